import { hoursToMonthEnd, type MetricBudget } from '../../estate/plan-metrics';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** CloudWatch has most of an hour's datapoints by then; the rest come with the re-asking. */
const settleMs = 10 * 60_000;
/** Hours before the end of what is covered that are asked again, for datapoints that came late. */
const lateHours = 3;
/** How far back hourly points are asked the first time: two whole weeks and the day under way. */
const hourlyBackfillDays = 15;

/** One asking of CloudWatch: a window and how fine its points are. */
export interface RollUpWindow {
  readonly start: Date;
  readonly end: Date;
  readonly periodSeconds: 3600 | 86_400;
}

/** The contiguous time that is rolled up already; null where nothing is. */
export interface Coverage {
  readonly coveredFrom: Date | null;
  readonly coveredUntil: Date | null;
}

/**
 * What to ask of a workload next, or null when nothing is due: first two weeks by the hour, then what has closed since,
 * whole days again so that late datapoints correct them, and at last, by the day, back to the start of last month.
 */
export function planRollUp(
  { coveredFrom, coveredUntil }: Coverage,
  { now, intervalHours }: { readonly now: Date; readonly intervalHours: number },
): RollUpWindow | null {
  const end = lastClosedHour(now);
  if (coveredFrom === null || coveredUntil === null) {
    return hourly(dayStart(new Date(end.getTime() - hourlyBackfillDays * dayMs)), end);
  }
  if (end.getTime() - coveredUntil.getTime() >= intervalHours * hourMs) {
    const again = dayStart(new Date(coveredUntil.getTime() - lateHours * hourMs));
    return hourly(again < coveredFrom ? coveredFrom : again, end);
  }
  const wanted = lastMonthStart(now);
  if (coveredFrom > wanted) return { start: wanted, end: coveredFrom, periodSeconds: 86_400 };
  return null;
}

/** The end of the last hour CloudWatch can be taken to know. */
export function lastClosedHour(now: Date): Date {
  return new Date(Math.floor((now.getTime() - settleMs) / hourMs) * hourMs);
}

/** The first moment of the UTC month before the one `now` is in. */
export function lastMonthStart(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
}

/** The first moment of a UTC day. */
export function dayStart(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs);
}

const intervals = [1, 2, 3, 6, 12, 24, 48, 72, 168] as const;
const seldom = 168;
/** Of the month's budget of metrics, what roll-ups may take; the rest is for what someone looks at. */
const rollUpShare = 0.6;

/** How many metrics one round over an estate asks at most. */
export function metricsPerRound(estate: { readonly functions: number; readonly services: number }): number {
  return estate.functions * 13 + estate.services * 12;
}

/** How often, in hours, an estate is rolled up so that what is left of the budget lasts: hourly to weekly. */
export function rollUpIntervalHours(
  perRound: number,
  { budgetMonthly, usedThisMonth, now }: MetricBudget,
): number {
  const left = Math.max(0, budgetMonthly - usedThisMonth) * rollUpShare;
  const hoursLeft = hoursToMonthEnd(now);
  return intervals.find((hours) => (hoursLeft / hours) * perRound <= left) ?? seldom;
}

/** What of the month's budget is kept back for the roll-ups still to come. */
export function rollUpReserve({ budgetMonthly, now }: Pick<MetricBudget, 'budgetMonthly' | 'now'>): number {
  const days = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).getUTCDate();
  return Math.floor((budgetMonthly * rollUpShare * hoursToMonthEnd(now)) / (days * 24));
}

function hourly(start: Date, end: Date): RollUpWindow | null {
  return start < end ? { start, end, periodSeconds: 3600 } : null;
}
