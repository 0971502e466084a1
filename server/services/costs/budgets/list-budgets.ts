import type { Budget } from '@/lib/contracts/costs/budgets';
import { authorise } from '../../../auth/actor';
import { listBudgetRows } from '../../../db/budget-repository';
import type { ServiceContext } from '../../context';
import { costsOfStage, withCosts } from './to-budget';

/** The budgets, the largest first, with estimate to date, forecast to month end and share of the running month. */
export async function listBudgets(
  ctx: ServiceContext,
): Promise<{ data: Budget[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'costs.read');
  const rows = await listBudgetRows(ctx.db);
  const stages = [...new Set(rows.map(({ stage }) => stage))];
  const costs = new Map(
    await Promise.all(stages.map(async (stage) => [stage, await costsOfStage(ctx, stage)] as const)),
  );
  const data = rows.flatMap((row) => {
    const own = costs.get(row.stage);
    return own ? [withCosts(row, own)] : [];
  });
  return { data, meta: { nextCursor: null } };
}
