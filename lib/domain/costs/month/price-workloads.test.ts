import { describe, expect, it } from 'vitest';
import { chargesOf } from '../components';
import { calendarMonth } from '../month-length';
import { cents, costOf, factsOf, month, monthOf, sizeUse, span } from './month.fixture';
import { toComponents } from './use-components';

const balancer = {
  balancer: 'app/acme-prod/1',
  targetGroup: 'targetgroup/web/1',
  name: 'acme-prod',
  type: 'application',
  createdAt: new Date('2026-01-01T00:00:00Z'),
  groups: 2,
  services: 1,
};
const million = { invocations: 1_000_000, durationMsSum: 200_000_000 };

describe('from use to cost, worked by hand', () => {
  it('a million requests of 200 ms at 1 GB: $0.20 and 200,000 GB-s at $0.0000166667', () => {
    const cost = costOf(monthOf({ toDate: [sizeUse(million)] }));
    expect(cost).toMatchObject({ usd: '3.53334', missing: [], requests: 1_000_000, asOf: span.until });
  });

  it('cold starts of 500 ms in one request of a hundred add 5,000 GB-s', () => {
    const init = { coldStarts: 10_000, initMsSum: 5_000_000 };
    expect(costOf(monthOf({ toDate: [sizeUse({ ...million, ...init })] })).usd).toBe('3.6166735');
  });

  it('a memory that changed makes two sizes, each at its own GB-seconds', () => {
    const half = { invocations: 500_000, durationMsSum: 100_000_000 };
    const uses = [sizeUse({ ...half, memoryMb: 512 }), sizeUse({ ...half, memoryMb: 2048 })];
    // 0.20 + (100,000 s × 0.5 GB + 100,000 s × 2 GB) × 0.0000166667
    expect(costOf(monthOf({ toDate: uses })).usd).toBe('4.366675');
  });

  it('two environments kept, and the part of them in which nothing ran', () => {
    const hours = span.hoursCovered;
    const use = sizeUse({
      ...million,
      provisionedInvocations: 900_000,
      provisionedSeconds: 2 * hours * 3600,
      invocationsWithoutInit: 100_000,
    });
    const cost = costOf(monthOf({ toDate: [use] }));
    // 466 h × 3,600 s × 2 × 1 GB × 0.0000041667
    expect(cents(cost.provisionedUsd)).toBe('13.98');
    // … + 0.20 + 180,000 GB-s × 0.0000097222 + 20,000 GB-s × 0.0000166667
    expect(cents(cost.usd)).toBe('16.26');
    expect(cost.provisionedIdleSeconds).toBe(2 * hours * 3600 - 180_000);
    expect(cost.missing).toEqual([]);
  });

  it('two tasks of 0.5 vCPU and 1 GB, a quarter of them on Spot', () => {
    const facts = factsOf({
      kind: 'service',
      isFargate: true,
      desiredNow: 2,
      cpuUnits: 512,
      spotShareNow: 0.25,
    });
    const taskSeconds = 2 * span.hoursCovered * 3600;
    const use = sizeUse({ cpuUnits: 512, taskSeconds, spotTaskSeconds: taskSeconds / 4 });
    const cost = costOf(monthOf({ facts, toDate: [use] }));
    // 932 task-hours; on demand 699 × (0.5 × 0.04048 + 0.004445), the rest at Spot
    expect(Number(cost.usd)).toBeGreaterThan(699 * (0.5 * 0.04048 + 0.004445));
    expect(Number(cost.usd)).toBeLessThan(932 * (0.5 * 0.04048 + 0.004445));
    expect(cost.requests).toBeNull();
  });
});

describe('a load balancer, worked by hand', () => {
  const facts = factsOf({
    kind: 'service',
    isFargate: true,
    isBalanced: true,
    desiredNow: 0,
    cpuUnits: 512,
    balancers: [balancer],
  });

  it('costs its part of the hours at $0.0225 and of the capacity units at $0.008', () => {
    const cost = costOf(monthOf({ facts, toDate: [sizeUse({ balancerHours: 400, lcuHours: 50 })] }));
    // 400 × 0.0225 + 50 × 0.008
    expect(cost).toMatchObject({ usd: '9.4', missing: [] });
  });

  it('is there at rest, shared equally and without capacity units', () => {
    // 720 h × 0.0225 ÷ 2 target groups
    expect(costOf(monthOf({ facts })).idleUsd).toBe('8.1');
    expect(costOf(monthOf({ facts: { ...facts, balancers: null } })).idleUsd).toBeNull();
  });

  it('says of whom and how it is shared', () => {
    const uses = [sizeUse({ balancerHours: span.hoursCovered / 4, lcuHours: 8 })];
    const { components } = toComponents(facts, uses, span.hoursCovered);
    const said = components
      .flatMap((one) => chargesOf(one, { month: calendarMonth(month) }))
      .map(({ formula }) => formula);
    const by =
      'shared with what else is behind it (2 target groups) by requests, equally in hours without any';
    expect(said).toEqual([`0.25 of acme-prod × 466 h, ${by}`, `8 LCU-hours of acme-prod, ${by}`]);
  });
});

