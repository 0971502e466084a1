import { describe, expect, it } from 'vitest';
import { planRollUp, rollUpIntervalHours, rollUpReserve } from './plan-roll-up';

const at = (text: string) => new Date(`${text}:00Z`);
const now = at('2026-11-20T10:15');
const plan = (coveredFrom: string | null, coveredUntil: string | null, intervalHours = 1) =>
  planRollUp(
    {
      coveredFrom: coveredFrom === null ? null : at(coveredFrom),
      coveredUntil: coveredUntil === null ? null : at(coveredUntil),
    },
    { now, intervalHours },
  );
const words = (window: ReturnType<typeof plan>) =>
  window && `${window.start.toISOString()} ${window.end.toISOString()} ${window.periodSeconds}`;

describe('what is asked next', () => {
  it.each([
    ['at first two weeks by the hour', null, null, '2026-11-05 2026-11-20T10 3600'],
    ['an hour later, the day again', '2026-10-01T00:00', '2026-11-20T09:00', '2026-11-20 2026-11-20T10 3600'],
    [
      'just after midnight, the day before again',
      '2026-10-01T00:00',
      '2026-11-20T02:00',
      '2026-11-19 2026-11-20T10 3600',
    ],
    [
      'then back to last month, by the day',
      '2026-11-05T00:00',
      '2026-11-20T10:00',
      '2026-10-01 2026-11-05T00 86400',
    ],
  ])('%s', (_, from, until, expected) => {
    const [start = '', end = '', period = ''] = expected.split(' ');
    expect(words(plan(from, until))).toBe(`${start}T00:00:00.000Z ${end}:00:00.000Z ${period}`);
  });

  it('is nothing while no further hour has closed', () => {
    expect(plan('2026-10-01T00:00', '2026-11-20T10:00')).toBeNull();
    expect(plan('2026-10-01T00:00', '2026-11-20T00:00', 24)).toBeNull();
  });

  it('leaves an hour alone until CloudWatch has had ten minutes', () => {
    const coverage = { coveredFrom: at('2026-10-01T00:00'), coveredUntil: at('2026-11-20T10:00') };
    expect(planRollUp(coverage, { now: at('2026-11-20T11:09'), intervalHours: 1 })).toBeNull();
    expect(planRollUp(coverage, { now: at('2026-11-20T11:10'), intervalHours: 1 })?.end).toEqual(
      at('2026-11-20T11:00'),
    );
  });
});

describe('how often', () => {
  const budget = { budgetMonthly: 1_000_000, usedThisMonth: 0, now: at('2026-11-01T00:00') };

  it('is hourly for a small estate and seldom for a large one', () => {
    expect(rollUpIntervalHours(400, budget)).toBe(1);
    expect(rollUpIntervalHours(40_000, budget)).toBe(48);
  });

  it('grows as the budget is used up, and no budget at all means once a week', () => {
    expect(rollUpIntervalHours(400, { ...budget, usedThisMonth: 900_000 })).toBe(6);
    expect(rollUpIntervalHours(400, { ...budget, budgetMonthly: 0 })).toBe(168);
  });

  it('keeps back what the rest of the month needs', () => {
    expect(rollUpReserve(budget)).toBe(600_000);
    expect(rollUpReserve({ ...budget, now: at('2026-11-16T00:00') })).toBe(300_000);
  });
});
