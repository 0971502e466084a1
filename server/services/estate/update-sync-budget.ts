import type { z } from 'zod';
import type { AwsUsageSummary, SyncBudgetEdit } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import type { ServiceContext } from '../context';
import { ownCapKey } from '../costs/own-use/own-cap';
import { logScanKey } from '../latency/log-scan-budget';
import { readUsage } from './get-sync-status';
import { metricBudgetKey } from './metric-budget';

interface Limit {
  readonly key: string;
  readonly label: string;
  readonly value: number | string | undefined;
}

/** Sets how many metrics may be asked of CloudWatch and GB of logs scanned in a month, and what calls may cost. */
export async function updateSyncBudget(
  ctx: ServiceContext,
  { metricsBudgetMonthly, capUsdMonthly, logScanGbMonthly, reason }: SyncBudgetEdit,
): Promise<z.input<typeof AwsUsageSummary>> {
  authorise(ctx.actor, 'settings.manage');
  await ctx.db.$transaction(async (tx) => {
    const metrics = { key: metricBudgetKey, label: 'Metrics budget a month', value: metricsBudgetMonthly };
    await set(tx, ctx, metrics, reason);
    await set(
      tx,
      ctx,
      { key: ownCapKey, label: 'Cap of own calls a month, USD', value: capUsdMonthly },
      reason,
    );
    const scan = { key: logScanKey, label: 'Logs scanned a month, GB', value: logScanGbMonthly };
    await set(tx, ctx, scan, reason);
  });
  return readUsage(ctx);
}

async function set(
  tx: Db,
  ctx: ServiceContext,
  { key, label, value }: Limit,
  reason?: string,
): Promise<void> {
  if (value === undefined) return;
  const now = ctx.clock.now();
  const before = await tx.setting.findUnique({ where: { key } });
  const values = { value, updatedAt: now };
  await tx.setting.upsert({ where: { key }, create: { key, ...values }, update: values });
  await appendAudit(tx, ctx.actor, now, {
    action: 'sync.budget',
    subject: { kind: 'setting', id: key, label },
    before: before && { value: before.value },
    after: { value },
    reason: reason ?? null,
  });
}
