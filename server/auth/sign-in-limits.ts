import type { Db } from '../db/client';
import {
  countFailedAttempts,
  forgetAttempts,
  forgiveAttempts,
  insertAttempts,
} from '../db/sign-in-repository';
import { hashSecret } from './secret';

const windowMs = 15 * 60_000;
const keptForMs = 24 * 3_600_000;

/** Failed attempts within 15 minutes after which no more are looked at. */
export const signInLimits = { account: 10, address: 50 };

/** Who tries to sign in: the address they come from and, where one is named, the account. */
export interface Attempt {
  readonly account: string | null;
  readonly address: string;
}

export interface NotedAttempt {
  /** False when there were too many before; then nothing of the attempt may be looked at. */
  readonly allowed: boolean;
  /** Clears what the attempt counted for, once it succeeded. */
  forgive(): Promise<void>;
}

/** Notes an attempt before it is counted, so that attempts of the same moment can't slip through together. */
export async function noteAttempt(db: Db, attempt: Attempt, now: Date): Promise<NotedAttempt> {
  await forgetAttempts(db, new Date(now.getTime() - keptForMs));
  const accountKey = attempt.account === null ? null : hashSecret(`account ${attempt.account}`);
  const addressKey = hashSecret(`address ${attempt.address}`);
  const keys = accountKey === null ? [addressKey] : [addressKey, accountKey];
  const ids = await insertAttempts(db, keys, now);
  const since = new Date(now.getTime() - windowMs);
  const ofAddress = await countFailedAttempts(db, addressKey, since);
  const ofAccount = accountKey === null ? 0 : await countFailedAttempts(db, accountKey, since);
  return {
    allowed: ofAddress <= signInLimits.address && ofAccount <= signInLimits.account,
    forgive: () => forgiveAttempts(db, ids, accountKey),
  };
}
