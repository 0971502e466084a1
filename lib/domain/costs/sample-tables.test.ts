import { describe, expect, it } from 'vitest';
import type { CostComponent } from './components';
import { assumed, cents, estimateOf, fargateOf, lambdaOf, provisionedOf } from './estimate.fixture';
import { monthOfHours } from './month-length';

// The cost figures of the five sample systems' documents, each recomputed: confirmed where ours is the same.

const usd = (component: CostComponent, more = {}) => cents(estimateOf([component], more).total.usd);
const out = (gb: number): CostComponent => ({
  kind: 'dataTransfer',
  internetOutGb: assumed(gb),
  crossZoneGb: assumed(0),
});
const alb: CostComponent = {
  kind: 'alb',
  loadBalancers: 1,
  hours: null,
  targets: 'other',
  newConnectionsPerSecond: assumed(0),
  activeConnectionsPerMinute: assumed(0),
  processedGbPerHour: assumed(0),
  requestsPerSecond: assumed(0),
  rulesProcessed: 1,
};
const registry = (gb: number): CostComponent => ({ kind: 'ecrStorage', storedGb: assumed(gb) });
const bucket = (gb: number): CostComponent => ({
  kind: 's3Storage',
  storedGb: assumed(gb),
  putRequests: assumed(0),
  getRequests: assumed(0),
});

describe('llm-backend, on Fargate: $31.60', () => {
  it('the task at 14.50 is refuted for x86_64 and near the price on ARM', () => {
    expect(usd(fargateOf())).toBe('18.02');
    expect(usd(fargateOf({ architecture: 'arm64' }))).toBe('14.42');
  });

  it('the load balancer at 16.20 is confirmed for 720 hours without any traffic', () => {
    expect(usd(alb, { month: monthOfHours(720) })).toBe('16.20');
    expect(usd(alb)).toBe('16.43');
  });

  it('10 GB out at 0.90 is confirmed before the free tier, and nothing with it', () => {
    expect(usd(out(10))).toBe('0.90');
    expect(usd(out(10), { freeTier: true })).toBe('0.00');
  });
});

describe('llm-backend, on Lambda: 2 s at 512 MB', () => {
  const compute = (invocations: number, freeTier = false) => {
    const lines = estimateOf([lambdaOf(invocations, 2000, 512)], { freeTier }).lines;
    return lines.filter((line) => line.priceKey === 'lambda.duration.x86_64');
  };

  it('1.67 for the compute of a million requests is refuted: 1,000,000 GB-seconds are 16.67, ten times as much', () => {
    const [line] = compute(1_000_000);
    expect(line).toMatchObject({ quantity: { value: '1000000' }, amount: { value: '16.6667' } });
  });

  it('0.17 for the compute of 100,000 requests is refuted: 1.67 before the free tier, nothing with it', () => {
    expect(compute(100_000)[0]).toMatchObject({
      quantity: { value: '100000' },
      amount: { value: '1.66667' },
    });
    expect(compute(100_000, true).map((line) => line.amount)).toEqual([{ known: true, value: '0' }]);
  });

  it('0.20 for requests, 1.00 for the HTTP API and 9.00 for 100 GB out are confirmed before the free tier', () => {
    const million: CostComponent = { kind: 'httpApi', requests: assumed(1_000_000), payloadKb: assumed(100) };
    expect(usd(lambdaOf(1_000_000, 0, 512))).toBe('0.20');
    expect(usd(million)).toBe('1.00');
    expect(usd(out(100))).toBe('9.00');
  });

  it('11.87 in all is refuted, and 62 % saved with it: on the same 10 GB out it is 18.77 against 35.35', () => {
    const api: CostComponent = { kind: 'httpApi', requests: assumed(1_000_000), payloadKb: assumed(10) };
    const lambda = lambdaOf(1_000_000, 2000, 512);
    expect(cents(estimateOf([lambda, api, out(100)]).total.usd)).toBe('26.87');
    expect(cents(estimateOf([lambda, api, out(10)]).total.usd)).toBe('18.77');
    expect(cents(estimateOf([fargateOf(), alb, out(10)]).total.usd)).toBe('35.35');
  });
});

describe('sentiment, storage', () => {
  it('0.11 for the 1.1 GB image in the registry is confirmed', () => {
    expect(usd(registry(1.1))).toBe('0.11');
  });

  it('0.01 for 130 MB of ZIPs in the object store is refuted: 0.003', () => {
    expect(estimateOf([bucket(0.13)]).total.usd).toBe('0.00299');
  });

  it('0.36 for all of it as images is refuted: 1.23 GB are 0.12', () => {
    expect(usd(registry(1.23))).toBe('0.12');
  });
});

describe('valuation-platform, an idle stage', () => {
  it('about 30 with a service and a load balancer is confirmed for half a vCPU on ARM, nothing on Lambda', () => {
    expect(cents(estimateOf([fargateOf({ architecture: 'arm64' }), alb]).total.usd)).toBe('30.84');
    expect(estimateOf([lambdaOf(0, 0, 3008)]).total).toMatchObject({ usd: '0', complete: true });
  });
});

describe('placement-platform, Spot', () => {
  it('up to 70 % cheaper is confirmed as a bound: 68 % in us-east-1 and 70 % in eu-west-1', () => {
    const saving = (region: string) => {
      const [onDemand, spot] = [0, 1].map((spotShare) =>
        Number(estimateOf([fargateOf({ spotShare })], { region }).total.usd),
      );
      return Math.round((1 - (spot ?? 0) / (onDemand ?? 1)) * 100);
    };
    expect(saving('us-east-1')).toBe(68);
    expect(saving('eu-west-1')).toBe(70);
  });

  it('four tasks in five on Spot cost 46 % of the price on demand', () => {
    const mixed = Number(estimateOf([fargateOf({ spotShare: 0.8 })]).total.usd);
    expect(mixed / Number(estimateOf([fargateOf()]).total.usd)).toBeCloseTo(0.4547, 3);
  });
});

describe('cora, provisioned concurrency', () => {
  it('names no figure; each environment of 1 GB kept all month is 10.95', () => {
    expect(usd(provisionedOf({ environments: assumed(1) }))).toBe('10.95');
    expect(usd(provisionedOf({ environments: assumed(5), memoryMb: 512 }))).toBe('27.38');
  });
});
