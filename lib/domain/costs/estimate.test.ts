import { describe, expect, it } from 'vitest';
import { unknown } from '../known';
import {
  assumed,
  breakdown,
  cents,
  estimateOf,
  fargateOf,
  lambdaOf,
  provisionedOf,
} from './estimate.fixture';
import { calendarMonth, monthOfHours } from './month-length';
import { quantityOf } from './quantity';

const billion = 1e9;
// Invocations of a second at 1 GB: as many GB-seconds.
const gbSeconds = (count: number, more = {}) => lambdaOf(count, 1000, 1024, more);
const durations = (estimate: ReturnType<typeof estimateOf>) =>
  breakdown(estimate).filter((line) => line.startsWith('Lambda duration'));

describe('tiers of Lambda duration', () => {
  it.each([
    [6 * billion, ['first 6,000,000,000 GB-seconds: 100000.20']],
    [
      6 * billion + 1000,
      ['first 6,000,000,000 GB-seconds: 100000.20', 'next 9,000,000,000 GB-seconds: 0.02'],
    ],
    [15 * billion, ['first 6,000,000,000 GB-seconds: 100000.20', 'next 9,000,000,000 GB-seconds: 135000.00']],
    [
      15 * billion + 1000,
      [
        'first 6,000,000,000 GB-seconds: 100000.20',
        'next 9,000,000,000 GB-seconds: 135000.00',
        'beyond 15,000,000,000 GB-seconds: 0.01',
      ],
    ],
  ])('x86_64: %d GB-seconds', (count, tiers) => {
    const expected = tiers.map((tier) => `Lambda duration, x86_64, ${tier}`);
    expect(durations(estimateOf([gbSeconds(count)]))).toEqual(expected);
  });

  it('arm64 has its own edges: 7.5 and 18.75 billion', () => {
    expect(durations(estimateOf([gbSeconds(20 * billion, { architecture: 'arm64' })]))).toEqual([
      'Lambda duration, arm64, first 7,500,000,000 GB-seconds: 100000.50',
      'Lambda duration, arm64, next 11,250,000,000 GB-seconds: 135001.13',
      'Lambda duration, arm64, beyond 18,750,000,000 GB-seconds: 13333.38',
    ]);
  });

  it('are of the account: two functions reach the second tier together, and share it', () => {
    const estimate = estimateOf([gbSeconds(6 * billion), gbSeconds(6 * billion)]);
    expect(durations(estimate)).toEqual([
      'Lambda duration, x86_64, first 6,000,000,000 GB-seconds: 50000.10',
      'Lambda duration, x86_64, next 9,000,000,000 GB-seconds: 45000.00',
      'Lambda duration, x86_64, first 6,000,000,000 GB-seconds: 50000.10',
      'Lambda duration, x86_64, next 9,000,000,000 GB-seconds: 45000.00',
    ]);
  });

  it('are not shared between architectures or regions', () => {
    const arm = gbSeconds(6 * billion, { architecture: 'arm64' });
    expect(durations(estimateOf([gbSeconds(6 * billion), arm]))).toHaveLength(2);
  });

  it('beyond what the book knows in eu-west-1 make the total a lower bound', () => {
    const { total } = estimateOf([gbSeconds(7 * billion)], { region: 'eu-west-1' });
    expect(total).toMatchObject({ complete: false, usd: '101400.2' });
    expect(total.words).toMatch(
      /^at least \$101,400\.20; unknown: Lambda duration.*eu-west-1 beyond 6,000,000,000/,
    );
  });
});

