import { type Known, known, unknown } from '../../known';
import { isTimeZone, toInstant, toUtcMs, toWallTime } from '../../time/zoned-time';
import { lastOf } from './cron-days';
import { type CronSchedule, parseSchedule, type Schedule } from './parse-schedule';

/** When a scheduled action runs, as AWS holds it. */
export interface Timing {
  readonly schedule: string;
  /** Null is UTC. A rate has none. */
  readonly timezone: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** What a rate without a start counts from; null where it is not known. */
  readonly createdAt: string | null;
}

/**
 * The next runs after `now` as ISO times, at most `count`; empty when it never runs again. An action with a start runs
 * at its start too. Times that the clocks of its zone skip are left out, those shown twice are run once. Unknown
 * with the reason for what AWS would not take, and for a rate whose beginning is not known.
 */
export function computeNextRuns(timing: Timing, now: Date, count: number): Known<readonly string[]> {
  const parsed = parseSchedule(timing.schedule);
  if (!parsed.valid) return unknown(parsed.problem);
  const zone = timing.timezone ?? 'UTC';
  if (!isTimeZone(zone)) return unknown(`${zone} is no time zone`);
  const start = timing.startTime === null ? null : new Date(timing.startTime);
  const end = timing.endTime === null ? null : new Date(timing.endTime);
  const after = start !== null && start > now ? start : now;
  const runs = listRuns(parsed.schedule, zone, after, start ?? toDate(timing.createdAt), count);
  if (!runs.known) return runs;
  const atStart = start !== null && start > now && parsed.schedule.kind !== 'at' ? [start] : [];
  const all = [...atStart, ...runs.value].filter((run) => end === null || run <= end);
  return known(all.slice(0, count).map((run) => run.toISOString()));
}

const toDate = (iso: string | null) => (iso === null ? null : new Date(iso));

function listRuns(
  schedule: Schedule,
  zone: string,
  after: Date,
  anchor: Date | null,
  count: number,
): Known<readonly Date[]> {
  switch (schedule.kind) {
    case 'at': {
      const at = toInstant(schedule.at, zone);
      return known(at !== null && at > after ? [at] : []);
    }
    case 'rate': {
      if (anchor === null) return unknown('AWS counts from when the action was made, which is not known');
      return known(listRate(schedule.everyMs, anchor, after, count));
    }
    case 'cron':
      return known(listCron(schedule, zone, after, count));
  }
}

function listRate(everyMs: number, anchor: Date, after: Date, count: number): readonly Date[] {
  const gone = Math.floor((after.getTime() - anchor.getTime()) / everyMs);
  const first = anchor.getTime() + Math.max(1, gone + 1) * everyMs;
  return Array.from({ length: count }, (_, index) => new Date(first + index * everyMs));
}

function listCron(cron: CronSchedule, zone: string, after: Date, count: number): readonly Date[] {
  const from = toWallTime(after, zone);
  const found: Date[] = [];
  for (const year of cron.years.filter((one) => one >= from.year)) {
    for (const month of cron.months) {
      if (year === from.year && month < from.month) continue;
      for (let day = 1; day <= lastOf(year, month); day += 1) {
        if (!cron.isDay(year, month, day) || isBefore(year, month, day, from)) continue;
        found.push(...runsOfDay(cron, { year, month, day }, zone, after));
        if (found.length >= count) return found.slice(0, count);
      }
    }
  }
  return found;
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

function isBefore(year: number, month: number, day: number, from: Day): boolean {
  return toUtcMs({ year, month, day, hour: 0, minute: 0 }) < toUtcMs({ ...from, hour: 0, minute: 0 });
}

function runsOfDay({ hours, minutes }: CronSchedule, day: Day, zone: string, after: Date): readonly Date[] {
  const walls = hours.flatMap((hour) => minutes.map((minute) => ({ ...day, hour, minute })));
  return walls.flatMap((wall) => {
    const run = toInstant(wall, zone);
    return run !== null && run > after ? [run] : [];
  });
}
