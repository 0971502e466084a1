import { describe, expect, it, test } from 'vitest';
import { checkWindow, frozenUntil } from './freeze-window';
import type { FreezeWindow, Weekday } from './policy';
import { sayWindow } from './say-policy';

const berlin = 'Europe/Berlin';
const once = (from: string, until: string, timeZone = berlin): FreezeWindow => ({
  repeats: 'once',
  from,
  until,
  timeZone,
});
const weekly = (days: readonly Weekday[], from: string, until: string, daysLater = 0): FreezeWindow => ({
  repeats: 'weekly',
  days,
  from,
  until,
  daysLater,
  timeZone: berlin,
});
const weekend = weekly([5], '16:00', '08:00', 3);
const nights = weekly([1, 2, 3, 4, 5], '18:00', '08:00', 1);
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

// 2026-11-27 is a Friday; Berlin is an hour ahead of UTC in winter and two in summer.
test.each<[string, FreezeWindow, string, string | null]>([
  [
    'before one that happens once',
    once('2026-12-20T18:00', '2027-01-04T08:00'),
    '2026-12-20T16:59:00Z',
    null,
  ],
  [
    'as it begins',
    once('2026-12-20T18:00', '2027-01-04T08:00'),
    '2026-12-20T17:00:00Z',
    '2027-01-04T07:00:00Z',
  ],
  ['as it ends', once('2026-12-20T18:00', '2027-01-04T08:00'), '2027-01-04T07:00:00Z', null],
  ['before a weekend', weekend, '2026-11-27T14:59:00Z', null],
  ['on a Friday evening', weekend, '2026-11-27T20:00:00Z', '2026-11-30T07:00:00Z'],
  ['on a Sunday', weekend, '2026-11-29T12:00:00Z', '2026-11-30T07:00:00Z'],
  ['on the Monday after', weekend, '2026-11-30T07:00:00Z', null],
  ['at night', nights, '2026-11-25T01:00:00Z', '2026-11-25T07:00:00Z'],
  ['by day', nights, '2026-11-25T12:00:00Z', null],
  [
    'on Saturday at dawn, since Friday’s night runs into it',
    nights,
    '2026-11-28T05:00:00Z',
    '2026-11-28T07:00:00Z',
  ],
  ['on Saturday evening, when no night begins', nights, '2026-11-28T20:00:00Z', null],
  ['over the night the clocks go forward', nights, '2027-03-26T20:00:00Z', '2027-03-27T07:00:00Z'],
  ['over the weekend the clocks go forward', weekend, '2027-03-27T12:00:00Z', '2027-03-29T06:00:00Z'],
  ['over the weekend the clocks go back', weekend, '2026-10-24T12:00:00Z', '2026-10-26T07:00:00Z'],
  ['from a time that the clocks skip', weekly([7], '02:30', '05:00'), '2027-03-28T01:20:00Z', null],
  ['just after it', weekly([7], '02:30', '05:00'), '2027-03-28T01:30:00Z', '2027-03-28T03:00:00Z'],
  [
    'on days that follow on one another',
    weekly([6, 7], '00:00', '00:00', 1),
    '2026-11-28T12:00:00Z',
    '2026-11-29T23:00:00Z',
  ],
])('%s', (_, window, now, until) => {
  const found = frozenUntil(window, new Date(now));
  expect(found instanceof Date ? found.toISOString() : found).toBe(
    until === null ? null : new Date(until).toISOString(),
  );
});

it('is without end when each day follows on the last', () => {
  expect(frozenUntil(weekly(everyDay, '00:00', '00:00', 1), new Date('2026-11-28T12:00:00Z'))).toBe(
    'endless',
  );
});

describe('a window that can’t be', () => {
  it.each<[string, FreezeWindow, string | null]>([
    ['a zone that is not', once('2026-12-20T18:00', '2026-12-21T18:00', 'Berlin'), 'rule.window.timeZone'],
    ['an end before the beginning', once('2026-12-20T18:00', '2026-12-19T18:00'), 'rule.window.until'],
    ['a day that is not', once('2027-02-30T18:00', '2027-12-19T18:00'), 'rule.window.from'],
    ['a time the clocks skip', once('2027-03-28T02:30', '2027-12-19T18:00'), 'rule.window.from'],
    ['no time at all', weekly([1], '18:00', '18:00'), 'rule.window.until'],
    ['nothing', weekend, null],
  ])('%s', (_, window, field) => {
    expect(checkWindow(window)?.field ?? null).toBe(field);
  });
});

test.each<[FreezeWindow, string]>([
  [weekend, 'every Friday from 16:00 until Monday 08:00 (Europe/Berlin)'],
  [
    nights,
    'every Monday, Tuesday, Wednesday, Thursday and Friday from 18:00 until the next day 08:00 (Europe/Berlin)',
  ],
  [weekly(everyDay, '12:00', '14:00'), 'every day from 12:00 until 14:00 (Europe/Berlin)'],
  [
    once('2026-12-20T18:00', '2027-01-04T08:00'),
    'from 2026-12-20 18:00 until 2027-01-04 08:00 (Europe/Berlin)',
  ],
])('says a window: %#', (window, words) => {
  expect(sayWindow(window)).toBe(words);
});
