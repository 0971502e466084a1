import type { PriceOverride } from '@/lib/contracts/costs/prices';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { toPriceOverride } from './to-price-override';

/** Ends a price of one's own at once; one that has ended already is answered as it is. */
export async function endPriceOverride(
  ctx: ServiceContext,
  { overrideId }: { readonly overrideId: string },
): Promise<PriceOverride> {
  authorise(ctx.actor, 'prices.manage');
  const now = ctx.clock.now();
  const row = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.priceOverride.updateMany({
      where: { id: overrideId, endedAt: null },
      data: { endedAt: now, endedByLabel: ctx.actor.label },
    });
    const found = await tx.priceOverride.findUnique({ where: { id: overrideId } });
    if (!found) throw new ServiceError('not_found', 'There is no price of your own of this id.');
    if (count === 1) {
      await appendAudit(tx, ctx.actor, now, {
        action: 'prices.overrideEnd',
        subject: {
          kind: 'priceOverride',
          id: overrideId,
          label: `${found.key}, ${found.region ?? 'all regions'}`,
        },
        before: { usd: found.usd, reason: found.reason },
      });
    }
    return found;
  });
  return toPriceOverride(row, now);
}
