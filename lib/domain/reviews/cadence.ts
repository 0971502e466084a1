import type { Cadence } from '../decisions/decision';

const months: Readonly<Record<Cadence, number>> = { monthly: 1, quarterly: 3, halfYearly: 6, yearly: 12 };

/** The first day of a cadence counted from `from` that is after `today`; a month too short for the day ends on its last. */
export function nextOn(from: string, every: Cadence, today: string): string {
  for (let step = 1; ; step += 1) {
    const day = addMonths(from, step * months[every]);
    if (day > today) return day;
  }
}

/** The day so many days after another, both YYYY-MM-DD in UTC. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return toDay(at);
}

/** The day of a moment in UTC, YYYY-MM-DD. */
export function toDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function addMonths(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  const wanted = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + count);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(wanted, last));
  return toDay(at);
}
