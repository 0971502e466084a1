import type { WallTime } from '../../time/zoned-time';
import { type DayRule, parseCronDays } from './cron-days';
import { type CronRange, parseCronField, ScheduleProblem } from './cron-field';

/** A schedule of Application Auto Scaling, parsed. */
export type Schedule =
  | { readonly kind: 'at'; readonly at: WallTime }
  | { readonly kind: 'rate'; readonly everyMs: number }
  | CronSchedule;

export interface CronSchedule {
  readonly kind: 'cron';
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly isDay: DayRule;
  readonly months: readonly number[];
  readonly years: readonly number[];
}

export type ParsedSchedule =
  | { readonly valid: true; readonly schedule: Schedule }
  | { readonly valid: false; readonly problem: string };

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const minutes: CronRange = { name: 'minute', least: 0, most: 59, names: {} };
const hours: CronRange = { name: 'hour', least: 0, most: 23, names: {} };
const months: CronRange = {
  name: 'month',
  least: 1,
  most: 12,
  names: Object.fromEntries(monthNames.map((name, index) => [name, index + 1])),
};
const years: CronRange = { name: 'year', least: 1970, most: 2199, names: {} };
const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `at(…)`, `rate(…)` or `cron(…)` in AWS's dialect
 * (https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html).
 */
export function parseSchedule(text: string): ParsedSchedule {
  const [, kind, inner = ''] = /^(at|rate|cron)\((.*)\)$/.exec(text.trim()) ?? [];
  try {
    switch (kind) {
      case 'at':
        return { valid: true, schedule: parseAt(inner) };
      case 'rate':
        return { valid: true, schedule: parseRate(inner) };
      case 'cron':
        return { valid: true, schedule: parseCron(inner) };
      default:
        return { valid: false, problem: 'a schedule is written at(…), rate(…) or cron(…)' };
    }
  } catch (error) {
    if (error instanceof ScheduleProblem) return { valid: false, problem: error.message };
    throw error;
  }
}

function parseAt(inner: string): Schedule {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(inner)?.slice(1).map(Number);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts ?? [];
  const real = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const isReal = real.getUTCMonth() === month - 1 && real.getUTCDate() === day && real.getUTCHours() === hour;
  if (!parts || !isReal || minute > 59) {
    throw new ScheduleProblem('at(…) takes a date and time such as at(2026-12-01T08:00:00)');
  }
  return { kind: 'at', at: { year, month, day, hour, minute } };
}

function parseRate(inner: string): Schedule {
  const [, count = '', unit = '', plural] = /^(\d+)\s+(minute|hour|day)(s?)$/.exec(inner.trim()) ?? [];
  const ms = unitMs[unit];
  if (ms === undefined || Number(count) < 1) {
    throw new ScheduleProblem('rate(…) takes a number and minutes, hours or days, such as rate(15 minutes)');
  }
  if ((Number(count) === 1) === (plural === 's')) {
    throw new ScheduleProblem(`AWS writes ${count === '1' ? `rate(1 ${unit})` : `rate(${count} ${unit}s)`}`);
  }
  return { kind: 'rate', everyMs: Number(count) * ms };
}

function parseCron(inner: string): CronSchedule {
  const all = inner.trim().split(/\s+/);
  // AWS tolerates a field of seconds in front; the minute is the finest it runs at.
  const fields = all.length === 7 ? all.slice(1) : all;
  const [minute = '', hour = '', monthDay = '', month = '', weekDay = '', year = ''] = fields;
  if (fields.length !== 6) {
    throw new ScheduleProblem(
      'cron(…) has six fields: minutes, hours, day of the month, month, day of the week, year',
    );
  }
  return {
    kind: 'cron',
    minutes: parseCronField(minute, minutes),
    hours: parseCronField(hour, hours),
    isDay: parseCronDays(monthDay, weekDay),
    months: parseCronField(month, months),
    years: parseCronField(year, years),
  };
}
