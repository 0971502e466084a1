import type { NeedsYou, Scope } from '@/lib/contracts/inventory';
import { sayBudgetScope } from '@/lib/domain/costs/budget';
import type { ServiceContext } from '../context';
import { listBudgets } from '../costs/budgets/list-budgets';

/** The budgets of the stages looked at that the running month passes; accounts and regions don't narrow them. */
export async function listBudgetNeeds(ctx: ServiceContext, { stage }: Scope): Promise<NeedsYou[]> {
  const { data } = await listBudgets(ctx);
  return data
    .filter(({ verdict }) => verdict.state === 'passes')
    .filter((budget) => stage === undefined || budget.stage === null || stage.includes(budget.stage))
    .map((budget) => ({
      kind: 'budgetPassed',
      title: `${sayBudgetScope(budget)} ${isSpent(budget.verdict.shareToDate) ? 'has passed' : 'will pass'} its budget`,
      detail: budget.verdict.words,
      at: null,
      budgetId: budget.id,
      isSpent: isSpent(budget.verdict.shareToDate),
    }));
}

function isSpent(share: number | null): boolean {
  return share !== null && share > 1;
}