describe('what is unknown', () => {
  it('is named, and never priced at nothing', () => {
    expect(costOf(monthOf({ span: null, rest: null, runRate: null, previous: null }))).toMatchObject({
      missing: ['its use (CloudWatch has not been asked yet)'],
      forecastUsd: null,
      runRateUsd: null,
      previousUsd: null,
      wholeDaysUsd: null,
    });
  });

  it.each([
    [
      'INIT without Lambda Insights',
      {},
      { ...million, invocationsWithoutInit: 1 },
      /INIT time of cold starts/,
    ],
    [
      'provisioned concurrency before it was first seen',
      {},
      { provisionedUnknownHours: 48 },
      /concurrency in 48 hours/,
    ],
    ['a function whose memory was never read', {}, { ...million, memoryMb: null }, /its memory/],
    ['a region the book lacks', { region: 'sa-east-1' }, million, /no price lambda.requests for sa-east-1/],
    ['restores of SnapStart', { snapshots: 1 }, {}, /snapshots restored .* does not count them/],
  ] as const)('%s', (_, facts, use, expected) => {
    const { missing } = costOf(monthOf({ facts: factsOf(facts), toDate: [sizeUse(use)] }));
    expect(missing.join()).toMatch(expected);
  });

  it.each([
    ['tasks on instances', { isFargate: false }, {}, /instances of your own/],
    [
      'a load balancer not read',
      { isFargate: true, isBalanced: true, balancers: null },
      {},
      /has not been read/,
    ],
    ['a network one', { isBalanced: true, balancers: [{ ...balancer, type: 'network' }] }, {}, /its Network/],
    [
      'one read late',
      { isBalanced: true, balancers: [balancer] },
      { balancerGapHours: 5 },
      /in 5 hours \(before/,
    ],
    ['its LCUs', { isBalanced: true, balancers: [balancer] }, { lcuGapHours: 2 }, /\(LCUs\) .* in 2 hours/],
    [
      'a task size not read',
      { isFargate: true },
      { taskSeconds: 60, cpuUnits: null },
      /size has not been read/,
    ],
    ['hours without a datapoint', { isFargate: true }, { taskGapHours: 3 }, /tasks in 3 hours/],
  ] as const)('of a service: %s', (_, facts, use, expected) => {
    const service = factsOf({ kind: 'service', desiredNow: 1, ...facts });
    const { missing } = costOf(monthOf({ facts: service, toDate: [sizeUse(use)] }));
    expect(missing.join()).toMatch(expected);
  });
});

describe('beyond today', () => {
  it('adds what is expected of the rest, at the size it has now', () => {
    const rest = [sizeUse({ ...million, memoryMb: 512 })];
    const cost = costOf(monthOf({ toDate: [sizeUse(million)], rest }));
    expect(cost.forecastUsd).toBe('7.06668');
  });

  it('expects shorter requests to add to what is spent, whose milliseconds stay rounded up', () => {
    const toDate = [sizeUse({ invocations: 1_000_000, durationMsSum: 1_001_000 })];
    const rest = [sizeUse({ invocations: 100_000, durationMsSum: 50_000 })];
    // 0.22 + (1,000,000 × 2 ms + 100,000 × 1 ms) × 1 GB × 0.0000166667
    expect(costOf(monthOf({ toDate, rest })).forecastUsd).toBe('0.25500007');
  });

  it('keeps provisioned concurrency as it is, whatever the weeks before had', () => {
    const facts = factsOf({ provisionedNow: 1 });
    const rest = [sizeUse({ provisionedSeconds: 0 })];
    // 254 h left × 3,600 s × 1 GB × 0.0000041667
    expect(cents(costOf(monthOf({ facts, rest })).forecastUsd)).toBe('3.81');
    expect(cents(costOf(monthOf({ facts: { ...facts, isScaled: true }, rest })).forecastUsd)).toBe('0.00');
  });

  it('knows what it costs at rest: nothing on demand, environments and tasks at their floor', () => {
    expect(costOf(monthOf()).idleUsd).toBe('0');
    // 720 h × 3,600 s × 2 × 1 GB × 0.0000041667
    expect(cents(costOf(monthOf({ facts: factsOf({ provisionedNow: 2 }) })).idleUsd)).toBe('21.60');
    const service = factsOf({ kind: 'service', isFargate: true, desiredNow: 4, tasksMin: 1, cpuUnits: 1024 });
    // 720 h × (0.04048 + 0.004445)
    expect(cents(costOf(monthOf({ facts: service })).idleUsd)).toBe('32.35');
    expect(costOf(monthOf({ facts: factsOf({ provisionedNow: null }) })).idleUsd).toBeNull();
  });

  it('expects nothing more of what is gone', () => {
    const facts = factsOf({ isArchived: true, provisionedNow: 5 });
    const cost = costOf(monthOf({ facts, toDate: [sizeUse(million)], rest: [sizeUse(million)] }));
    expect(cost).toMatchObject({ forecastUsd: cost.usd, runRateUsd: '0', idleUsd: '0' });
  });
});
