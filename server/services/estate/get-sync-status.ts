import type { z } from 'zod';
import type { AwsUsageSummary, SyncStatus } from '@/lib/contracts/estate-shapes';
import { priceMetricUse } from '@/lib/domain/costs/own-use';
import { monthStart } from '@/lib/domain/estate/plan-metrics';
import { authorise } from '../../auth/actor';
import { sumMetricUse, sumUsage } from '../../db/usage-repository';
import type { ServiceContext } from '../context';
import { loadPriceBook } from '../costs/load-price-book';
import { listRegionStatuses } from './list-region-statuses';
import { readMetricSpend } from './metric-budget';

/** How reading the estate goes, region by region, and what it has asked of AWS this month. */
export async function getSyncStatus(ctx: ServiceContext): Promise<z.input<typeof SyncStatus>> {
  authorise(ctx.actor, 'estate.read');
  const [regions, usage] = await Promise.all([listRegionStatuses(ctx), readUsage(ctx)]);
  return { running: regions.some((region) => region.status === 'running'), regions: [...regions], usage };
}

/** The console's own AWS calls of this UTC month. */
export async function readUsage(ctx: ServiceContext): Promise<z.input<typeof AwsUsageSummary>> {
  const spend = await readMetricSpend(ctx);
  const since = monthStart(ctx.clock.now());
  const [used, metrics, prices] = await Promise.all([
    sumUsage(ctx.db, since),
    sumMetricUse(ctx.db, since),
    loadPriceBook(ctx),
  ]);
  return {
    month: since.toISOString().slice(0, 7),
    calls: used.calls,
    throttled: used.throttled,
    metricsRequested: used.units,
    metricsBudgetMonthly: spend.budgetMonthly,
    cost: priceMetricUse(metrics, prices),
  };
}
