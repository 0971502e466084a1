import { z } from 'zod';
import { Email } from '@/lib/contracts/access';
import type { Db } from '../db/client';
import { findUserByEmail } from '../db/user-repository';
import { isPassword } from './password';
import { SignInError } from './sign-in-error';
import { noteAttempt } from './sign-in-limits';

const Given = z.object({ email: z.string().max(254), password: z.string().min(1).max(500) });

/** The id of the person of that e-mail address and password; throws one SignInError whatever of the two is wrong. */
export async function signInWithPassword(
  db: Db,
  given: unknown,
  address: string,
  now: Date,
): Promise<string> {
  const parsed = Given.safeParse(given);
  if (!parsed.success) throw new SignInError('WrongPassword');
  const email = parsed.data.email.trim().toLowerCase();
  const attempt = await noteAttempt(db, { account: email, address }, now);
  if (!attempt.allowed) throw new SignInError('TooManyAttempts');
  const user = Email.safeParse(email).success ? await findUserByEmail(db, email) : null;
  const matches = await isPassword(parsed.data.password, user?.passwordHash ?? null);
  if (!user || !matches || user.disabledAt) throw new SignInError('WrongPassword');
  await attempt.forgive();
  return user.id;
}
