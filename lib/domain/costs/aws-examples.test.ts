import { describe, expect, it } from 'vitest';
import {
  assumed,
  breakdown,
  cents,
  estimateOf,
  fargateOf,
  lambdaOf,
  provisionedOf,
} from './estimate.fixture';
import { monthOfHours } from './month-length';

// The examples AWS publishes, each with its page. AWS rounds every line to the cent before it adds them up.

describe('https://aws.amazon.com/lambda/pricing/', () => {
  it('example 2: telemetry of 10,000 vehicles, hourly over 31 days', () => {
    const estimate = estimateOf([lambdaOf(7_440_000, 2000, 1024)]);
    expect(breakdown(estimate)).toEqual([
      'Lambda requests: 1.49',
      'Lambda duration, x86_64, first 6,000,000,000 GB-seconds: 248.00',
    ]);
    expect(cents(estimate.total.usd)).toBe('249.49');
  });

  it('example 3: 4 GB of memory and 2 GB of storage, with the free tier', () => {
    const estimate = estimateOf([lambdaOf(6_000_000, 280, 4096, { ephemeralMb: 2048 })], { freeTier: true });
    expect(breakdown(estimate)).toEqual([
      'Lambda requests, free tier: 0.00',
      'Lambda requests: 1.00',
      'Lambda duration, x86_64, free tier: 0.00',
      'Lambda duration, x86_64, first 6,000,000,000 GB-seconds: 105.33',
      'Lambda ephemeral storage above 512 MB: 0.08',
    ]);
    expect(cents(estimate.total.usd)).toBe('106.41');
  });

  it('provisioned concurrency, example 1: 100 environments for eight hours, on demand the rest of the month', () => {
    const launch = provisionedOf({
      memoryMb: 1536,
      environments: assumed(100),
      on: { seconds: 8 * 3600, times: 1 },
      invocations: assumed(500_000),
      durationMs: assumed(100),
    });
    const estimate = estimateOf([launch, lambdaOf(2_500_000, 120, 1536)], { freeTier: true });
    expect(breakdown(estimate)).toEqual([
      'Lambda provisioned concurrency, x86_64: 18.00',
      'Lambda duration on provisioned concurrency, x86_64: 0.73',
      'Lambda requests, with provisioned concurrency: 0.10',
      'Lambda requests, free tier: 0.00',
      'Lambda requests: 0.30',
      'Lambda duration, x86_64, free tier: 0.00',
      'Lambda duration, x86_64, first 6,000,000,000 GB-seconds: 0.83',
    ]);
    expect(cents(estimate.total.usd)).toBe('19.96');
  });

  it('provisioned concurrency, example 2: seven environments for a day', () => {
    const sale = provisionedOf({
      memoryMb: 4096,
      environments: assumed(7),
      on: { seconds: 24 * 3600, times: 1 },
      invocations: assumed(2_000_000),
      durationMs: assumed(280),
    });
    const estimate = estimateOf([sale], { freeTier: true });
    expect(breakdown(estimate).map((line) => line.split(': ')[1])).toEqual(['10.08', '21.78', '0.40']);
    expect(cents(estimate.total.usd)).toBe('32.26');
  });

  it('SnapStart: one version over 31 days, one request in a hundred restored', () => {
    const estimate = estimateOf(
      [
        lambdaOf(7_440_000, 2000, 1024),
        {
          kind: 'snapStart',
          runtime: 'other',
          memoryMb: 1024,
          versions: assumed(1),
          hours: null,
          restores: assumed(74_400),
        },
      ],
      { month: monthOfHours(744) },
    );
    expect(breakdown(estimate).slice(2)).toEqual([
      'SnapStart, snapshots kept: 4.03',
      'SnapStart, snapshots restored: 10.40',
    ]);
    expect(cents(estimate.total.usd)).toBe('263.92');
  });

  it('response streaming: a million responses of 7 MB with the 100 GB used up elsewhere', () => {
    const compute = estimateOf([lambdaOf(3_000_000, 500, 1536)], { freeTier: true });
    expect(breakdown(compute)).toContain('Lambda duration, x86_64, first 6,000,000,000 GB-seconds: 30.83');
    const streamed = estimateOf([lambdaOf(0, 0, 1536, { streamedGb: assumed(1_000_000 / 1024) })]);
    expect(breakdown(streamed)).toContain('Lambda response streaming: 7.81');
  });

  it('provisioned event pollers, example 2: 8,000 EPU-hours of SQS', () => {
    const estimate = estimateOf([
      lambdaOf(30_000_000, 1000, 1024),
      { kind: 'eventPollers', queue: 'sqs', epuHours: assumed(8000) },
    ]);
    expect(breakdown(estimate).map((line) => line.split(': ')[1])).toEqual(['6.00', '500.00', '74.00']);
    expect(cents(estimate.total.usd)).toBe('580.00');
  });
});

