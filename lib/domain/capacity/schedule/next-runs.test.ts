import { describe, expect, it, test } from 'vitest';
import { computeNextRuns, type Timing } from './next-runs';
import { parseSchedule } from './parse-schedule';

const timing = (schedule: string, changed: Partial<Timing> = {}): Timing => ({
  schedule,
  timezone: null,
  startTime: null,
  endTime: null,
  createdAt: null,
  ...changed,
});
const now = new Date('2026-11-20T12:00:00Z'); // a Friday
const runs = (schedule: string, changed: Partial<Timing> = {}, count = 3, from = now) => {
  const answer = computeNextRuns(timing(schedule, changed), from, count);
  return answer.known ? answer.value.map((run) => run.slice(0, 16)) : answer.reason;
};

describe('the next runs of a schedule', () => {
  test.each<[string, readonly string[]]>([
    ['cron(0 7 ? * MON-FRI *)', ['2026-11-23T07:00', '2026-11-24T07:00', '2026-11-25T07:00']],
    ['cron(30 18 * * ? *)', ['2026-11-20T18:30', '2026-11-21T18:30', '2026-11-22T18:30']],
    ['cron(0/20 12 * * ? *)', ['2026-11-20T12:20', '2026-11-20T12:40', '2026-11-21T12:00']],
    ['cron(0 0 L * ? *)', ['2026-11-30T00:00', '2026-12-31T00:00', '2027-01-31T00:00']],
    ['cron(0 0 L-2 * ? *)', ['2026-11-28T00:00', '2026-12-29T00:00', '2027-01-29T00:00']],
    ['cron(0 8 1W * ? *)', ['2026-12-01T08:00', '2027-01-01T08:00', '2027-02-01T08:00']],
    ['cron(0 8 15W 11,5,8 ? 2027)', ['2027-05-14T08:00', '2027-08-16T08:00', '2027-11-15T08:00']],
    ['cron(0 8 LW * ? *)', ['2026-11-30T08:00', '2026-12-31T08:00', '2027-01-29T08:00']],
    ['cron(0 9 ? * 2#1 *)', ['2026-12-07T09:00', '2027-01-04T09:00', '2027-02-01T09:00']],
    ['cron(0 9 ? * MON#5 *)', ['2026-11-30T09:00', '2027-03-29T09:00', '2027-05-31T09:00']],
    ['cron(0 9 ? * 6L *)', ['2026-11-27T09:00', '2026-12-25T09:00', '2027-01-29T09:00']],
    ['cron(0 9 ? * L *)', ['2026-11-21T09:00', '2026-11-28T09:00', '2026-12-05T09:00']],
    ['cron(0 9 ? * FRI-MON *)', ['2026-11-21T09:00', '2026-11-22T09:00', '2026-11-23T09:00']],
    ['cron(0 0 29 FEB ? *)', ['2028-02-29T00:00', '2032-02-29T00:00', '2036-02-29T00:00']],
    ['cron(0 0 7 * * ? *)', ['2026-11-21T07:00', '2026-11-22T07:00', '2026-11-23T07:00']],
    ['at(2026-12-01T08:00:00)', ['2026-12-01T08:00']],
    ['at(2026-11-01T08:00:00)', []],
    ['cron(0 0 31 FEB ? *)', []],
    ['cron(0 0 * * ? 2020)', []],
  ])('%s', (schedule, expected) => {
    expect(runs(schedule)).toEqual(expected);
  });

  it('are those of its zone, over the changes of its clocks', () => {
    const from = new Date('2026-10-24T00:00:00Z');
    const berlin = { timezone: 'Europe/Berlin' };
    expect(runs('cron(0 8 * * ? *)', berlin, 3, from)).toEqual([
      '2026-10-24T06:00',
      '2026-10-25T07:00',
      '2026-10-26T07:00',
    ]);
    // 02:30 is shown twice on the 25th: it runs once.
    expect(runs('cron(30 2 * * ? *)', berlin, 3, from)).toEqual([
      '2026-10-24T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });

  it('leave out what the clocks skip', () => {
    const from = new Date('2027-03-27T12:00:00Z');
    expect(runs('cron(30 2 * * ? *)', { timezone: 'Europe/Berlin' }, 2, from)).toEqual([
      '2027-03-29T00:30',
      '2027-03-30T00:30',
    ]);
    expect(runs('at(2027-03-28T02:30:00)', { timezone: 'Europe/Berlin' }, 2, from)).toEqual([]);
  });

  it('begin at the start and end at the end', () => {
    const within = { startTime: '2026-11-25T10:00:00Z', endTime: '2026-11-27T07:00:00Z' };
    expect(runs('cron(0 7 * * ? *)', within, 5)).toEqual([
      '2026-11-25T10:00',
      '2026-11-26T07:00',
      '2026-11-27T07:00',
    ]);
  });

  it('of a rate are counted from its start or making', () => {
    expect(runs('rate(5 hours)')).toContain('not known');
    expect(runs('rate(5 hours)', { createdAt: '2026-11-20T00:30:00Z' }, 2)).toEqual([
      '2026-11-20T15:30',
      '2026-11-20T20:30',
    ]);
  });
});

describe('what AWS does not take', () => {
  test.each([
    ['cron(0 7 * * *)', 'six fields'],
    ['cron(0 7 * * * *)', 'must be ?'],
    ['cron(0 7 ? * ? *)', 'must be ?'],
    ['cron(60 7 * * ? *)', 'minute'],
    ['cron(0 24 * * ? *)', 'hour'],
    ['cron(0 7 32 * ? *)', 'day of the month'],
    ['cron(0 7 ? * 8 *)', 'day of the week'],
    ['cron(0 7 ? * MON#6 *)', 'week of the month'],
    ['cron(0 7 * 13 ? *)', 'month'],
    ['cron(0/0 7 * * ? *)', 'minute'],
    ['rate(1 hours)', 'rate(1 hour)'],
    ['rate(5 minute)', 'rate(5 minutes)'],
    ['rate(0 minutes)', 'rate(15 minutes)'],
    ['at(2026-02-30T08:00:00)', 'at(…)'],
    ['every day', 'written'],
  ])('%s: %s', (schedule, words) => {
    const parsed = parseSchedule(schedule);
    expect(parsed.valid ? 'taken' : parsed.problem).toContain(words);
  });

  it('is a zone nobody knows', () => {
    expect(runs('cron(0 7 * * ? *)', { timezone: 'Europe/Nowhere' })).toContain('no time zone');
  });
});
