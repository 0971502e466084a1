import { expect, test } from 'vitest';
import { isTimeZone, toInstant, toWallTime } from './zoned-time';

const wall = (year: number, month: number, day: number, hour: number, minute = 0) => ({
  year,
  month,
  day,
  hour,
  minute,
});

test.each([
  ['winter', wall(2026, 11, 27, 18), 'Europe/Berlin', '2026-11-27T17:00:00.000Z'],
  ['summer', wall(2026, 7, 3, 18), 'Europe/Berlin', '2026-07-03T16:00:00.000Z'],
  ['shown twice, the first', wall(2026, 10, 25, 2, 30), 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['the hour after', wall(2026, 10, 25, 3), 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ['west of UTC', wall(2026, 11, 1, 1, 30), 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['half an hour off', wall(2026, 1, 1, 0), 'Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
])('%s', (_, at, zone, instant) => {
  expect(toInstant(at, zone)?.toISOString()).toBe(instant);
});

test('what the clocks skip is no moment', () => {
  expect(toInstant(wall(2026, 3, 29, 2, 30), 'Europe/Berlin')).toBeNull();
});

test('there and back', () => {
  const at = new Date('2026-06-15T21:45:00Z');
  expect(toInstant(toWallTime(at, 'Pacific/Auckland'), 'Pacific/Auckland')).toEqual(at);
});

test('knows what a zone is', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Berlin')).toBe(false);
});
