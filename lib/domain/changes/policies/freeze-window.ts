import { isTimeZone, toInstant, toWallTime, type WallTime } from '../../time/zoned-time';
import type { FreezeWindow, OnceWindow, WeeklyWindow } from './policy';

const dayMs = 86_400_000;
const hourMinutes = 60;
/** Windows that follow on one another are one freeze; a year of them is without end. */
const mostJoined = 53 * 7;

/** Until when a window that holds at `now` holds, those that follow on it at once included; null: it does not hold. `endless`: it never leaves off. */
export function frozenUntil(window: FreezeWindow, now: Date): Date | 'endless' | null {
  let until: Date | null = null;
  for (let joined = 0; joined <= mostJoined; joined += 1) {
    const next: Date | null = endOf(window, until ?? now);
    if (next === null) return until;
    until = next;
  }
  return 'endless';
}

/** When a window holds between two moments, in their order. */
export function listFreezes(window: FreezeWindow, from: Date, until: Date): readonly FreezeSpan[] {
  const all = window.repeats === 'once' ? [onceOf(window)] : weeklyOf(window, from, until);
  return all.filter((one) => one.from < until && one.until > from);
}

/** One stretch of time in which a freeze holds. */
export interface FreezeSpan {
  readonly from: Date;
  readonly until: Date;
}

function onceOf({ from, until, timeZone }: OnceWindow): FreezeSpan {
  return { from: toMoment(readDate(from), timeZone), until: toMoment(readDate(until), timeZone) };
}

function weeklyOf(window: WeeklyWindow, from: Date, until: Date): readonly FreezeSpan[] {
  const first = addDays(toWallTime(from, window.timeZone), -window.daysLater);
  const days = Math.ceil((until.getTime() - from.getTime()) / dayMs) + window.daysLater + 1;
  return Array.from({ length: days }, (_, later) => addDays(first, later)).flatMap((day) =>
    window.days.some((one) => one === weekdayOf(day)) ? [occurrenceOn(window, day)] : [],
  );
}

function occurrenceOn({ from, until, daysLater, timeZone }: WeeklyWindow, day: WallTime): FreezeSpan {
  return {
    from: toMoment({ ...day, ...readTime(from) }, timeZone),
    until: toMoment({ ...addDays(day, daysLater), ...readTime(until) }, timeZone),
  };
}

/** What is wrong with a window and where, as `field: message`; null when nothing is. */
export function checkWindow(
  window: FreezeWindow,
): { readonly field: string; readonly message: string } | null {
  const wrong = (field: string, message: string) => ({ field: `rule.window.${field}`, message });
  if (!isTimeZone(window.timeZone))
    return wrong('timeZone', 'must be an IANA time zone such as Europe/Berlin');
  if (window.repeats === 'once') {
    if (toInstant(readDate(window.from), window.timeZone) === null || !isOnCalendar(window.from))
      return wrong('from', `must be a time that is: the clocks of ${window.timeZone} never show it`);
    if (toInstant(readDate(window.until), window.timeZone) === null || !isOnCalendar(window.until))
      return wrong('until', `must be a time that is: the clocks of ${window.timeZone} never show it`);
    return window.until > window.from ? null : wrong('until', 'must be after it begins');
  }
  const ends = window.daysLater > 0 || window.until > window.from;
  return ends ? null : wrong('until', 'must be after it begins, or on a later day');
}

function endOf(window: FreezeWindow, at: Date): Date | null {
  if (window.repeats === 'weekly') return endOfWeekly(window, at);
  const { from, until } = onceOf(window);
  return from <= at && at < until ? until : null;
}

/** The latest end of the occurrences that hold at a moment. */
function endOfWeekly(window: WeeklyWindow, at: Date): Date | null {
  const { days, daysLater, timeZone } = window;
  const today = toWallTime(at, timeZone);
  const ends = Array.from({ length: daysLater + 1 }, (_, ago) => addDays(today, -ago))
    .filter((day) => days.some((one) => one === weekdayOf(day)))
    .map((day) => occurrenceOn(window, day))
    .filter((one) => one.from <= at && at < one.until)
    .map((one) => one.until.getTime());
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}

// Clocks that are put forward skip an hour: what would be in it is just after it.
function toMoment(wall: WallTime, timeZone: string): Date {
  const exact = toInstant(wall, timeZone);
  if (exact !== null) return exact;
  const later = new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute + hourMinutes));
  return toInstant(asWall(later), timeZone) ?? later;
}

function readDate(text: string): WallTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute };
}

function readTime(text: string): { readonly hour: number; readonly minute: number } {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return { hour, minute };
}

function isOnCalendar(text: string): boolean {
  const { year, month, day, hour, minute } = readDate(text);
  const at = asWall(new Date(Date.UTC(year, month - 1, day, hour, minute)));
  return at.month === month && at.day === day && at.hour === hour && at.minute === minute;
}

function asWall(at: Date): WallTime {
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  };
}

function addDays({ year, month, day, hour, minute }: WallTime, days: number): WallTime {
  return asWall(new Date(Date.UTC(year, month - 1, day, hour, minute) + days * dayMs));
}

function weekdayOf({ year, month, day }: WallTime): number {
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}
