import type { updateUser as endpoint, User } from '@/lib/contracts/access';
import type { BodyOf } from '@/lib/contracts/endpoint';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { closeSessions } from '../../db/session-repository';
import { cancelSignInLinks } from '../../db/sign-in-repository';
import {
  countOtherAdministrators,
  findUserWithFacts,
  lockAdministrators,
  saveUser,
} from '../../db/user-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { toUser } from './to-user';

type Input = { readonly userId: string } & BodyOf<typeof endpoint>;

/** Changes a person's name, role or access, in force at once; throws `refused` when no administrator would be left. */
export async function updateUser({ actor, db, clock }: ServiceContext, input: Input): Promise<User> {
  authorise(actor, 'users.manage');
  const now = clock.now();
  return db.$transaction(async (tx) => {
    await lockAdministrators(tx);
    const before = await findUserWithFacts(tx, input.userId);
    if (!before) throw userNotFound();
    const after = {
      name: input.name ?? before.name,
      role: input.role ?? before.role,
      disabledAt: toDisabledAt(before.disabledAt, input.disabled, now),
    };
    const wasAdministrator = before.role === 'admin' && !before.disabledAt;
    const staysAdministrator = after.role === 'admin' && !after.disabledAt;
    if (wasAdministrator && !staysAdministrator) await assertOtherAdministrator(tx, before.id);
    const saved = await saveUser(tx, before.id, after);
    if (after.disabledAt && !before.disabledAt) await shutOut(tx, before.id, now);
    await appendAudit(tx, actor, now, {
      action: 'user.update',
      subject: { kind: 'user', id: before.id, label: before.email },
      before: { name: before.name, role: before.role, disabled: before.disabledAt !== null },
      after: { name: after.name, role: after.role, disabled: after.disabledAt !== null },
    });
    return toUser({ ...before, ...saved });
  });
}

/** The answer for a person who isn't there. */
export function userNotFound(): ServiceError {
  return new ServiceError('not_found', 'There is no such person.', {
    action: 'Look for them in Settings › People.',
  });
}

function toDisabledAt(before: Date | null, disabled: boolean | undefined, now: Date): Date | null {
  if (disabled === undefined) return before;
  return disabled ? (before ?? now) : null;
}

async function shutOut(tx: Db, userId: string, now: Date): Promise<void> {
  await closeSessions(tx, userId, now);
  await cancelSignInLinks(tx, userId, now);
}

async function assertOtherAdministrator(tx: Db, userId: string): Promise<void> {
  if ((await countOtherAdministrators(tx, userId)) > 0) return;
  throw new ServiceError('refused', 'This is the last administrator; nobody could manage access any more.', {
    action: 'Make someone else an administrator first.',
  });
}
