import { expect, test } from 'vitest';
import { formatDateTime, formatDay, formatTimeOfDay, formatUtc, formatWhen, formatWindow } from './date';

const now = new Date('2026-11-12T14:00:00Z');

test.each([
  ['2026-11-12T13:59:57Z', 'just now'],
  ['2026-11-12T13:59:20Z', '40 s ago'],
  ['2026-11-12T13:40:10Z', '20 min ago'],
  ['2026-11-12T13:00:05Z', '1 h ago'],
  ['2026-11-12T16:10:00Z', 'in 2 h'],
  ['2026-11-10T08:05:00Z', '10 Nov, 09:05'],
  ['2025-11-10T08:05:00Z', '10 Nov 2025, 09:05'],
])('%s reads %s', (iso, words) => expect(formatWhen(iso, now, 'Europe/Berlin')).toBe(words));

test('a moment reads the same everywhere in UTC and by zone elsewhere', () => {
  expect(formatUtc('2026-11-12T14:03:22.512Z')).toBe('2026-11-12 14:03:22 UTC');
  expect(formatDateTime('2026-11-12T23:30:00Z', now, 'Asia/Tokyo')).toBe('13 Nov, 08:30');
  expect(formatDay('2026-11-12T23:30:00Z', 'Asia/Tokyo')).toBe('13 Nov');
  expect(formatTimeOfDay('2026-11-12T23:30:00Z', 'UTC')).toBe('23:30');
});

test('windows are named by their days', () => {
  expect(formatWindow(1)).toBe('last 24 hours');
  expect(formatWindow(7)).toBe('last 7 days');
});
