import { expect, test } from 'vitest';
import { known, unknown } from '../known';
import { type AddedCost, judgeCaps, sumAddedCosts } from './group-caps';

const cost = (usd: string | null, atLeast = false): AddedCost => ({
  name: 'api',
  usdMonthly: usd === null ? unknown('the price book has none') : known(usd),
  atLeast,
});

test.each<[string, number, string | null, readonly AddedCost[], readonly string[]]>([
  ['within both', 2, '30', [cost('10'), cost('20')], []],
  ['at the cent above', 2, '30', [cost('10'), cost('20.01')], ['tooDear']],
  ['too many', 1, null, [cost('10'), cost('20')], ['tooManyResources']],
  ['both', 1, '5', [cost('10'), cost('20')], ['tooManyResources', 'tooDear']],
  ['less than before', 5, '5', [cost('-10'), cost('14')], []],
  ['unknown with a cap', 5, '5', [cost('1'), cost(null)], ['costUnknown']],
  ['at least with a cap', 5, '5', [cost('1', true)], ['costUnknown']],
  ['unknown without one', 5, null, [cost(null)], []],
])('%s', (_, maxResources, maxUsdMonthly, costs, codes) => {
  expect(judgeCaps({ maxResources, maxUsdMonthly }, costs).map(({ code }) => code)).toEqual(codes);
});

test('says whose price is unknown', () => {
  expect(sumAddedCosts([cost('1'), cost(null), cost(null)])).toEqual(
    unknown('2 of the prices are, that of api first: the price book has none'),
  );
  expect(sumAddedCosts([cost('0.1'), cost('0.2')])).toEqual(known('0.3'));
});
