import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRun, parseSchedule } from './next-run';
import { wallTime } from './time-zone';

const AFTER = '2026-11-20T10:15:30Z';

function runs(
  schedule: string,
  given: {
    after?: string;
    timezone?: string;
    start?: string;
    end?: string;
    created?: string;
    times?: number;
  } = {},
): readonly string[] {
  const action = {
    schedule,
    timezone: given.timezone ?? null,
    startTime: given.start === undefined ? null : Date.parse(given.start),
    endTime: given.end === undefined ? null : Date.parse(given.end),
    createdAt: Date.parse(given.created ?? AFTER),
  };
  const found: string[] = [];
  let after = Date.parse(given.after ?? AFTER);
  for (let time = 0; time < (given.times ?? 2); time += 1) {
    after = nextRun(action, after);
    if (!Number.isFinite(after)) break;
    found.push(new Date(after).toISOString().slice(0, 16));
  }
  return found;
}

const crons = [
  ['cron(0 20 ? * MON-FRI *)', ['2026-11-20T20:00', '2026-11-23T20:00']],
  ['cron(30 7 * * ? *)', ['2026-11-21T07:30', '2026-11-22T07:30']],
  ['cron(0/15 10 * * ? *)', ['2026-11-20T10:30', '2026-11-20T10:45']],
  ['cron(5,35 8-9 ? * 2 *)', ['2026-11-23T08:05', '2026-11-23T08:35']],
  ['cron(0 0 L * ? *)', ['2026-11-30T00:00', '2026-12-31T00:00']],
  ['cron(0 0 LW * ? *)', ['2026-11-30T00:00', '2026-12-31T00:00']],
  ['cron(0 6 15W * ? *)', ['2026-12-15T06:00', '2027-01-15T06:00']],
  ['cron(0 6 ? * FRI#3 *)', ['2026-12-18T06:00', '2027-01-15T06:00']],
  ['cron(0 6 ? * 6L *)', ['2026-11-27T06:00', '2026-12-25T06:00']],
  ['cron(0 6 29 FEB ? *)', ['2028-02-29T06:00', '2032-02-29T06:00']],
  ['cron(0 6 1 1 ? 2027-2028)', ['2027-01-01T06:00', '2028-01-01T06:00']],
  ['cron(0 6 1 1 ? 2025)', []],
  ['cron(0 0 22 ? * SAT-SUN *)', ['2026-11-21T22:00', '2026-11-22T22:00']],
] as const;

describe('the schedule of an action', () => {
  it.each(crons)('%s', (schedule, expected) => {
    expect(runs(schedule)).toEqual(expected);
  });

  it('refuses what AWS refuses', () => {
    const wrong = [
      'cron(0 20 * * * *)',
      'cron(0 20 ? * ? *)',
      'cron(60 20 ? * MON *)',
      'cron(0 20 ? * MON)',
      'cron(0 24 * * ? *)',
      'rate(0 minutes)',
      'rate(1 minutes)',
      'rate(5 minute)',
      'rate(5 weeks)',
      'at(2026-13-01T00:00:00)',
      '0 20 ? * MON *',
    ];
    expect(wrong.filter((text) => parseSchedule(text) !== null)).toEqual([]);
  });

  it('counts a rate from its start time, or from when it was put', () => {
    expect(runs('rate(6 hours)')).toEqual(['2026-11-20T16:15', '2026-11-20T22:15']);
    const start = '2026-11-21T00:00:00Z';
    expect(runs('rate(1 day)', { start, times: 3 })).toEqual([
      '2026-11-21T00:00',
      '2026-11-22T00:00',
      '2026-11-23T00:00',
    ]);
  });

  it('runs at its start time too, and never after its end', () => {
    const window = { start: '2026-11-20T12:00:00Z', end: '2026-11-21T20:00:00Z', times: 5 };
    expect(runs('cron(0 20 * * ? *)', window)).toEqual([
      '2026-11-20T12:00',
      '2026-11-20T20:00',
      '2026-11-21T20:00',
    ]);
  });

  it('runs once at a time of day of its own zone', () => {
    expect(runs('at(2026-11-21T09:00:00)', { timezone: 'America/New_York' })).toEqual(['2026-11-21T14:00']);
    expect(runs('at(2026-11-20T10:00:00)')).toEqual([]);
  });

  it('keeps to the wall clock when the clocks change', () => {
    const berlin = { timezone: 'Europe/Berlin', times: 3 };
    expect(runs('cron(0 7 * * ? *)', { ...berlin, after: '2026-03-27T12:00:00Z' })).toEqual([
      '2026-03-28T06:00',
      '2026-03-29T05:00',
      '2026-03-30T05:00',
    ]);
    // Half past two is skipped in the spring and happens twice in the autumn.
    expect(runs('cron(30 2 * * ? *)', { ...berlin, after: '2026-03-28T12:00:00Z', times: 1 })).toEqual([
      '2026-03-30T00:30',
    ]);
    expect(runs('cron(30 2 * * ? *)', { ...berlin, after: '2026-10-24T12:00:00Z', times: 2 })).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });

  it('is always later than before, at the minute it names, in any zone', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 365 * 1440 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.constantFrom(...zones),
        (minutes, hour, minute, timezone) => {
          const after = Date.UTC(2026, 0, 1) + minutes * 60_000;
          const action = {
            schedule: `cron(${minute} ${hour} * * ? *)`,
            timezone,
            startTime: null,
            endTime: null,
          };
          const next = nextRun({ ...action, createdAt: 0 }, after);
          const shown = new Date(wallTime(timezone, next));
          expect(next).toBeGreaterThan(after);
          expect([shown.getUTCHours(), shown.getUTCMinutes()]).toEqual([hour, minute]);
          expect(next - after).toBeLessThanOrEqual(49 * 3_600_000);
        },
      ),
      { numRuns: 100 },
    );
  });
});
