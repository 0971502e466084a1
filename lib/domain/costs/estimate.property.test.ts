import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostComponent } from './components';
import { assumed, estimateOf, fargateOf, lambdaOf, provisionedOf } from './estimate.fixture';
import { Exact } from './exact';
import { monthOfHours } from './month-length';
import { bundledPriceBook } from './price-book';
import { splitByTier } from './split-by-tier';

const count = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1e11 }));
const architecture = fc.constantFrom('x86_64' as const, 'arm64' as const);
const memoryMb = fc.integer({ min: 128, max: 10_240 });
const gb = fc.integer({ min: 0, max: 1_000_000 }).map((milli) => milli / 8);

const lambda = fc
  .record({ invocations: count, ms: fc.integer({ min: 0, max: 900_000 }), memoryMb, architecture })
  .map(({ invocations, ms, memoryMb: mb, architecture: arch }) =>
    lambdaOf(invocations, ms, mb, { architecture: arch }),
  );
const provisioned = fc
  .record({ environments: fc.integer({ min: 0, max: 1000 }), invocations: count, memoryMb, architecture })
  .map(({ environments, invocations, ...rest }) =>
    provisionedOf({
      ...rest,
      environments: assumed(environments),
      invocations: assumed(invocations),
      durationMs: assumed(25),
    }),
  );
const fargate = fc
  .record({
    tasks: fc.integer({ min: 0, max: 500 }),
    spotShare: fc.constantFrom(0, 0.25, 0.8, 1),
    architecture,
  })
  .map(({ tasks, ...rest }) => fargateOf({ ...rest, running: { tasks: assumed(tasks), hours: null } }));
const httpApi = count.map(
  (requests): CostComponent => ({ kind: 'httpApi', requests: assumed(requests), payloadKb: assumed(600) }),
);
const transfer = fc.tuple(gb, gb).map(
  ([out, cross]): CostComponent => ({
    kind: 'dataTransfer',
    internetOutGb: assumed(out),
    crossZoneGb: assumed(cross),
  }),
);
const logs = fc.tuple(gb, gb).map(
  ([ingested, stored]): CostComponent => ({
    kind: 'logs',
    ingestedGb: assumed(ingested),
    storedGb: assumed(stored),
    ingestion: 'lambda',
  }),
);
const components = fc.array(fc.oneof(lambda, provisioned, fargate, httpApi, transfer, logs), {
  minLength: 1,
  maxLength: 6,
});

const usd = (list: readonly CostComponent[], freeTier: boolean) =>
  new Exact(estimateOf(list, { freeTier }).total.usd);
const tolerance = new Exact('1e-9');

describe('an estimate', () => {
  it('of no use costs nothing', () => {
    const idle: CostComponent[] = [
      lambdaOf(0, 100),
      provisionedOf({ environments: assumed(0) }),
      fargateOf({ running: { tasks: assumed(0), hours: null } }),
      { kind: 'httpApi', requests: assumed(0), payloadKb: assumed(0) },
      { kind: 'rdsProxy', vcpu: assumed(0) },
      { kind: 'natGateway', gateways: assumed(0), processedGb: assumed(0) },
    ];
    for (const region of ['us-east-1', 'eu-west-1', 'mars-1']) {
      expect(estimateOf(idle, { region }).total).toMatchObject({ usd: '0', complete: true });
    }
  });

  it('is the sum of its lines and of its components, digit for digit', () => {
    fc.assert(
      fc.property(components, fc.boolean(), (list, freeTier) => {
        const { lines, total, components: parts } = estimateOf(list, { freeTier });
        const sum = lines.reduce((so, { amount }) => so.plus(amount.known ? amount.value : 0), new Exact(0));
        const ofParts = parts.reduce((so, part) => so.plus(part.total.usd), new Exact(0));
        expect(total.usd).toBe(sum.toFixed());
        expect(total.usd).toBe(ofParts.toFixed());
      }),
    );
  });

  it('does not depend on the order of its components', () => {
    fc.assert(
      fc.property(components, fc.boolean(), (list, freeTier) => {
        const there = usd(list, freeTier);
        expect(usd(list.toReversed(), freeTier).toFixed()).toBe(there.toFixed());
      }),
    );
  });

  it('never falls when something is added', () => {
    fc.assert(
      fc.property(components, lambda, fc.boolean(), (list, more, freeTier) => {
        expect(
          usd([...list, more], freeTier)
            .plus(tolerance)
            .gte(usd(list, freeTier)),
        ).toBe(true);
      }),
    );
  });

  it('never falls with more invocations, longer ones or more memory', () => {
    fc.assert(
      fc.property(count, count, memoryMb, architecture, (few, more, mb, arch) => {
        const of = (invocations: number) =>
          usd([lambdaOf(invocations, 20, mb, { architecture: arch })], true);
        expect(of(few + more).gte(of(few))).toBe(true);
      }),
    );
  });

  it('never rises with the free tier', () => {
    fc.assert(
      fc.property(components, (list) => {
        expect(usd(list, true).lte(usd(list, false).plus(tolerance))).toBe(true);
      }),
    );
  });

  it('of what runs by the hour is its hourly price × the hours of the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 744 }), (tasks, hours) => {
        const running = { tasks: assumed(tasks), hours: null };
        const task = fargateOf({ running });
        const { total } = estimateOf([task], { month: monthOfHours(hours) });
        const hour = estimateOf([task], { month: monthOfHours(1) });
        expect(total.usd).toBe(new Exact(hour.total.usd).times(hours).toFixed());
      }),
    );
  });
});

describe('tiers', () => {
  it('sum to what was put in', () => {
    const price = bundledPriceBook.find('lambda.duration.x86_64', 'us-east-1');
    const tiers = price.known ? price.value.tiers : [];
    const amount = fc.integer({ min: 1, max: 4e10 }).map((thirds) => new Exact(thirds).div(3));
    fc.assert(
      fc.property(amount, amount, (own, others) => {
        const bands = splitByTier(own, own.plus(others), tiers, 'lambda.duration.x86_64', 'us-east-1');
        const sum = bands.reduce((so, band) => so.plus(band.quantity), new Exact(0));
        expect(sum.minus(own).abs().lt('1e-40')).toBe(true);
        expect(bands.every((band) => band.quantity.gte(0))).toBe(true);
      }),
    );
  });
});
