import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';

/** Forgets one of the caller's own views; throws not_found for any other. */
export async function deleteView(
  ctx: ServiceContext,
  { viewId }: { readonly viewId: string },
): Promise<void> {
  authorise(ctx.actor, 'views.write');
  await ctx.db.$transaction(async (tx) => {
    const view = await tx.savedView.findUnique({ where: { id: viewId } });
    if (!view || view.userId !== ctx.actor.userId) {
      throw new ServiceError('not_found', 'You have no saved view of this id.');
    }
    await tx.savedView.delete({ where: { id: viewId } });
    await appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: 'view.delete',
      subject: { kind: 'view', id: view.id, label: view.name },
      before: { area: view.area, query: view.query },
    });
  });
}