describe('tiers of other services', () => {
  const http = (requests: number) =>
    estimateOf([{ kind: 'httpApi', requests: assumed(requests), payloadKb: assumed(1) }]);
  const rest = (requests: number) =>
    estimateOf([{ kind: 'restApi', requests: assumed(requests), cacheGb: null }]);
  const out = (gb: number) =>
    estimateOf([{ kind: 'dataTransfer', internetOutGb: assumed(gb), crossZoneGb: assumed(0) }]);
  const s3 = (gb: number) =>
    estimateOf([
      { kind: 's3Storage', storedGb: assumed(gb), putRequests: assumed(0), getRequests: assumed(0) },
    ]);
  const metrics = (count: number) =>
    estimateOf([
      {
        kind: 'metrics',
        customMetrics: assumed(count),
        standardAlarms: assumed(0),
        highResolutionAlarms: assumed(0),
        compositeAlarms: assumed(0),
        metricsRequested: assumed(0),
        otherRequests: assumed(0),
      },
    ]);
  const logs = (gb: number) =>
    estimateOf([{ kind: 'logs', ingestedGb: assumed(gb), storedGb: assumed(0), ingestion: 'lambda' }]);

  it.each([
    ['HTTP API, first tier full', http(300_000_000), '300.00'],
    ['HTTP API, a million beyond', http(301_000_000), '300.90'],
    ['REST API, first tier full', rest(333_000_000), '1165.50'],
    ['REST API, second tier full', rest(1_000_000_000), '3033.10'],
    ['REST API, third tier full', rest(20_000_000_000), '48253.10'],
    ['REST API, a million beyond', rest(20_001_000_000), '48254.61'],
    ['data out, first tier full', out(10_240), '921.60'],
    ['data out, second tier full', out(51_200), '4403.20'],
    ['data out, third tier full', out(153_600), '11571.20'],
    ['data out, a GB beyond', out(153_601), '11571.25'],
    ['S3, first tier full', s3(51_200), '1177.60'],
    ['S3, second tier full', s3(512_000), '11315.20'],
    ['S3, 100 GB beyond', s3(512_100), '11317.30'],
    ['custom metrics, first tier full', metrics(10_000), '3000.00'],
    ['custom metrics, second tier full', metrics(250_000), '27000.00'],
    ['custom metrics, a hundred beyond', metrics(250_100), '27005.00'],
    ['logs of Lambda, three tiers full', logs(51_200), '12288.00'],
    ['logs of Lambda, 100 GB beyond', logs(51_300), '12293.00'],
  ])('%s', (_, estimate, usd) => {
    expect(cents(estimate.total.usd)).toBe(usd);
    expect(estimate.total.complete).toBe(true);
  });
});

describe('rounding', () => {
  it('a Lambda invocation is rounded up to the millisecond', () => {
    const quantity = (ms: number) => estimateOf([lambdaOf(1000, ms)]).lines[1]?.quantity;
    expect(quantity(1.2)).toEqual({ known: true, value: '2' });
    expect(quantity(2)).toEqual({ known: true, value: '2' });
  });

  it('provisioned concurrency is rounded up to five minutes, each time it is on', () => {
    const quantity = (seconds: number, times: number) =>
      estimateOf([provisionedOf({ on: { seconds, times } })]).lines[0]?.quantity;
    expect(quantity(1, 1)).toEqual({ known: true, value: '300' });
    expect(quantity(300, 1)).toEqual({ known: true, value: '300' });
    expect(quantity(301, 20)).toEqual({ known: true, value: '12000' });
  });

  it('a Fargate task is billed a minute at least, on Windows five', () => {
    const hours = (seconds: number, more = {}) =>
      estimateOf([
        fargateOf({
          vcpu: 1,
          memoryGb: 2,
          running: { runs: assumed(60), seconds: assumed(seconds) },
          ...more,
        }),
      ]).lines[0]?.quantity;
    expect(hours(1)).toEqual({ known: true, value: '1' });
    expect(hours(60)).toEqual({ known: true, value: '1' });
    expect(hours(119.5)).toEqual({ known: true, value: '2' });
    expect(hours(61, { os: 'windows' })).toEqual({ known: true, value: '5' });
  });

  it('SnapStart keeps a snapshot three hours at least', () => {
    const snapshot = { kind: 'snapStart', runtime: 'other', memoryMb: 1024, hours: 1 } as const;
    const { lines } = estimateOf([{ ...snapshot, versions: assumed(1), restores: assumed(0) }]);
    expect(lines[0]?.quantity).toEqual({ known: true, value: '10800' });
  });
});

