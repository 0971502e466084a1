import { describe, expect, it } from 'vitest';
import type { BookPrice } from '@/lib/contracts/costs/prices';
import { listPriceKeys, type PriceKey } from '@/lib/domain/costs/price-book';
import { familyOf, namePrice } from './price-names';
import { isOlderThan, sayChange, sayCounts, sayPriceTiers, summarisePrices, toPriceRows } from './price-rows';

const now = new Date('2026-11-20T12:00:00Z');
const price = (key: PriceKey, region: string, asOf = '2026-11-01'): BookPrice => ({
  key,
  region,
  unit: 'request',
  price: {
    known: true,
    value: {
      tiers: [{ upTo: null, usd: '0.1' }],
      origin: 'bundled',
      source: 'a page',
      asOf,
      verified: true,
      conflict: null,
    },
  },
});
const none: BookPrice = { ...price('s3.get', 'eu-west-1'), price: { known: false, reason: 'none' } };
const book = [price('s3.get', 'us-east-1', '2025-11'), none, price('lambda.requests', 'eu-west-1')];

describe('the list of prices', () => {
  it('names every price of the book once, and says the size of a cache as it is', () => {
    const names = listPriceKeys().map(namePrice);
    expect(new Set(names).size).toBe(names.length);
    expect(namePrice('restApi.cache.0.5')).toBe('REST API cache, 0.5');
    expect(namePrice('lambda.provisionedCapacity.arm64')).toBe('Lambda provisioned capacity, arm64');
    expect(namePrice('alb.lcu')).toBe('Application Load Balancer LCU');
    expect(listPriceKeys().filter((key) => familyOf(key) === 'EC2')).toEqual(['ec2.given']);
  });

  it('is ordered by family and name, and narrowed by what is looked for', () => {
    const all = { q: '', region: null, family: null };
    expect(toPriceRows(book, all, now).map(({ id }) => id)).toEqual([
      'lambda.requests|eu-west-1',
      's3.get|eu-west-1',
      's3.get|us-east-1',
    ]);
    expect(toPriceRows(book, { ...all, q: ' S3 ' }, now)).toHaveLength(2);
    expect(toPriceRows(book, { ...all, region: 'us-east-1' }, now)).toHaveLength(1);
    expect(toPriceRows(book, { ...all, family: 'Lambda' }, now)).toHaveLength(1);
  });

  it('marks prices that are older than half a year, by the last day their date may mean', () => {
    const rows = toPriceRows(book, { q: '', region: null, family: null }, now);
    expect(rows.map(({ isOld, why }) => [isOld, why])).toEqual([
      [false, null],
      [false, 'none'],
      [true, null],
    ]);
    expect(isOlderThan('2026', 183, now)).toBe(false);
    expect(isOlderThan('2025', 183, now)).toBe(true);
    expect(isOlderThan('2026-05-20', 183, now)).toBe(true);
    expect(isOlderThan('2026-05-22', 183, now)).toBe(false);
    expect(isOlderThan('as given', 183, now)).toBe(false);
  });
});

describe('the words', () => {
  it('say what there is and where it comes from', () => {
    expect(summarisePrices(book, null)).toBe('2 prices in 2 regions, as they came with the product.');
  });

  it('say what changed', () => {
    const counts = { listed: 9, notFound: 0, ambiguous: 0, up: 1, down: 2, changed: 0, new: 40, gone: 0 };
    expect(sayCounts(counts)).toBe('1 up, 2 down, 40 new');
    expect(sayCounts({ ...counts, up: 0, down: 0, new: 0 })).toBe('nothing changed');
    expect(sayChange({ kind: 'down', percent: '-12.5' })).toBe('down 12.5 %');
    expect(sayChange({ kind: 'changed', percent: null })).toBe('changed');
    expect(
      sayPriceTiers([
        { upTo: '10240', usd: '0.09' },
        { upTo: null, usd: '0.085' },
      ]),
    ).toBe('$0.09 up to 10,240, then $0.085');
  });
});
