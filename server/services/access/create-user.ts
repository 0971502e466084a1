import type { createUser as endpoint } from '@/lib/contracts/access';
import type { BodyOf, OutputOf } from '@/lib/contracts/endpoint';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { findUserByEmail, insertUser } from '../../db/user-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { handedLinkLifeMs, issueLink } from './issue-link';
import { toUser } from './to-user';

/** Adds a person with a role and answers the one-time link to hand to them; throws `conflict` for a known address. */
export async function createUser(
  { actor, db, clock }: ServiceContext,
  input: BodyOf<typeof endpoint>,
): Promise<OutputOf<typeof endpoint>> {
  authorise(actor, 'users.manage');
  const now = clock.now();
  return db.$transaction(async (tx) => {
    if (await findUserByEmail(tx, input.email)) throw emailTaken(input.email);
    const user = await insertUser(tx, input, now);
    const link = await issueLink(tx, user.id, now, handedLinkLifeMs);
    await appendAudit(tx, actor, now, {
      action: 'user.create',
      subject: { kind: 'user', id: user.id, label: user.email },
      after: input,
    });
    return { user: toUser({ ...user, identities: [], sessions: [] }), link };
  });
}

/** The refusal of an e-mail address that another person has. */
export function emailTaken(email: string): ServiceError {
  return new ServiceError('conflict', `Someone with the address ${email} is already here.`, {
    action: 'Use another address, or change the person who has it in Settings › People.',
    issues: [{ field: 'email', message: 'belongs to someone already' }],
  });
}
