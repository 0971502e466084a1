import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireTrigger } from './require-trigger';

/** Takes a trigger away; its evaluations and reviews are kept. */
export async function archiveTrigger(
  ctx: ServiceContext,
  { triggerId }: { readonly triggerId: string },
): Promise<void> {
  authorise(ctx.actor, 'decisions.write');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const { title, rule } = await requireTrigger(tx, triggerId);
    await tx.reviewTrigger.update({ where: { id: triggerId }, data: { archivedAt: now } });
    await appendAudit(tx, ctx.actor, now, {
      action: 'triggers.archive',
      subject: { kind: 'trigger', id: triggerId, label: title },
      before: { rule },
    });
  });
}
