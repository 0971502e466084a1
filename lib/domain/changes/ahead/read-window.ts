import { parseWallTime } from '../../time/parse-wall-time';
import { isTimeZone, toInstant } from '../../time/zoned-time';

/** When a plan ahead begins and ends, on the clocks of its zone: `2026-11-27T18:00`. */
export interface WindowInput {
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
}

/** The same as moments. */
export interface PlannedWindow {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export type WindowField = keyof WindowInput;

export type ReadWindow =
  | { readonly valid: true; readonly window: PlannedWindow }
  | { readonly valid: false; readonly field: WindowField; readonly message: string };

const minuteMs = 60_000;
const dayMs = 86_400_000;
const shortestMs = 5 * minuteMs;
const longestMs = 92 * dayMs;
const farthestMs = 366 * dayMs;

/**
 * The moments a window means, or what is wrong with it and where. A time the zone's clocks skip is refused; of one
 * they show twice the first counts.
 */
export function readWindow({ from, until, timeZone }: WindowInput, now: Date): ReadWindow {
  if (!isTimeZone(timeZone)) return wrong('timeZone', 'must be an IANA time zone such as Europe/Berlin');
  const startsAt = toMoment(from, timeZone);
  if (startsAt === null) return wrong('from', neverShown(from, timeZone));
  const endsAt = toMoment(until, timeZone);
  if (endsAt === null) return wrong('until', neverShown(until, timeZone));
  const ahead = startsAt.getTime() - now.getTime();
  const lasts = endsAt.getTime() - startsAt.getTime();
  if (ahead < minuteMs) return wrong('from', 'must be at least a minute from now');
  if (lasts < shortestMs) return wrong('until', 'must be at least five minutes after it begins');
  if (lasts > longestMs) return wrong('until', 'must be within 92 days of its beginning');
  if (ahead + lasts > farthestMs) return wrong('until', 'must be within a year from now');
  return { valid: true, window: { startsAt, endsAt } };
}

function toMoment(text: string, timeZone: string): Date | null {
  const wall = parseWallTime(text);
  return wall && toInstant(wall, timeZone);
}

function neverShown(text: string, timeZone: string): string {
  return `must be a time that is: the clocks of ${timeZone} never show ${text.replace('T', ' ') || 'nothing'}`;
}

function wrong(field: WindowField, message: string): ReadWindow {
  return { valid: false, field, message };
}
