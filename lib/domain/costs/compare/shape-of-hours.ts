import { weekHours } from './week-shape';

interface Hour {
  readonly start: Date;
  readonly requests: number | null;
}

export interface TrafficShape {
  /** Average requests in each hour of the week from Monday 00:00 UTC. */
  readonly hourly: readonly number[];
  /** The quietest and the busiest whole day in UTC. */
  readonly daily: { readonly low: number; readonly high: number };
  readonly requestsPerHour: number;
  readonly from: Date;
  readonly to: Date;
}

const hourMs = 3_600_000;
// 1 January 1970 was a Thursday; four days on, the first Monday began.
const mondayHour = 4 * 24;

/**
 * The week's shape of measured hours; null unless every hour of the week is among them. An hour in which nothing was
 * counted had no request, as long as others were counted at all.
 */
export function shapeOfHours(hours: readonly Hour[]): TrafficShape | null {
  const [first] = hours;
  const last = hours.at(-1);
  if (!first || !last || hours.every(({ requests }) => requests === null)) return null;
  const sums = Array.from({ length: weekHours }, () => ({ sum: 0, count: 0 }));
  const days = new Map<number, { sum: number; count: number }>();
  let total = 0;
  for (const { start, requests } of hours) {
    const hour = Math.floor(start.getTime() / hourMs);
    total += requests ?? 0;
    add(sums[(hour + weekHours - mondayHour) % weekHours], requests);
    const day = days.get(Math.floor(hour / 24)) ?? { sum: 0, count: 0 };
    add(day, requests);
    days.set(Math.floor(hour / 24), day);
  }
  if (sums.some(({ count }) => count === 0)) return null;
  const whole = [...days.values()].filter(({ count }) => count === 24).map(({ sum }) => sum);
  return {
    hourly: sums.map(({ sum, count }) => sum / count),
    daily: { low: Math.min(...whole), high: Math.max(...whole) },
    requestsPerHour: total / hours.length,
    from: first.start,
    to: new Date(last.start.getTime() + hourMs),
  };
}

function add(into: { sum: number; count: number } | undefined, requests: number | null): void {
  if (!into) return;
  into.sum += requests ?? 0;
  into.count += 1;
}
