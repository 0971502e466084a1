import { expect, it } from 'vitest';
import type { Budget } from '@/lib/contracts/costs';
import { budgetStanding, sayShare, summariseBudgets } from './budget-words';

const budget = (state: Budget['verdict']['state'], shareToDate: number | null = null): Budget => ({
  id: '00000000-0000-4000-8000-000000000000',
  module: null,
  stage: null,
  usdMonthly: '100',
  reason: 'agreed',
  updatedAt: '2026-11-20T10:00:00Z',
  updatedBy: 'Ada',
  month: '2026-11',
  toDate: { known: false, reason: 'not priced' },
  forecast: { known: false, reason: 'not priced' },
  verdict: { state, shareToDate, shareForecast: null, words: '' },
});

it('answers whether the month stays within them, the worst first', () => {
  expect(summariseBudgets([budget('within'), budget('passes'), budget('unknown')])).toBe(
    '1 budget is passed this month, of 3.',
  );
  expect(summariseBudgets([budget('within'), budget('unknown')])).toContain('can’t be judged yet');
  expect(summariseBudgets([budget('within')])).toBe('The budget is kept this month.');
});

it('says a share of more than all as it is', () => {
  expect([sayShare(0.72), sayShare(1), sayShare(15.66)]).toEqual(['72 %', '100 %', '1,566 %']);
});

it('tells money spent from money that will be', () => {
  expect(budgetStanding(budget('passes', 1.2))).toEqual({ tone: 'bad', word: 'Passed' });
  expect(budgetStanding(budget('passes', 0.6))).toEqual({ tone: 'attention', word: 'Will pass' });
});
