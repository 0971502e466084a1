import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireClaim } from './require-claim';

/** Holds a figure against nothing any more; what it was is kept. */
export async function archiveClaim(
  ctx: ServiceContext,
  { claimId }: { readonly claimId: string },
): Promise<void> {
  authorise(ctx.actor, 'decisions.write');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const row = await requireClaim(tx, claimId);
    await tx.decisionClaim.update({ where: { id: claimId }, data: { archivedAt: now } });
    await appendAudit(tx, ctx.actor, now, {
      action: 'claims.archive',
      subject: { kind: 'claim', id: claimId, label: row.quote },
    });
  });
}
