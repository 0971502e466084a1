import { describe, expect, it } from 'vitest';
import type { PlanAhead } from '@/lib/contracts/plans-ahead';
import { known, unknown } from '@/lib/domain/known';
import { isOpenPlan, sayCost, sayRunner, sayWindow, summarisePlans } from './ahead-words';

const plan: PlanAhead = {
  id: 'p',
  number: 1,
  name: 'Payroll day',
  reason: 'slips',
  startsAt: '2026-12-30T05:00:00Z',
  endsAt: '2026-12-30T17:00:00Z',
  from: '2026-12-30T06:00',
  until: '2026-12-30T18:00',
  timeZone: 'Europe/Berlin',
  standing: 'scheduled',
  problem: null,
  cost: { usd: known('12.5'), missing: null },
  pricedAt: '2026-12-01T00:00:00Z',
  size: 2,
  createdBy: { id: null, label: 'ada' },
  createdAt: '2026-12-01T00:00:00Z',
  runBy: 'worker',
  schedules: null,
  group: null,
  conflicts: [],
};
const atLeast = { ...plan, cost: { usd: known('7.5'), missing: 'the price of api: none' } };
const unpriced = { ...plan, cost: { usd: unknown('no price'), missing: 'no price' } };
const blocked: PlanAhead = {
  ...plan,
  conflicts: [{ code: 'frozenAtStart', effect: 'blocks', title: 'A freeze', detail: '' }],
};

describe('plans ahead in words', () => {
  it('say their days once where they are the same', () => {
    expect(sayWindow(plan)).toBe('2026-12-30 06:00 until 18:00 (Europe/Berlin)');
    expect(sayWindow({ ...plan, until: '2026-12-31T18:00' })).toBe(
      '2026-12-30 06:00 until 2026-12-31 18:00 (Europe/Berlin)',
    );
  });

  it('never say an unknown cost as nothing', () => {
    expect([plan, atLeast, unpriced].map(({ cost }) => sayCost(cost))).toEqual([
      '$12.50',
      '≥ $7.50',
      'a cost that is not known',
    ]);
  });

  it.each([
    [[], 'Nothing is planned in these 4 weeks.'],
    [[{ ...plan, standing: 'cancelled' as const }], 'Nothing is planned in these 4 weeks.'],
    [[plan], '1 plan in these 4 weeks, for $12.50.'],
    [[plan, atLeast], '2 plans in these 4 weeks, for ≥ $20.00.'],
    [[unpriced], '1 plan in these 4 weeks, at a cost that is not known.'],
    [[plan, blocked], '2 plans in these 4 weeks, for $25.00; 1 meets something else.'],
    [[blocked, blocked], '2 plans in these 4 weeks, for $25.00; all meet something else.'],
  ])('come to one line', (plans, words) => {
    expect(summarisePlans(plans, 4)).toBe(words);
  });

  it('say who carries them out, and whether AWS has what it takes', () => {
    const byAws = (state: NonNullable<PlanAhead['schedules']>['state']) =>
      sayRunner({ runBy: 'aws', schedules: { id: 's', number: 2, state } });
    expect(sayRunner(plan)).toBe('Trimtab’s worker');
    expect(byAws('settled')).toMatch(/^AWS, by scheduled actions;/);
    expect(byAws('running')).toMatch(/being put there$/);
    expect(byAws('cancelled')).toMatch(/^Trimtab’s worker: /);
  });

  it('are open until they are over', () => {
    expect(isOpenPlan(plan)).toBe(true);
    expect(isOpenPlan({ standing: 'ended' })).toBe(false);
  });
});
