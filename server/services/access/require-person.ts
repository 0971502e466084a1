import { isPassword } from '../../auth/password';
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

/** Throws `invalid_input` unless the person has no password or `given` is it. */
export async function assertOwnPassword(hash: string | null, given: string | undefined): Promise<void> {
  if (hash === null || (given !== undefined && (await isPassword(given, hash)))) return;
  const message = given === undefined ? 'is needed for this' : 'is not your password';
  throw new ServiceError('invalid_input', `Your current password ${message}.`, {
    action: 'Type the password you sign in with now.',
    issues: [{ field: 'currentPassword', message }],
  });
}
