/** What a month's metrics cost and how far the month has come. */
export interface MetricBudget {
  readonly budgetMonthly: number;
  readonly usedThisMonth: number;
  readonly now: Date;
}

/** How many metrics a month may be asked when nobody has said otherwise: ten dollars' worth. */
export const defaultMetricBudget = 1_000_000;

const dayMs = 86_400_000;

/**
 * How many metrics may still be asked today, so that the budget lasts to the end of the (UTC) month however often
 * this is asked: each day has an even share of what its first moment left, and a month in which little was asked yet
 * has a tenth of the budget at hand.
 */
export function metricAllowance(spent: MetricBudget & { readonly usedToday: number }): number {
  const { budgetMonthly, usedThisMonth, usedToday, now } = spent;
  const left = Math.max(0, budgetMonthly - usedThisMonth);
  const daysLeft = Math.ceil((monthEnd(now).getTime() - now.getTime()) / dayMs);
  const today = (left + usedToday) / daysLeft - usedToday;
  const opening = budgetMonthly / 10 - usedThisMonth;
  return Math.floor(Math.min(left, Math.max(0, today, opening)));
}

/** Hours to the end of the UTC month, one at least. */
export function hoursToMonthEnd(now: Date): number {
  return Math.max(1, (monthEnd(now).getTime() - now.getTime()) / 3_600_000);
}

/** The first moment after the UTC month `now` is in. */
export function monthEnd(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
}

/** The first moment of the UTC month `now` is in. */
export function monthStart(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
}
