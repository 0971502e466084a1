/** How long the month is that an estimate speaks for. */
export interface MonthLength {
  readonly hours: number;
  /** YYYY-MM for a month of the calendar; null for a length alone. */
  readonly month: string | null;
}

/** The month AWS's own calculator counts with. */
export const hoursPerMonth = 730;

/** A month of a given number of hours. */
export function monthOfHours(hours: number): MonthLength {
  return { hours, month: null };
}

/** A month of the calendar in UTC, from YYYY-MM; its hours are its days × 24. */
export function calendarMonth(month: string): MonthLength {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1] ?? 30;
  return { hours: days * 24, month };
}

/** The month (UTC) a moment falls in, as YYYY-MM. */
export function toMonthText(at: Date): string {
  return at.toISOString().slice(0, 7);
}

/** The length in words, for an estimate's heading. */
export function sayMonth({ hours, month }: MonthLength): string {
  return month === null ? `a month of ${hours} hours` : `${month} (${hours} hours)`;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
