import { describe, expect, it } from 'vitest';
import { type BalancedTarget, type BalancerPoints, toBalancerUse } from './balancer-use';

const hour = 3_600_000;
const never = Number.POSITIVE_INFINITY;
const target = (name: string, more: Partial<BalancedTarget> = {}): BalancedTarget => ({
  balancer: 'app/shared/1',
  targetGroup: name,
  name: 'shared',
  type: 'application',
  createdAt: new Date(0),
  groups: 2,
  services: 1,
  ...more,
});
const series = (...values: readonly (number | null)[]) =>
  new Map(values.flatMap((value, at) => (value === null ? [] : [[at * hour, value] as const])));
const points = (more: Partial<Record<keyof BalancerPoints, ReadonlyMap<number, number>>> = {}) => ({
  requests: new Map([['app/shared/1', more.requests ?? series(100, null, 400)]]),
  lcuHours: new Map([['app/shared/1', more.lcuHours ?? series(2, null, 8)]]),
  groupRequests: new Map([
    ['web', series(75, null, 100)],
    ['api', series(25, null, 300)],
  ]),
});
const useOf = (one: BalancedTarget, at = 0, of: BalancerPoints = points(), lateFrom = never) =>
  toBalancerUse({ targets: [one], points: of }, at * hour, (at + 1) * hour, lateFrom);

describe('two services behind one load balancer, worked by hand', () => {
  it.each([
    ['by the requests of the hour', 0, [0.75, 1.5], [0.25, 0.5]],
    ['equally in an hour without any', 1, [0.5, 0], [0.5, 0]],
    ['by those of the next, which are others', 2, [0.25, 2], [0.75, 6]],
  ] as const)('share it %s', (_, at, web, api) => {
    const both = [useOf(target('web'), at), useOf(target('api'), at)];
    expect(both.map(({ balancerHours, lcuHours }) => [balancerHours, lcuHours])).toEqual([web, api]);
  });

  it('share one target group equally', () => {
    expect(useOf(target('web', { services: 2 }))).toEqual({ balancerHours: 0.375, lcuHours: 0.75 });
  });
});

it('is a service’s own where nothing else is behind it', () => {
  expect(useOf(target('web', { groups: 1 }))).toEqual({ balancerHours: 1, lcuHours: 2 });
});

it('adds up all in front of a service, but those of another type', () => {
  const targets = [target('web'), target('api'), target('tcp', { type: 'network' })];
  const use = toBalancerUse({ targets, points: points() }, 0, hour, never);
  expect(use).toEqual({ balancerHours: 1, lcuHours: 2 });
});

it('is charged from the hour it was created in', () => {
  const late = target('web', { groups: 1, createdAt: new Date(1.5 * hour) });
  const day = { targets: [late], points: points() };
  expect(toBalancerUse(day, 0, 24 * hour, never).balancerHours).toBe(23);
  expect(useOf(late, 0).balancerHours).toBe(0);
});

describe('capacity units without a datapoint', () => {
  const lacking = points({ lcuHours: series(2) });

  it('are unknown where there were requests, and none where there were none', () => {
    expect(useOf(target('web'), 2, lacking)).toEqual({ balancerHours: 0.25, lcuHours: null });
    expect(useOf(target('web'), 1, lacking).lcuHours).toBe(0);
  });

  it('are as many a request as before while they may still be under way', () => {
    // 2 ÷ 100 × 400 requests, a quarter of it
    expect(useOf(target('web'), 2, lacking, 2 * hour).lcuHours).toBe(2);
    expect(useOf(target('web'), 2, points({ lcuHours: series() }), 0).lcuHours).toBeNull();
  });
});
