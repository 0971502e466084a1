import { expect, test } from 'vitest';
import { addDays, nextOn } from './cadence';

test.each([
  ['2025-11-23', 'quarterly', '2025-12-01', '2026-02-23'],
  ['2025-11-23', 'quarterly', '2026-02-23', '2026-05-23'],
  ['2025-11-23', 'quarterly', '2026-11-28', '2027-02-23'],
  ['2026-01-31', 'monthly', '2026-02-01', '2026-02-28'],
  ['2026-01-31', 'monthly', '2026-02-28', '2026-03-31'],
  ['2024-02-29', 'yearly', '2024-03-01', '2025-02-28'],
  ['2026-08-31', 'halfYearly', '2026-09-01', '2027-02-28'],
] as const)('%s %s after %s is %s', (from, every, today, expected) => {
  expect(nextOn(from, every, today)).toBe(expected);
});

test('days are added over the end of a year', () => {
  expect(addDays('2026-12-25', 14)).toBe('2027-01-08');
});
