import { expect, it } from 'vitest';
import { known, unknown } from '../../known';
import { type AddedHourly, computeExpectedCost } from './expected-cost';

const window = { startsAt: new Date('2026-12-30T06:00:00Z'), endsAt: new Date('2026-12-30T16:30:00Z') };
const adds = (name: string, usd: string, atLeast = false): AddedHourly => ({
  name,
  usdPerHour: known(usd),
  atLeast,
});
const unpriced: AddedHourly = { name: 'api', usdPerHour: unknown('it has no price'), atLeast: false };

it('is dollars an hour times hours, exactly', () => {
  expect(computeExpectedCost(window, [adds('a', '0.1'), adds('b', '0.02')])).toEqual({
    usd: known('1.26'),
    missing: null,
  });
});

it('is a lower bound that says why where a part is unknown', () => {
  expect(computeExpectedCost(window, [adds('a', '0.1'), unpriced])).toEqual({
    usd: known('1.05'),
    missing: 'the price of api: it has no price',
  });
  expect(computeExpectedCost(window, [adds('a', '0.1', true), unpriced]).missing).toMatch(
    /^the price of a, and 1 more: /,
  );
});

it('is unknown, not nothing, where no part is known', () => {
  expect(computeExpectedCost(window, [unpriced]).usd).toEqual(unknown('the price of api: it has no price'));
});
