import type { setPassword as endpoint } from '@/lib/contracts/access';
import type { BodyOf } from '@/lib/contracts/endpoint';
import { authorise } from '../../auth/actor';
import { hashPassword } from '../../auth/password';
import { appendAudit } from '../../db/audit-repository';
import { closeSessions } from '../../db/session-repository';
import { cancelSignInLinks } from '../../db/sign-in-repository';
import { saveUser } from '../../db/user-repository';
import type { ServiceContext } from '../context';
import { assertOwnPassword, requirePerson } from './require-person';

/** Sets the signed-in person's password and ends their other sessions and unused links. */
export async function setPassword(ctx: ServiceContext, input: BodyOf<typeof endpoint>): Promise<void> {
  authorise(ctx.actor, 'self.manage');
  const person = await requirePerson(ctx);
  const now = ctx.clock.now();
  await assertOwnPassword(ctx, person, input.currentPassword);
  const passwordHash = await hashPassword(input.newPassword);
  await ctx.db.$transaction(async (tx) => {
    await saveUser(tx, person.id, { passwordHash });
    await cancelSignInLinks(tx, person.id, now);
    const ended = await closeSessions(tx, person.id, now, ctx.actor.sessionId);
    await appendAudit(tx, ctx.actor, now, {
      action: 'user.password',
      subject: { kind: 'user', id: person.id, label: person.email },
      after: { otherSessionsEnded: ended },
    });
  });
}
