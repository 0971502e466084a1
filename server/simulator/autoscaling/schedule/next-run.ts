import type { ScheduledAction } from '../state';
import { nextCron, parseCron } from './cron';
import { momentOf } from './time-zone';

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** A schedule in AWS's dialect, parsed. Returns the first moment (ms) after one, Infinity when there is none. */
export type NextMoment = (after: number, zone: string, startTime: number) => number;

function parseAt(text: string): NextMoment | null {
  const given = /^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)\)$/.exec(text)?.[1];
  const wall = given === undefined ? Number.NaN : Date.parse(`${given}Z`);
  if (Number.isNaN(wall)) return null;
  return (after, zone) => {
    const moment = momentOf(zone, wall);
    return moment !== null && moment > after ? moment : Number.POSITIVE_INFINITY;
  };
}

function parseRate(text: string): NextMoment | null {
  const [, count = '', unit = '', plural] = /^rate\(([1-9]\d{0,6}) (minute|hour|day)(s?)\)$/.exec(text) ?? [];
  if ((plural === 's') === (count === '1') || UNIT_MS[unit] === undefined) return null;
  const every = Number(count) * UNIT_MS[unit];
  return (after, _zone, startTime) =>
    startTime + Math.max(1, Math.floor((after - startTime) / every) + 1) * every;
}

function parseCronSchedule(text: string): NextMoment | null {
  const given = /^cron\(([^()]+)\)$/.exec(text)?.[1];
  const cron = given === undefined ? null : parseCron(given);
  return cron && ((after, zone) => nextCron(cron, zone, after));
}

/** Returns a schedule of at, rate or cron, or null for what is none. */
export function parseSchedule(text: string): NextMoment | null {
  return parseAt(text) ?? parseRate(text) ?? parseCronSchedule(text);
}

/**
 * Returns when an action runs next after a moment (ms); Infinity: never again. A start time is a run of its own, and
 * nothing runs after the end time.
 */
export function nextRun(
  action: Pick<ScheduledAction, 'schedule' | 'timezone' | 'startTime' | 'endTime' | 'createdAt'>,
  after: number,
): number {
  const { startTime, endTime } = action;
  const schedule = parseSchedule(action.schedule);
  if (schedule === null) return Number.POSITIVE_INFINITY;
  const recurs = !action.schedule.startsWith('at(');
  const begins = startTime ?? action.createdAt;
  const next =
    recurs && startTime !== null && startTime > after
      ? startTime
      : schedule(Math.max(after, startTime === null ? after : startTime), action.timezone ?? 'UTC', begins);
  return next > (endTime ?? Number.POSITIVE_INFINITY) ? Number.POSITIVE_INFINITY : next;
}
