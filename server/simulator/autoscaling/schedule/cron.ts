import { momentOf, wallTime } from './time-zone';

/** An AWS cron expression of six fields, parsed. Days are asked by their date. */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
  readonly isDay: (date: Date) => boolean;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Range {
  readonly low: number;
  readonly high: number;
  /** Names of the values from `low` on. */
  readonly names?: readonly string[];
}

const YEARS: Range = { low: 1970, high: 2199 };
const DAY_OF_WEEK: Range = { low: 1, high: 7, names: DAYS };

function fieldValue(text: string, { low, high, names }: Range): number | null {
  const named = names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? low + named : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : null;
}

function between(first: number, last: number, step: number, { low, high }: Range): readonly number[] {
  const span = last >= first ? last - first : last - first + (high - low + 1);
  const values: number[] = [];
  for (let gone = 0; gone <= span; gone += step) values.push(((first - low + gone) % (high - low + 1)) + low);
  return values;
}

/** `*`, `5`, `1-5`, `MON-FRI`, and each of them with a step. */
function partOf(part: string, range: Range): readonly number[] | null {
  const [span = '', given] = part.split('/');
  const step = given === undefined ? 1 : Number(given);
  if (!Number.isInteger(step) || step < 1 || part.split('/').length > 2) return null;
  if (span === '*') return between(range.low, range.high, step, range);
  const [from = '', to] = span.split('-');
  const first = fieldValue(from, range);
  const last = to === undefined ? (given === undefined ? first : range.high) : fieldValue(to, range);
  return first === null || last === null ? null : between(first, last, step, range);
}

function listOf(text: string, range: Range): ReadonlySet<number> | null {
  const parts = text.split(',').map((part) => partOf(part, range));
  return parts.some((part) => part === null) ? null : new Set(parts.flatMap((part) => part ?? []));
}

function lastDayOf(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** The weekday nearest to a day without leaving its month. */
function nearestWeekday(date: Date, day: number): number {
  const last = lastDayOf(date);
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
  if (weekday === 6) return day === 1 ? 3 : day - 1;
  if (weekday === 0) return day === last ? day - 2 : day + 1;
  return day;
}

function dayOfMonth(text: string): Cron['isDay'] | null {
  if (text === 'L') return (date) => date.getUTCDate() === lastDayOf(date);
  if (text === 'LW') return (date) => date.getUTCDate() === nearestWeekday(date, lastDayOf(date));
  const weekday = /^(\d{1,2})W$/.exec(text)?.[1];
  if (weekday !== undefined) {
    const wanted = Number(weekday);
    if (wanted < 1 || wanted > 31) return null;
    return (date) => wanted <= lastDayOf(date) && date.getUTCDate() === nearestWeekday(date, wanted);
  }
  const days = listOf(text, { low: 1, high: 31 });
  return days && ((date) => days.has(date.getUTCDate()));
}

function dayOfWeek(text: string): Cron['isDay'] | null {
  if (text === 'L') return (date) => date.getUTCDay() === 6;
  const special = /^(\w{1,3}?)(L|#[1-5])$/.exec(text);
  if (special !== null) {
    const day = fieldValue(special[1] ?? '', DAY_OF_WEEK);
    if (day === null) return null;
    const nth = special[2] === 'L' ? null : Number(special[2]?.slice(1));
    return (date) => {
      if (date.getUTCDay() !== day - 1) return false;
      if (nth === null) return date.getUTCDate() + 7 > lastDayOf(date);
      return Math.ceil(date.getUTCDate() / 7) === nth;
    };
  }
  const days = listOf(text, DAY_OF_WEEK);
  return days && ((date) => days.has(date.getUTCDay() + 1));
}

/** Exactly one of day-of-month and day-of-week must be `?`. */
function dayTest(ofMonth: string, ofWeek: string): Cron['isDay'] | null {
  if ((ofMonth === '?') === (ofWeek === '?')) return null;
  return ofMonth === '?' ? dayOfWeek(ofWeek) : dayOfMonth(ofMonth);
}

/** Returns a parsed cron expression in AWS's dialect, the text between the parentheses, or null when it is not one. */
export function parseCron(text: string): Cron | null {
  const given = text.trim().split(/\s+/);
  // A field of seconds before the six is tolerated; nothing is finer than a minute.
  const fields = given.length === 7 ? given.slice(1) : given;
  const [minute, hour, ofMonth, month, ofWeek, year] = fields;
  if (fields.length !== 6 || !minute || !hour || !ofMonth || !month || !ofWeek || !year) return null;
  const minutes = listOf(minute, { low: 0, high: 59 });
  const hours = listOf(hour, { low: 0, high: 23 });
  const months = listOf(month, { low: 1, high: 12, names: MONTHS });
  const years = listOf(year, YEARS);
  const isDay = dayTest(ofMonth, ofWeek);
  return minutes && hours && months && years && isDay ? { minutes, hours, months, years, isDay } : null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Further than the longest gap between two 29ths of February. */
const MOST_DAYS = 366 * 9;
/** Clocks are never set back by more. */
const MOST_SHIFT_MS = 3 * HOUR_MS;

function firstOfDay(cron: Cron, zone: string, day: number, after: number, from: number): number | null {
  for (const hour of [...cron.hours].toSorted((a, b) => a - b)) {
    for (const minute of [...cron.minutes].toSorted((a, b) => a - b)) {
      const wall = day + hour * HOUR_MS + minute * MINUTE_MS;
      const moment = wall < from ? null : momentOf(zone, wall);
      if (moment !== null && moment > after) return moment;
    }
  }
  return null;
}

/**
 * Returns the first moment (ms) after `after` at which a cron expression is due in a time zone; Infinity when never. A
 * wall time that clocks skip is left out, one that they show twice counts the first time.
 */
export function nextCron(cron: Cron, zone: string, after: number): number {
  const from = wallTime(zone, after) - MOST_SHIFT_MS;
  const today = Math.floor(from / DAY_MS) * DAY_MS;
  for (let day = today; day < today + MOST_DAYS * DAY_MS; day += DAY_MS) {
    const date = new Date(day);
    if (!cron.months.has(date.getUTCMonth() + 1) || !cron.years.has(date.getUTCFullYear())) continue;
    const moment = cron.isDay(date) ? firstOfDay(cron, zone, day, after, from) : null;
    if (moment !== null) return moment;
  }
  return Number.POSITIVE_INFINITY;
}
