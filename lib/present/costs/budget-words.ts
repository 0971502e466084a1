import type { Budget } from '@/lib/contracts/costs';
import { formatCount, formatCountOf, formatRatio } from '@/lib/format/number';

/** The page's first line: whether the month stays within its budgets. */
export function summariseBudgets(budgets: readonly Budget[]): string {
  const count = (state: Budget['verdict']['state']) =>
    budgets.filter(({ verdict }) => verdict.state === state).length;
  const passes = count('passes');
  const unknown = count('unknown');
  if (budgets.length === 0) return 'What a module or stage may cost in a month, held against its forecast.';
  if (passes > 0)
    return `${formatCountOf(passes, 'budget is', 'budgets are')} passed this month, of ${budgets.length}.`;
  if (unknown > 0) return `${formatCountOf(unknown, 'budget')} can’t be judged yet; the others are kept.`;
  return budgets.length === 1
    ? 'The budget is kept this month.'
    : `All ${budgets.length} budgets are kept this month.`;
}

/** A share of a budget, which may be more than all of it: "72 %", "1,566 %". */
export function sayShare(share: number): string {
  return share <= 1 ? formatRatio(share) : `${formatCount(Math.round(share * 100))} %`;
}

/** The word and tone of a budget's standing. */
export function budgetStanding({ verdict }: Budget): {
  readonly tone: 'good' | 'attention' | 'bad' | 'neutral';
  readonly word: string;
} {
  switch (verdict.state) {
    case 'within':
      return { tone: 'good', word: 'Within' };
    case 'unknown':
      return { tone: 'neutral', word: 'Unknown' };
    case 'passes':
      return verdict.shareToDate !== null && verdict.shareToDate > 1
        ? { tone: 'bad', word: 'Passed' }
        : { tone: 'attention', word: 'Will pass' };
  }
}
