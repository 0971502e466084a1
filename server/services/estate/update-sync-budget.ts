import type { z } from 'zod';
import type { AwsUsageSummary } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { ServiceContext } from '../context';
import { readUsage } from './get-sync-status';
import { metricBudgetKey } from './metric-budget';

/** Sets how many metrics may be asked of CloudWatch in a month. */
export async function updateSyncBudget(
  ctx: ServiceContext,
  { metricsBudgetMonthly }: { readonly metricsBudgetMonthly: number },
): Promise<z.input<typeof AwsUsageSummary>> {
  authorise(ctx.actor, 'settings.manage');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const before = await tx.setting.findUnique({ where: { key: metricBudgetKey } });
    const values = { value: metricsBudgetMonthly, updatedAt: now };
    await tx.setting.upsert({
      where: { key: metricBudgetKey },
      create: { key: metricBudgetKey, ...values },
      update: values,
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'sync.budget',
      subject: { kind: 'setting', id: metricBudgetKey, label: 'Metrics budget a month' },
      before: before && { metricsBudgetMonthly: before.value },
      after: { metricsBudgetMonthly },
    });
  });
  return readUsage(ctx);
}
