import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known, unknown } from '../known';
import { type BudgetInput, evaluateBudget, sayBudgetScope } from './budget';

const whole = (usd: string) => known({ usd, complete: true });
const atLeast = (usd: string) => known({ usd, complete: false });
const month: BudgetInput = {
  budgetUsd: '100',
  toDate: whole('40'),
  forecast: whole('90'),
  addedUsdMonthly: null,
};
const stateOf = (changed: Partial<BudgetInput>) => evaluateBudget({ ...month, ...changed }).state;

describe('a budget', () => {
  it.each([
    ['the forecast fits', {}, 'within'],
    ['the forecast is the budget to the cent', { forecast: whole('100') }, 'within'],
    ['the forecast is a cent more', { forecast: whole('100.01') }, 'passes'],
    [
      'more is spent already, whatever the forecast',
      { toDate: atLeast('101'), forecast: unknown('no use') },
      'passes',
    ],
    ['the forecast is at least less', { forecast: atLeast('90') }, 'unknown'],
    ['the forecast is at least more', { forecast: atLeast('101') }, 'passes'],
    ['there is no forecast', { forecast: unknown('less than a day of use') }, 'unknown'],
    ['what is added still fits', { addedUsdMonthly: known('10') }, 'within'],
    ['what is added is too much', { addedUsdMonthly: known('10.01') }, 'passes'],
    [
      'what is taken away brings it back',
      { forecast: whole('120'), addedUsdMonthly: known('-30') },
      'within',
    ],
    ['what is added is not known', { addedUsdMonthly: unknown('no price') }, 'unknown'],
    ['nothing may be spent and something is', { budgetUsd: '0', toDate: whole('0.01') }, 'passes'],
  ] as const)('when %s', (_, changed, state) => {
    expect(stateOf(changed)).toBe(state);
  });

  it('says the shares, and why it does not know', () => {
    expect(evaluateBudget({ ...month, addedUsdMonthly: known('5') })).toMatchObject({
      shareToDate: 0.4,
      shareForecast: 0.95,
    });
    expect(evaluateBudget({ ...month, forecast: unknown('no use is known') }).words).toContain(
      'no use is known',
    );
    expect(evaluateBudget({ ...month, forecast: atLeast('90') }).words).toBe(
      'The month is on its way to at least $90.00 of $100.00; a part of it is unknown.',
    );
    expect(
      evaluateBudget({ ...month, budgetUsd: '0', toDate: whole('0'), forecast: whole('0') }),
    ).toMatchObject({
      state: 'within',
      shareToDate: null,
    });
  });

  it('that is passed stays passed when more is added', () => {
    const usd = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(usd, usd, usd, usd, (budgetUsd, forecast, less, more) => {
        const added = (text: string) =>
          stateOf({ budgetUsd, forecast: whole(forecast), addedUsdMonthly: known(text) });
        const [low, high] = Number(less) <= Number(more) ? [less, more] : [more, less];
        if (added(low) === 'passes') expect(added(high)).toBe('passes');
      }),
    );
  });
});

it('says what each budget is for', () => {
  const module = { slug: 'a', name: 'Placement' };
  expect(sayBudgetScope({ module: null, stage: null })).toBe('The whole estate');
  expect(sayBudgetScope({ module: null, stage: 'prod' })).toBe('Every module in prod');
  expect(sayBudgetScope({ module, stage: 'prod' })).toBe('Placement in prod');
});
