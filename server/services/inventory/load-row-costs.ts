import { toMonthText } from '@/lib/domain/costs/month-length';
import { listRowCosts, type RowCost } from '../../db/cost-repository';
import type { ServiceContext } from '../context';

/** What rows cost in the running month (UTC), by id. */
export async function loadRowCosts(
  ctx: ServiceContext,
  rows: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, RowCost>> {
  const ids = rows.map(({ id }) => id);
  const costs = await listRowCosts(ctx.db, toMonthText(ctx.clock.now()), ids);
  return new Map(costs.map((cost) => [cost.id, cost]));
}
