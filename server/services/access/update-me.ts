import type { updateMe as endpoint, Me } from '@/lib/contracts/access';
import type { BodyOf } from '@/lib/contracts/endpoint';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { findUserByEmail, saveUser } from '../../db/user-repository';
import type { ServiceContext } from '../context';
import { emailTaken } from './create-user';
import { getMe } from './get-me';
import { assertOwnPassword, requirePerson } from './require-person';

/** Changes the signed-in person's own name or e-mail address; throws `conflict` when the address is another's. */
export async function updateMe(ctx: ServiceContext, input: BodyOf<typeof endpoint>): Promise<Me> {
  authorise(ctx.actor, 'self.manage');
  const person = await requirePerson(ctx);
  const after = { name: input.name ?? person.name, email: input.email ?? person.email };
  const newEmail = after.email !== person.email;
  if (newEmail) await assertOwnPassword(ctx, person, input.currentPassword);
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    if (newEmail && (await findUserByEmail(tx, after.email))) throw emailTaken(after.email);
    await saveUser(tx, person.id, after);
    await appendAudit(tx, ctx.actor, now, {
      action: 'user.profile',
      subject: { kind: 'user', id: person.id, label: person.email },
      before: { name: person.name, email: person.email },
      after,
    });
  });
  return getMe({ ...ctx, actor: { ...ctx.actor, label: after.email } });
}
