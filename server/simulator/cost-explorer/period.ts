import { oneOf, present, requireAll } from '../constraints';
import { type Input, record, text } from '../input';
import { invalid } from './errors';

const dayMs = 86_400_000;
const keptMonths = 14;

/** Whole days in milliseconds since 1970; `end` is exclusive. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

export type Granularity = 'DAILY' | 'MONTHLY';

/** Midnight UTC of the first day of the month that many months away. */
export function monthStart(at: number, monthsAway = 0): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsAway);
}

/** The date as AWS writes it, e.g. 2026-11-20. */
export function dateText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function readDate(period: Input | undefined, name: 'Start' | 'End'): number {
  const value = period ? text(period, name) : undefined;
  const at = `timePeriod.${name.toLowerCase()}`;
  requireAll([present(value, at)]);
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isFinite(ms)) return ms;
  throw invalid(`${name} time ${value} is invalid. Valid format is: yyyy-MM-dd.`);
}

/** The TimePeriod of the input. Throws for one that ends before it starts or lies outside what is kept. */
export function readPeriod(input: Input, now: number): Period {
  const given = record(input, 'TimePeriod');
  requireAll([present(given, 'timePeriod')]);
  const period = { start: readDate(given, 'Start'), end: readDate(given, 'End') };
  if (period.start >= period.end) throw invalid('Start date (and hour) should be before end date (and hour)');
  if (period.start < monthStart(now, -keptMonths)) {
    throw invalid(`You haven't enabled historical data beyond ${keptMonths} months`);
  }
  if (period.end > monthStart(now, 2)) throw invalid('end date past the beginning of next month');
  return period;
}

/** The Granularity of the input. Throws for hours, which an organisation has to switch on first. */
export function readGranularity(input: Input): Granularity {
  const value = text(input, 'Granularity');
  requireAll([present(value, 'granularity'), oneOf(value, 'granularity', ['DAILY', 'MONTHLY', 'HOURLY'])]);
  if (value === 'HOURLY') throw invalid('Hourly data is not enabled for this account.');
  return value === 'MONTHLY' ? 'MONTHLY' : 'DAILY';
}

/** The period cut into days, or into months whose first and last may be parts. */
export function slicesOf({ start, end }: Period, granularity: Granularity): readonly Period[] {
  const slices: Period[] = [];
  for (let at = start; at < end; ) {
    const next = Math.min(end, granularity === 'DAILY' ? at + dayMs : monthStart(at, 1));
    slices.push({ start: at, end: next });
    at = next;
  }
  return slices;
}

/** The months a period touches, by their starts. */
export function monthsOf({ start, end }: Period): readonly number[] {
  const months: number[] = [];
  for (let at = monthStart(start); at < end; at = monthStart(at, 1)) months.push(at);
  return months;
}
