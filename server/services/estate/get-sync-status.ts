import type { z } from 'zod';
import type { AwsUsageSummary, SyncStatus } from '@/lib/contracts/estate-shapes';
import { capOwnUse, isAtCap, priceOwnUse, sayCapReached } from '@/lib/domain/costs/own-use';
import { monthEnd, monthStart } from '@/lib/domain/estate/plan-metrics';
import { authorise } from '../../auth/actor';
import { listUse } from '../../db/usage-repository';
import type { ServiceContext } from '../context';
import { loadPriceBook } from '../costs/load-price-book';
import { readOwnCap } from '../costs/own-use/own-cap';
import { readLogScanSpend } from '../latency/log-scan-budget';
import { listRegionStatuses } from './list-region-statuses';
import { readMetricSpend } from './metric-budget';

/** How reading the estate goes, region by region, and what it has asked of AWS this month. */
export async function getSyncStatus(ctx: ServiceContext): Promise<z.input<typeof SyncStatus>> {
  authorise(ctx.actor, 'estate.read');
  const [regions, usage] = await Promise.all([listRegionStatuses(ctx), readUsage(ctx)]);
  return { running: regions.some((region) => region.status === 'running'), regions: [...regions], usage };
}

/** The console's own AWS calls of this UTC month, what they cost, and whether the cap has stopped those that cost. */
export async function readUsage(ctx: ServiceContext): Promise<z.input<typeof AwsUsageSummary>> {
  const spend = await readMetricSpend(ctx);
  const now = ctx.clock.now();
  const since = monthStart(now);
  const [use, cap, prices, scan] = await Promise.all([
    listUse(ctx.db, since),
    readOwnCap(ctx.db),
    loadPriceBook(ctx),
    readLogScanSpend(ctx),
  ]);
  const isStopped = isAtCap(cap, capOwnUse(use, prices));
  return {
    month: since.toISOString().slice(0, 7),
    calls: use.reduce((sum, { calls }) => sum + calls, 0),
    throttled: use.reduce((sum, { throttled }) => sum + throttled, 0),
    metricsRequested: spend.usedThisMonth,
    metricsBudgetMonthly: spend.budgetMonthly,
    logsScannedMb: scan.usedMb,
    logScanGbMonthly: scan.budgetGbMonthly,
    cost: priceOwnUse(use, prices),
    capUsdMonthly: cap,
    stopped: isStopped
      ? { words: sayCapReached(cap, monthEnd(now)), until: monthEnd(now).toISOString() }
      : null,
  };
}