describe('the free tier', () => {
  it('is there once for all functions together, never for one with provisioned concurrency', () => {
    const provisioned = provisionedOf({ invocations: assumed(1_000_000), durationMs: assumed(100) });
    const estimate = estimateOf([lambdaOf(600_000, 100), lambdaOf(600_000, 100), provisioned], {
      freeTier: true,
    });
    const free = estimate.lines.filter((line) => line.label === 'Lambda requests, free tier');
    expect(free.map((line) => line.quantity)).toEqual([
      { known: true, value: '500000' },
      { known: true, value: '500000' },
    ]);
    expect(estimate.components.map(({ total }) => cents(total.usd))).toEqual(['0.02', '0.02', '12.12']);
  });

  it('covers both architectures together, and is left out unless asked for', () => {
    const both = [gbSeconds(300_000), gbSeconds(300_000, { architecture: 'arm64' })];
    const free = estimateOf(both, { freeTier: true }).lines.filter((line) =>
      line.label.includes('arm64, free'),
    );
    expect(free[0]?.quantity).toEqual({ known: true, value: '200000' });
    expect(estimateOf(both).lines.some((line) => line.label.includes('free'))).toBe(false);
  });
});

describe('INIT', () => {
  const cold = (packaging: 'zipManaged' | 'other') =>
    lambdaOf(1000, 100, 1024, { init: { share: assumed(0.1), durationMs: assumed(900), packaging } });
  const seconds = (packaging: 'zipManaged' | 'other', month: string) =>
    estimateOf([cold(packaging)], { month: calendarMonth(month) }).lines[1]?.quantity;

  it('of a ZIP on a managed runtime is billed since August 2025; of anything else it always was', () => {
    expect(seconds('zipManaged', '2025-07')).toEqual({ known: true, value: '100' });
    expect(seconds('zipManaged', '2025-08')).toEqual({ known: true, value: '190' });
    expect(seconds('other', '2025-07')).toEqual({ known: true, value: '190' });
  });
});

describe('the month', () => {
  it('is 730 hours or a month of the calendar', () => {
    const hourly = { kind: 'publicIpv4', addresses: assumed(1) } as const;
    const of = (month: string) => estimateOf([hourly], { month: calendarMonth(month) }).lines[0]?.quantity;
    expect(of('2026-02')).toEqual({ known: true, value: '672' });
    expect(of('2028-02')).toEqual({ known: true, value: '696' });
    expect(of('2026-12')).toEqual({ known: true, value: '744' });
    expect(estimateOf([hourly], { month: monthOfHours(730) }).total.usd).toBe('3.65');
  });
});

describe('what is not known', () => {
  it('leaves its line without amount and makes the total say "at least"', () => {
    const dark = { value: unknown('CloudWatch has no datapoints'), basis: 'measured' } as const;
    const { total, lines } = estimateOf([lambdaOf(1000, 100, 1024, { invocations: dark }), fargateOf()]);
    expect(total).toMatchObject({ complete: false, usd: '18.02005' });
    expect(total.words).toContain('Lambda requests (CloudWatch has no datapoints)');
    expect(lines[0]).toMatchObject({
      basis: 'measured',
      amount: { known: false },
      unitPrice: { known: true },
    });
    expect(lines[1]).toMatchObject({ basis: 'assumed', amount: { known: false } });
  });

  it('is named five at a time in words, and in full beside them', () => {
    const dark = { value: unknown('no datapoints'), basis: 'measured' } as const;
    const { total } = estimateOf(Array.from({ length: 4 }, () => lambdaOf(0, 0, 128, { invocations: dark })));
    expect(total.missing).toHaveLength(8);
    expect(total.words).toMatch(/ and 3 more$/);
  });

  it('a price the book lacks is not found, and never zero', () => {
    const big = lambdaOf(1000, 100, 1024, { ephemeralMb: 1024 });
    const { total, lines } = estimateOf([big], { region: 'eu-west-1' });
    expect(lines[2]).toMatchObject({
      unitPrice: {
        known: false,
        reason: 'the price book has no price lambda.ephemeralStorage for eu-west-1',
      },
      amount: { known: false },
    });
    expect(total.complete).toBe(false);
  });
});

