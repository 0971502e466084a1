import { describe, expect, it } from 'vitest';
import { Exact } from '../exact';
import { type BilledPart, type EstimatedPart, type ReconcileInput, reconcile } from './reconcile';
import { usageTypeKey } from './usage-type-key';

const service = 'AWS Lambda';
const used = (key: string, usd: string, quantity: number | null = null): BilledPart => ({
  service,
  key,
  usd,
  quantity,
});
const estimated = (key: EstimatedPart['key'], quantity: number, usd: string): EstimatedPart => ({
  service,
  key,
  quantity: new Exact(quantity),
  usd: new Exact(usd),
});
const gapsOf = (more: Partial<ReconcileInput>) => {
  const [one] = reconcile({
    usage: [],
    records: [],
    estimate: [],
    unknown: new Map(),
    freeTier: new Map(),
    keyOf: usageTypeKey,
    ...more,
  });
  return one;
};
const codes = (more: Partial<ReconcileInput>) =>
  gapsOf(more)?.reasons.map(({ code, usd }) => `${code} ${usd === null ? '?' : Number(usd).toFixed(2)}`);
const duration = estimated('lambda.duration.x86_64', 1_000_000, '16.6667');

describe('why a bill differs from its estimate', () => {
  it('has nothing to say where they agree', () => {
    const usage = [used('Lambda-GB-Second', '16.6667', 1_000_000)];
    expect(gapsOf({ usage, estimate: [duration] })).toMatchObject({ gapUsd: '0', reasons: [] });
  });

  it.each([
    [
      'more was billed than measured',
      [used('Lambda-GB-Second', '17.500035', 1_050_000)],
      {},
      ['quantity 0.83'],
    ],
    [
      'the free tier, up to what it is worth',
      [used('Lambda-GB-Second', '10', 1_000_000)],
      { freeTier: new Map([[service, new Exact('6.66668')]]) },
      ['freeTier -6.67'],
    ],
    [
      'more than the free tier can take off is a price',
      [used('Lambda-GB-Second', '5', 1_000_000)],
      { freeTier: new Map([[service, new Exact('6.66668')]]) },
      ['freeTier -6.67', 'price -5.00'],
    ],
    [
      'a Savings Plan, where its records say so',
      [used('Lambda-GB-Second', '14', 1_000_000)],
      { records: [used('SavingsPlanCoveredUsage', '14'), used('SavingsPlanNegation', '-14')] },
      ['savingsPlan -2.67', 'otherRecords ?'],
    ],
    [
      'data transfer under the service, and usage types nobody estimates',
      [
        used('Lambda-GB-Second', '16.6667', 1_000_000),
        used('DataTransfer-Out-Bytes', '3'),
        used('Something', '1'),
      ],
      {},
      ['dataTransfer 3.00', 'notEstimated 1.00'],
    ],
    ['an estimate nothing was billed for', [], {}, ['notBilled -16.67']],
    [
      'what the estimate does not know',
      [used('Lambda-GB-Second', '16.6667', 1_000_000)],
      { unknown: new Map([[service, ['INIT time']]]) },
      ['unknownPart ?'],
    ],
  ] as const)('%s', (_, usage, more, expected) => {
    expect(codes({ usage, estimate: [duration], ...more })).toEqual(expected);
  });

  it('sums to the gap', () => {
    const one = gapsOf({
      usage: [
        used('EU-Lambda-GB-Second', '9', 1_100_000),
        used('Request', '0.5', 3e6),
        used('DataTransfer-Out-Bytes', '2'),
      ],
      estimate: [
        duration,
        estimated('lambda.requests', 2e6, '0.4'),
        estimated('lambda.snapStart.cache', 10, '1'),
      ],
      freeTier: new Map([[service, new Exact(4)]]),
    });
    const sum = one?.reasons.reduce((total, { usd }) => total.plus(usd ?? 0), new Exact(0));
    expect(sum?.toFixed(6)).toBe(new Exact(one?.gapUsd ?? 0).toFixed(6));
  });
});

describe('what a usage type is billed at', () => {
  it.each([
    ['EU-Lambda-GB-Second-ARM', 'lambda.duration.arm64'],
    ['Request-ARM', 'lambda.requests'],
    ['USE1-Fargate-vCPU-Hours:perCPU', 'fargate.vcpu.linux.x86_64'],
    ['EU-SpotUsage-Fargate-GB-Hours', 'fargate.spot.memory.x86_64'],
    ['TS-LoadBalancerUsage', null],
  ])('%s', (usageType, key) => {
    expect(usageTypeKey(usageType)).toBe(key);
  });
});
