import { describe, expect, it } from 'vitest';
import { capOwnUse, ownCostFamily, priceOwnUse, sayCapReached } from './own-use';
import { bundledPriceBook } from './price-book';

const metrics = (region: string, units: number) => ({
  operation: 'cloudwatch:GetMetricData',
  region,
  calls: 1,
  units,
});
const bill = { operation: 'ce:GetCostAndUsage', region: 'us-east-1', calls: 3, units: 0 };
const logs = { operation: 'logs:StartQuery', region: 'us-east-1', calls: 2, units: 10_240 };

describe('the console’s own calls', () => {
  it('cost a cent for a thousand metrics, in each region, and none is free', () => {
    const { total, lines } = priceOwnUse(
      [metrics('us-east-1', 43_000), metrics('eu-west-1', 7_000)],
      bundledPriceBook,
    );
    expect(total).toMatchObject({ usd: '0.5', complete: true });
    expect(lines.map((line) => line.amount)).toEqual([
      { known: true, value: '0.43' },
      { known: true, value: '0.07' },
    ]);
    expect(lines[0]).toMatchObject({ basis: 'measured', unitPrice: { value: { usd: '0.00001' } } });
  });

  it('are told apart by family, and those that AWS does not charge for are left out', () => {
    const free = { operation: 'lambda:ListFunctions', region: 'us-east-1', calls: 1000, units: 0 };
    const { total, families } = priceOwnUse([metrics('us-east-1', 1000), bill, logs, free], bundledPriceBook);
    expect(families.map(({ family, calls, total: own }) => [family, calls, own.usd])).toEqual([
      ['metrics', 1, '0.01'],
      ['costExplorer', 3, '0.03'],
      ['logsInsights', 2, '0.05'],
    ]);
    expect(total.usd).toBe('0.09');
    expect(ownCostFamily(free.operation)).toBeNull();
  });

  it('are a lower bound where a region’s price is not in the book, and nothing where none was made', () => {
    const use = [metrics('us-east-1', 1000), metrics('ap-south-2', 1000)];
    expect(priceOwnUse(use, bundledPriceBook).total).toMatchObject({ usd: '0.01', complete: false });
    expect(priceOwnUse([], bundledPriceBook).total).toMatchObject({ usd: '0', complete: true });
  });

  it('count at the highest known price against the cap where theirs is not known', () => {
    expect(capOwnUse([metrics('us-east-1', 1000), metrics('ap-south-2', 1000)], bundledPriceBook)).toBe(
      '0.02',
    );
    expect(capOwnUse([{ ...logs, region: 'ap-south-2' }], bundledPriceBook)).toBe('0.057');
  });

  it('say until when they are stopped', () => {
    expect(sayCapReached('25', new Date('2026-12-01T00:00:00Z'))).toContain('$25.00 this month');
    expect(sayCapReached('25', new Date('2026-12-01T00:00:00Z'))).toContain('until 1 December');
  });
});