describe('https://aws.amazon.com/fargate/pricing/', () => {
  const daily = (tasks: number, seconds: number) => ({
    runs: assumed(tasks * 30),
    seconds: assumed(seconds),
  });

  it('example 1: five tasks, ten minutes a day, 30 GB of storage', () => {
    const task = { vcpu: 1, memoryGb: 2, ephemeralGb: 30, running: daily(5, 600) };
    const estimate = estimateOf([fargateOf(task)]);
    expect(breakdown(estimate).map((line) => line.split(': ')[1])).toEqual(['1.01', '0.22', '0.03']);
    expect(cents(estimate.total.usd)).toBe('1.26');
  });

  it('example 2: the same on ARM', () => {
    const task = {
      architecture: 'arm64',
      vcpu: 1,
      memoryGb: 2,
      ephemeralGb: 30,
      running: daily(5, 600),
    } as const;
    const estimate = estimateOf([fargateOf(task)]);
    expect(breakdown(estimate).map((line) => line.split(': ')[1])).toEqual(['0.81', '0.18', '0.03']);
    expect(cents(estimate.total.usd)).toBe('1.02');
  });

  it('example 3: ten of 0.25 vCPU and 1 GB, an hour a day', () => {
    const estimate = estimateOf([fargateOf({ vcpu: 0.25, running: daily(10, 3600) })]);
    expect(breakdown(estimate).map((line) => line.split(': ')[1])).toEqual(['3.04', '1.33']);
    expect(cents(estimate.total.usd)).toBe('4.37');
  });

  it('example 4, Windows: to the cent with the page’s own prices, which the price list contradicts', () => {
    const task = { os: 'windows', vcpu: 1, memoryGb: 2, running: daily(10, 3600) } as const;
    const reason = 'the example on the pricing page';
    const estimate = estimateOf([fargateOf(task)], {
      overrides: [
        { key: 'fargate.vcpu.windows.x86_64', region: null, usd: '0.0915', reason },
        { key: 'fargate.memory.windows.x86_64', region: null, usd: '0.01', reason },
      ],
    });
    expect(breakdown(estimate).map((line) => line.split(': ')[1])).toEqual(['27.45', '6.00', '13.80']);
    expect(cents(estimate.total.usd)).toBe('47.25');
    const byPriceList = estimateOf([fargateOf(task)]);
    expect(cents(byPriceList.total.usd)).toBe('30.83');
    expect(byPriceList.notes.join(' ')).toContain('the example on AWS’s pricing page counts with 0.0915');
  });
});

describe('https://aws.amazon.com/elasticloadbalancing/pricing/', () => {
  it('example 1: one connection a second for two minutes, 300 KB/s, 60 rules, over 30 days', () => {
    const estimate = estimateOf(
      [
        {
          kind: 'alb',
          loadBalancers: 1,
          hours: null,
          targets: 'other',
          newConnectionsPerSecond: assumed(1),
          activeConnectionsPerMinute: assumed(120),
          processedGbPerHour: assumed(1.08),
          requestsPerSecond: assumed(5),
          rulesProcessed: 60,
        },
      ],
      { month: monthOfHours(720) },
    );
    expect(cents(estimate.total.usd)).toBe('22.42');
  });
});
