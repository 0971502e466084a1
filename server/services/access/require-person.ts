import { isPassword } from '../../auth/password';
import { noteAttempt } from '../../auth/sign-in-limits';
import { findUser } from '../../db/user-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';

/** The signed-in person's own row; throws `forbidden` for tokens and jobs, which have no profile of their own. */
export async function requirePerson({ actor, db }: ServiceContext) {
  const user = actor.kind === 'user' && actor.userId ? await findUser(db, actor.userId) : null;
  if (user) return user;
  throw new ServiceError('forbidden', 'Only a signed-in person can change their own profile.', {
    action: 'Sign in to the console and use Settings › You.',
  });
}

/**
 * Throws `invalid_input` unless the person has no password or `given` is it, and `rate_limited` once it was wrong too
 * often: a session that was left open is no way to guess the password.
 */
export async function assertOwnPassword(
  { db, clock }: ServiceContext,
  { id, passwordHash }: { readonly id: string; readonly passwordHash: string | null },
  given: string | undefined,
): Promise<void> {
  const attempt = await noteAttempt(db, { account: `${id} password`, address: id }, clock.now());
  if (!attempt.allowed) throw tooMany();
  if (passwordHash === null || (given !== undefined && (await isPassword(given, passwordHash)))) {
    return attempt.forgive();
  }
  const message = given === undefined ? 'is needed for this' : 'is not your password';
  throw new ServiceError('invalid_input', `Your current password ${message}.`, {
    action: 'Type the password you sign in with now.',
    issues: [{ field: 'currentPassword', message }],
  });
}

function tooMany(): ServiceError {
  return new ServiceError('rate_limited', 'The current password was wrong too often.', {
    action: 'Wait 15 minutes and try again.',
    retryAfterSeconds: 15 * 60,
  });
}
