import type { PriceOverride } from '@/lib/contracts/costs/prices';
import { authorise } from '../../../auth/actor';
import { listOverrides } from '../../../db/price-override-repository';
import type { ServiceContext } from '../../context';
import { toPriceOverride } from './to-price-override';

/** Every price of one's own, past and planned ones included, the newest first. */
export async function listPriceOverrides(
  ctx: ServiceContext,
): Promise<{ data: PriceOverride[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'costs.read');
  const rows = await listOverrides(ctx.db);
  const now = ctx.clock.now();
  return { data: rows.map((row) => toPriceOverride(row, now)), meta: { nextCursor: null } };
}
