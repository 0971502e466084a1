import type { SignInLink } from '@/lib/contracts/access';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { closeSessions } from '../../db/session-repository';
import { cancelSignInLinks } from '../../db/sign-in-repository';
import { findUser, saveUser } from '../../db/user-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { handedLinkLifeMs, issueLink } from './issue-link';
import { userNotFound } from './update-user';

interface Input {
  readonly userId: string;
  readonly resetPassword: boolean;
}

/** Makes a one-time sign-in link for a person; earlier unused ones stop working. Throws `refused` for disabled people. */
export async function createSignInLink(
  { actor, db, clock }: ServiceContext,
  { userId, resetPassword }: Input,
): Promise<SignInLink> {
  authorise(actor, 'users.manage');
  const now = clock.now();
  return db.$transaction(async (tx) => {
    const user = await findUser(tx, userId);
    if (!user) throw userNotFound();
    if (user.disabledAt) {
      throw new ServiceError('refused', `${user.email} is disabled and could not use a link.`, {
        action: 'Enable the person first.',
      });
    }
    await cancelSignInLinks(tx, userId, now);
    if (resetPassword) {
      await saveUser(tx, userId, { passwordHash: null });
      await closeSessions(tx, userId, now);
    }
    await appendAudit(tx, actor, now, {
      action: 'user.link.create',
      subject: { kind: 'user', id: userId, label: user.email },
      after: { resetPassword },
    });
    return issueLink(tx, userId, now, handedLinkLifeMs);
  });
}
