import { expect, test } from 'vitest';
import { toHeadroomBars } from './headroom-bars';

const account = {
  known: true as const,
  value: { limit: 1000, unreservedNow: 900, unreservedAfter: 850, minimumUnreserved: 100 },
};
const free = { reserved: null, provisionedNow: 0, provisionedAfter: 50 };

test('the account’s bar shows what is taken, what the plan adds, and the part AWS keeps', () => {
  const [bar] = toHeadroomBars({ account, function: free });
  expect(bar).toMatchObject({ taken: 0.1, added: 0.05, floor: 0.9, isTight: false });
  expect(bar?.words).toBe('900 → 850 of 1,000 unreserved');
});

test('below AWS’s minimum it is tight', () => {
  const tight = { known: true as const, value: { ...account.value, unreservedAfter: 80 } };
  expect(toHeadroomBars({ account: tight, function: free })[0]?.isTight).toBe(true);
});

test('a plan that frees capacity adds nothing', () => {
  const freed = { known: true as const, value: { ...account.value, unreservedAfter: 950 } };
  expect(toHeadroomBars({ account: freed, function: free })[0]).toMatchObject({ taken: 0.05, added: 0 });
});

test('an unknown account has no bar; a reservation has its own, held within the whole', () => {
  const bars = toHeadroomBars({
    account: { known: false, reason: 'AWS denied it' },
    function: { reserved: 10, provisionedNow: 4, provisionedAfter: 15 },
  });
  expect(bars).toHaveLength(1);
  expect(bars[0]).toMatchObject({ taken: 0.4, added: 0.6, isTight: true });
});