describe('a line', () => {
  it('says where quantity and price come from', () => {
    const [requests, duration] = estimateOf([
      lambdaOf(1_000_000, 2000, 512, { invocations: quantityOf(1_000_000, 'measured') }),
    ]).lines;
    expect(requests).toMatchObject({ basis: 'measured', unit: 'request', amount: { value: '0.2' } });
    expect(duration).toMatchObject({
      basis: 'assumed',
      quantity: { value: '1000000' },
      amount: { value: '16.6667' },
      unitPrice: { value: { usd: '0.0000166667', asOf: '2026-07-01', verified: true, conflict: null } },
      formula: '1,000,000 invocations × 2,000 ms × 512 MB ÷ 1,024; 1,000,000 GB-seconds × $0.0000166667',
    });
  });
});

describe('own prices, savings plans and discounts', () => {
  it('an own price replaces the book’s, in its region, and is named', () => {
    const override = {
      key: 'lambda.requests',
      region: 'us-east-1',
      usd: '0.0000001',
      reason: 'agreed',
    } as const;
    const lines = (region: string) => estimateOf([lambdaOf(1e6, 0)], { region, overrides: [override] }).lines;
    expect(lines('us-east-1')[0]).toMatchObject({
      amount: { value: '0.1' },
      unitPrice: { value: { source: 'Your own price: agreed', verified: false } },
    });
    expect(lines('eu-west-1')[0]).toMatchObject({ amount: { value: '0.2' } });
  });

  it('a Compute Savings Plan covers duration, not requests or Spot; a rate it lacks is not found', () => {
    const saved = (component: Parameters<typeof estimateOf>[0][number]) =>
      estimateOf([component], { savingsPlan: 'compute1yNoUpfront' });
    expect(breakdown(saved(lambdaOf(1e6, 2000, 512)))).toEqual([
      'Lambda requests: 0.20',
      'Lambda duration, x86_64: 14.70',
    ]);
    expect(cents(saved(fargateOf()).total.usd)).toBe('14.42');
    expect(saved(fargateOf({ spotShare: 1 })).total.usd).toBe(
      estimateOf([fargateOf({ spotShare: 1 })]).total.usd,
    );
    expect(saved(provisionedOf({ architecture: 'arm64' })).total.complete).toBe(false);
  });

  it('a discount is taken off the total and shown', () => {
    const { total, discount } = estimateOf([fargateOf()], { discount: { percent: 10, reason: 'EDP' } });
    expect(discount?.usd).toBe('-1.802005');
    expect(total.usd).toBe('16.218045');
  });
});

describe('Managed Instances', () => {
  const fleet = {
    kind: 'managedInstances',
    instances: assumed(1),
    hours: 1,
    invocations: assumed(0),
  } as const;

  it('cost EC2’s price and a fee of 15 %: 0.026775 an hour for a c7i.xlarge', () => {
    const { lines } = estimateOf([{ ...fleet, ec2UsdPerHour: assumed(0.1785) }], { freeTier: true });
    expect(lines.map((line) => line.amount)).toEqual([
      { known: true, value: '0' },
      { known: true, value: '0.1785' },
      { known: true, value: '0.026775' },
    ]);
  });

  it('are a lower bound while the price in EC2 is not known', () => {
    const ec2UsdPerHour = { value: unknown('no price of EC2 given'), basis: 'assumed' } as const;
    expect(estimateOf([{ ...fleet, ec2UsdPerHour }]).total).toMatchObject({ usd: '0', complete: false });
  });
});
