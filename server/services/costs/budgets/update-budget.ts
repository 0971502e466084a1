import type { Budget, BudgetEdit } from '@/lib/contracts/costs/budgets';
import { sayBudgetScope } from '@/lib/domain/costs/budget';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireBudget } from './require-budget';
import { toBudget } from './to-budget';

/** Changes a budget's amount, with the reason. */
export async function updateBudget(
  ctx: ServiceContext,
  { budgetId, usdMonthly, reason }: { readonly budgetId: string } & BudgetEdit,
): Promise<Budget> {
  authorise(ctx.actor, 'budgets.manage');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const before = await requireBudget(tx, budgetId);
    await tx.budget.update({
      where: { id: budgetId },
      data: { usdMonthly, reason, updatedAt: now, updatedByLabel: ctx.actor.label },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'budgets.update',
      subject: { kind: 'budget', id: budgetId, label: sayBudgetScope(before) },
      before: { usdMonthly: before.usdMonthly },
      after: { usdMonthly },
      reason,
    });
  });
  return toBudget(ctx, await requireBudget(ctx.db, budgetId));
}
