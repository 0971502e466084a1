import { z } from 'zod';
import type { Db } from '../db/client';
import { redeemSignInLink } from '../db/sign-in-repository';
import { hashSecret } from './secret';
import { SignInError } from './sign-in-error';
import { noteAttempt } from './sign-in-limits';

const Given = z.object({ secret: z.string().min(16).max(200) });

/** The id of the person a one-time link is for, using the link up; throws SignInError. */
export async function signInWithLink(db: Db, given: unknown, address: string, now: Date): Promise<string> {
  const parsed = Given.safeParse(given);
  if (!parsed.success) throw new SignInError('LinkUsed');
  const attempt = await noteAttempt(db, { account: null, address }, now);
  if (!attempt.allowed) throw new SignInError('TooManyAttempts');
  const user = await redeemSignInLink(db, hashSecret(parsed.data.secret), now);
  if (!user || user.disabledAt) throw new SignInError('LinkUsed');
  await attempt.forgive();
  return user.id;
}
