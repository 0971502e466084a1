import { expect, test } from 'vitest';
import { describeSchedule } from './schedule-words';

test.each([
  ['cron(0 7 ? * MON-FRI *)', '07:00, Monday to Friday'],
  ['cron(30 18 * * ? *)', '18:30, every day'],
  ['rate(1 hour)', 'every hour'],
  ['rate(15 minutes)', 'every 15 minutes'],
  ['at(2026-12-01T08:00:00)', 'once, 2026-12-01 08:00:00'],
])('%s reads "%s"', (expression, words) => {
  expect(describeSchedule(expression)).toBe(words);
});

test.each(['cron(0/5 7 ? * MON-FRI *)', 'cron(0 7 1 * ? *)', 'cron(0 7 ? * 2#1 *)', 'sometimes'])(
  '%s is left as AWS writes it',
  (expression) => {
    expect(describeSchedule(expression)).toBeNull();
  },
);
