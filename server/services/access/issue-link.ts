import type { SignInLink } from '@/lib/contracts/access';
import { hashSecret, newSecret } from '../../auth/secret';
import type { Db } from '../../db/client';
import { insertSignInLink } from '../../db/sign-in-repository';
import { env } from '../../env';

/** Makes a link that signs one person in once, until `lifeMs` from `now`; only its hash is stored. */
export async function issueLink(tx: Db, userId: string, now: Date, lifeMs: number): Promise<SignInLink> {
  const secret = newSecret('');
  const expiresAt = new Date(now.getTime() + lifeMs);
  await insertSignInLink(tx, { hash: hashSecret(secret), userId, createdAt: now, expiresAt });
  return {
    url: `${new URL(env().TRIMTAB_URL).origin}/sign-in#link=${secret}`,
    expiresAt: expiresAt.toISOString(),
  };
}

/** How long a link that one person hands to another stays good: a day to be read in. */
export const handedLinkLifeMs = 24 * 3_600_000;
