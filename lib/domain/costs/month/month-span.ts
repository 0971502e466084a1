import type { WeightedPeriod } from './forecast-weights';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A month of the calendar (UTC) as far as a workload's roll-ups cover it. */
export interface MonthSpan {
  readonly start: Date;
  readonly end: Date;
  /** Up to when use is known, within the month; `start` where nothing of it is. */
  readonly until: Date;
  /** Hours of use that are known, and that have passed up to then. */
  readonly hoursCovered: number;
  readonly hoursExpected: number;
  readonly toDate: readonly WeightedPeriod[];
  /** The days that are over, and the same number of days of the month before; null where these are not covered. */
  readonly wholeDays: readonly WeightedPeriod[];
  readonly previousDays: readonly WeightedPeriod[] | null;
}

/** How far the coverage of a workload reaches into a month, YYYY-MM. */
export function toMonthSpan(
  month: string,
  { coveredFrom, coveredUntil }: { readonly coveredFrom: Date; readonly coveredUntil: Date },
): MonthSpan {
  const [start, end] = monthBounds(month);
  const until = new Date(Math.max(start.getTime(), Math.min(end.getTime(), coveredUntil.getTime())));
  const from = Math.max(start.getTime(), coveredFrom.getTime());
  const days = Math.floor((until.getTime() - start.getTime()) / dayMs);
  const before = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() - 1, 1));
  const daysBefore = Math.min(days, (start.getTime() - before.getTime()) / dayMs);
  return {
    start,
    end,
    until,
    hoursCovered: Math.max(0, (until.getTime() - from) / hourMs),
    hoursExpected: (until.getTime() - start.getTime()) / hourMs,
    toDate: daysFrom(start, Math.ceil((until.getTime() - start.getTime()) / dayMs)),
    wholeDays: daysFrom(start, days),
    previousDays: days > 0 && coveredFrom <= before ? daysFrom(before, daysBefore) : null,
  };
}

/** The first moment of a month, YYYY-MM, and of the one after it. */
export function monthBounds(month: string): readonly [Date, Date] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return [new Date(Date.UTC(year, number - 1, 1)), new Date(Date.UTC(year, number, 1))];
}

function daysFrom(start: Date, days: number): readonly WeightedPeriod[] {
  return Array.from({ length: Math.max(0, days) }, (_, day) => ({
    period: 'day' as const,
    start: new Date(start.getTime() + day * dayMs),
    weight: 1,
  }));
}
