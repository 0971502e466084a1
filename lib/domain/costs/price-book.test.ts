import { describe, expect, it } from 'vitest';
import { listPrices } from './list-prices';
import { bundledPriceBook, findUnitPrice } from './price-book';

const all = listPrices(bundledPriceBook, null);
const found = all.flatMap(({ price }) => (price.known ? [price.value] : []));

describe('the price book', () => {
  it('states source and date of every price, as decimal text', () => {
    expect(found.length).toBeGreaterThan(100);
    for (const { tiers, source, asOf } of found) {
      expect(source).not.toBe('');
      expect(asOf).toMatch(/^20\d\d(-\d\d){0,2}$|^as given$/);
      for (const { usd } of tiers) expect(usd).toMatch(/^\d+(\.\d+)?$/);
    }
  });

  it('has no price of nothing, and each further tier is cheaper and further', () => {
    for (const { tiers } of found) {
      const prices = tiers.map(({ usd }) => Number(usd));
      expect(Math.min(...prices)).toBeGreaterThan(0);
      expect(prices).toEqual(prices.toSorted((a, b) => b - a));
      const ends = tiers.map(({ upTo }) => (upTo === null ? Number.POSITIVE_INFINITY : Number(upTo)));
      expect(ends).toEqual([...new Set(ends)].toSorted((a, b) => a - b));
    }
  });

  it('says not found for what it lacks, in a region and outside of its regions', () => {
    const missing = all.filter(({ price }) => !price.known).map(({ key, region }) => `${key} ${region}`);
    expect(missing).toContain('lambda.ephemeralStorage eu-west-1');
    expect(missing).toContain('rdsProxy.vcpu eu-west-1');
    expect(missing.every((one) => one.endsWith('eu-west-1'))).toBe(true);
    expect(findUnitPrice(bundledPriceBook, 'lambda.requests', 'ap-south-2')).toMatchObject({ known: false });
    expect(bundledPriceBook.find('lambda.requests', 'unit')).toMatchObject({ known: false });
  });

  it('states where sources contradict each other, and what AWS’s price list does not confirm', () => {
    const windows = bundledPriceBook.find('fargate.vcpu.windows.x86_64', 'us-east-1');
    expect(windows).toMatchObject({ value: { conflict: expect.stringContaining('0.0915') } });
    const capacity = bundledPriceBook.find('lambda.provisionedCapacity.arm64', 'eu-west-1');
    expect(capacity).toMatchObject({ value: { verified: false } });
  });
});
