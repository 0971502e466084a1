import { expect, test } from 'vitest';
import { priceMetricUse } from './own-use';
import { bundledPriceBook } from './price-book';

test('a thousand metrics cost a cent, in each region, and none is free', () => {
  const { total, lines } = priceMetricUse(
    [
      { region: 'us-east-1', metrics: 43_000 },
      { region: 'eu-west-1', metrics: 7_000 },
    ],
    bundledPriceBook,
  );
  expect(total).toMatchObject({ usd: '0.5', complete: true });
  expect(lines.map((line) => line.amount)).toEqual([
    { known: true, value: '0.43' },
    { known: true, value: '0.07' },
  ]);
  expect(lines[0]).toMatchObject({ basis: 'measured', unitPrice: { value: { usd: '0.00001' } } });
});

test('a region whose price is not in the book makes it a lower bound', () => {
  const { total } = priceMetricUse(
    [
      { region: 'us-east-1', metrics: 1000 },
      { region: 'ap-south-2', metrics: 1000 },
    ],
    bundledPriceBook,
  );
  expect(total).toMatchObject({ usd: '0.01', complete: false });
});

test('nothing asked costs nothing', () => {
  expect(priceMetricUse([], bundledPriceBook).total).toMatchObject({ usd: '0', complete: true });
});
