import { type CronRange, parseCronField, parseCronValue, ScheduleProblem } from './cron-field';

/** Whether a date falls under a cron expression's days. */
export type DayRule = (year: number, month: number, day: number) => boolean;

const dayNames = { SUN: 1, MON: 2, TUE: 3, WED: 4, THU: 5, FRI: 6, SAT: 7 };
const dayOfMonth: CronRange = { name: 'day of the month', least: 1, most: 31, names: {} };
const dayOfWeek: CronRange = { name: 'day of the week', least: 1, most: 7, names: dayNames };
const nth: CronRange = { name: 'week of the month', least: 1, most: 5, names: {} };

/** The days of the two day fields, of which one must be `?`. Throws ScheduleProblem. */
export function parseCronDays(monthDays: string, weekDays: string): DayRule {
  if ((monthDays === '?') === (weekDays === '?')) {
    throw new ScheduleProblem('one of day-of-month and day-of-week must be ?, and only one');
  }
  return weekDays === '?' ? parseMonthDays(monthDays) : parseWeekDays(weekDays);
}

function parseMonthDays(text: string): DayRule {
  const upper = text.toUpperCase();
  if (upper === 'L') return (year, month, day) => day === lastOf(year, month);
  if (upper === 'LW') return (year, month, day) => day === nearestWeekday(year, month, lastOf(year, month));
  const before = /^L-(\d+)$/.exec(upper)?.[1];
  if (before !== undefined) return (year, month, day) => day === lastOf(year, month) - Number(before);
  if (upper.endsWith('W')) {
    const wanted = parseCronValue(upper.slice(0, -1), dayOfMonth);
    return (year, month, day) => wanted <= lastOf(year, month) && day === nearestWeekday(year, month, wanted);
  }
  const days = new Set(parseCronField(text, dayOfMonth));
  return (_year, _month, day) => days.has(day);
}

function parseWeekDays(text: string): DayRule {
  const upper = text.toUpperCase();
  if (upper === 'L') return (year, month, day) => weekdayOf(year, month, day) === dayNames.SAT;
  if (upper.includes('#')) {
    const [name = '', which = ''] = upper.split('#');
    const weekday = parseCronValue(name, dayOfWeek);
    const count = parseCronValue(which, nth);
    return (year, month, day) => weekdayOf(year, month, day) === weekday && Math.ceil(day / 7) === count;
  }
  if (upper.endsWith('L')) {
    const weekday = parseCronValue(upper.slice(0, -1), dayOfWeek);
    return (year, month, day) => weekdayOf(year, month, day) === weekday && day > lastOf(year, month) - 7;
  }
  const days = new Set(parseCronField(text, dayOfWeek));
  return (year, month, day) => days.has(weekdayOf(year, month, day));
}

/** The last day of a month, 28–31. */
export function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 1 is Sunday, as AWS counts. */
function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
}

/** Monday to Friday nearest to a day, within its month. */
function nearestWeekday(year: number, month: number, day: number): number {
  const weekday = weekdayOf(year, month, day);
  if (weekday === dayNames.SAT) return day > 1 ? day - 1 : day + 2;
  if (weekday === dayNames.SUN) return day < lastOf(year, month) ? day + 1 : day - 2;
  return day;
}
