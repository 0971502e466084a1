import { z } from 'zod';
import { dayStart } from '@/lib/domain/costs/usage/plan-roll-up';
import { defaultMetricBudget, monthStart } from '@/lib/domain/estate/plan-metrics';
import { sumMetrics } from '../../db/usage-repository';
import type { ServiceContext } from '../context';
import { flushUsage } from './flush-usage';

export const metricBudgetKey = 'estate.metricsBudgetMonthly';

export interface MetricSpend {
  readonly budgetMonthly: number;
  readonly usedThisMonth: number;
  /** Of these, in this UTC day. */
  readonly usedToday: number;
}

/** The month's budget of metrics and what of it is used, this process's own calls up to now included. */
export async function readMetricSpend(ctx: ServiceContext): Promise<MetricSpend> {
  await flushUsage(ctx);
  const now = ctx.clock.now();
  const [setting, usedThisMonth, usedToday] = await Promise.all([
    ctx.db.setting.findUnique({ where: { key: metricBudgetKey } }),
    sumMetrics(ctx.db, monthStart(now)),
    sumMetrics(ctx.db, dayStart(now)),
  ]);
  const parsed = z.number().int().min(0).safeParse(setting?.value);
  return {
    budgetMonthly: parsed.success ? parsed.data : defaultMetricBudget,
    usedThisMonth,
    usedToday,
  };
}
