import type { Budget } from '@/lib/contracts/costs/budgets';
import type { CostGroup, MonthCosts } from '@/lib/contracts/costs/month';
import { type BoundedUsd, evaluateBudget } from '@/lib/domain/costs/budget';
import { type Known, known, unknown } from '@/lib/domain/known';
import type { BudgetRow } from '../../../db/budget-repository';
import type { ServiceContext } from '../../context';
import { monthCosts } from '../month-costs';

/** A budget with how the running month stands against it. */
export async function toBudget(ctx: ServiceContext, row: BudgetRow): Promise<Budget> {
  return withCosts(row, await costsOfStage(ctx, row.stage));
}

/** The running month's costs by module, of one stage or of all: what every budget of that stage is held against. */
export async function costsOfStage(ctx: ServiceContext, stage: string | null): Promise<MonthCosts> {
  return monthCosts(ctx, { groupBy: 'module', ...(stage === null ? {} : { stage: [stage] }) });
}

/** A budget against the costs of its stage. */
export function withCosts(row: BudgetRow, costs: MonthCosts): Budget {
  const { module, stage, usdMonthly } = row;
  const group = module ? costs.data.find(({ key }) => key === module.slug) : costs.total;
  const { toDate, forecast } = toFigures(costs, group);
  return {
    id: row.id,
    module,
    stage,
    usdMonthly,
    reason: row.reason,
    updatedAt: row.updatedAt.toISOString(),
    updatedBy: row.updatedByLabel,
    month: costs.month,
    toDate,
    forecast,
    verdict: evaluateBudget({ budgetUsd: usdMonthly, toDate, forecast, addedUsdMonthly: null }),
  };
}

interface Figures {
  readonly toDate: Known<BoundedUsd>;
  readonly forecast: Known<BoundedUsd>;
}

function toFigures({ pricedAt }: MonthCosts, group: CostGroup | undefined): Figures {
  const why = pricedAt === null ? 'the month has not been priced yet' : 'it has no workload';
  if (pricedAt === null || !group) return { toDate: unknown(why), forecast: unknown(why) };
  const { usd, complete } = group.toDate;
  return { toDate: known({ usd, complete }), forecast: group.forecast };
}
