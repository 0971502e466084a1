/** What a month's metrics cost and how far the month has come. */
export interface MetricBudget {
  readonly budgetMonthly: number;
  readonly usedThisMonth: number;
  readonly now: Date;
}

/** How many metrics a month may be asked when nobody has said otherwise: ten dollars' worth. */
export const defaultMetricBudget = 1_000_000;

/**
 * How many metrics may be asked in this hour, so that what is left of the budget lasts to the end of the (UTC) month.
 * A fresh month with little to ask is not held to an even share: a tenth of the budget is always at hand.
 */
export function metricAllowance({ budgetMonthly, usedThisMonth, now }: MetricBudget): number {
  const left = Math.max(0, budgetMonthly - usedThisMonth);
  const even = left / hoursToMonthEnd(now);
  const opening = Math.max(0, budgetMonthly / 10 - usedThisMonth);
  return Math.floor(Math.min(left, Math.max(even, opening)));
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
