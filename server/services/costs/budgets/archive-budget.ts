import { sayBudgetScope } from '@/lib/domain/costs/budget';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireBudget } from './require-budget';

/** Takes a budget away; what it was is kept. */
export async function archiveBudget(
  ctx: ServiceContext,
  { budgetId }: { readonly budgetId: string },
): Promise<void> {
  authorise(ctx.actor, 'budgets.manage');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const before = await requireBudget(tx, budgetId);
    await tx.budget.update({ where: { id: budgetId }, data: { archivedAt: now } });
    await appendAudit(tx, ctx.actor, now, {
      action: 'budgets.archive',
      subject: { kind: 'budget', id: budgetId, label: sayBudgetScope(before) },
      before: { usdMonthly: before.usdMonthly },
    });
  });
}
