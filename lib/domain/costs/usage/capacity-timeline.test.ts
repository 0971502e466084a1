import { describe, expect, it } from 'vitest';
import { computeSpotShare } from './capacity';
import { meanOf, type ObservedCapacity, secondsOf, stretchesOf } from './capacity-timeline';

const hour = 3_600_000;
const at = (hours: number) => new Date(hours * hour);
const nothing = {
  memoryMb: null,
  cpuUnits: null,
  architecture: null,
  provisioned: null,
  desired: null,
  spotShare: null,
};
const observed = (hours: number, more: Partial<ObservedCapacity>): ObservedCapacity => ({
  ...nothing,
  since: at(hours),
  ...more,
});

describe('a capacity over time', () => {
  it('holds a size before it was first seen, and a number of environments only where that is none', () => {
    const history = [observed(5, { memoryMb: 512, provisioned: 3 })];
    expect(stretchesOf(history, 'memoryMb', 0, 10 * hour)).toEqual([
      { from: 0, to: 5 * hour, value: 512 },
      { from: 5 * hour, to: 10 * hour, value: 512 },
    ]);
    expect(secondsOf(history, 'provisioned', 5 * hour, 6 * hour)).toBe(3 * 3600);
    expect(secondsOf(history, 'provisioned', 4 * hour, 6 * hour)).toBeNull();
    expect(secondsOf([observed(5, { provisioned: 0 })], 'provisioned', 0, 6 * hour)).toBe(0);
  });

  it('adds up what changed within the window', () => {
    const history = [
      observed(0, { provisioned: 0 }),
      observed(2, { provisioned: 4 }),
      observed(3.5, { provisioned: 1 }),
    ];
    expect(secondsOf(history, 'provisioned', hour, 4 * hour)).toBe((4 * 1.5 + 1 * 0.5) * 3600);
  });

  it('passes over looks that did not read a field', () => {
    const history = [observed(0, { provisioned: 2 }), observed(1, { memoryMb: 1024 })];
    expect(secondsOf(history, 'provisioned', 0, 3 * hour)).toBe(2 * 3 * 3600);
  });

  it('knows nothing without a look', () => {
    expect(secondsOf([], 'desired', 0, hour)).toBeNull();
    expect(meanOf([], 'memoryMb', 0, hour)).toBeNull();
  });

  it('takes the mean of a size by time', () => {
    const history = [observed(0, { memoryMb: 512 }), observed(1, { memoryMb: 1024 })];
    expect(meanOf(history, 'memoryMb', 0, 4 * hour)).toBe(512 * 0.25 + 1024 * 0.75);
    expect(meanOf(history, 'memoryMb', 2 * hour, 4 * hour)).toBe(1024);
  });
});

describe('the share of tasks on Spot', () => {
  const spot = (base: number, weight: number) => ({ provider: 'FARGATE_SPOT', base, weight });
  const onDemand = (base: number, weight: number) => ({ provider: 'FARGATE', base, weight });

  it.each([
    ['Fargate by launch type', 'FARGATE', [], 4, 0],
    ['one base on demand, the rest 3:1 on Spot', null, [onDemand(1, 1), spot(0, 3)], 5, 0.6],
    ['fewer tasks than the base', null, [onDemand(2, 1), spot(0, 3)], 2, 0],
    ['no task at all, by weight', null, [onDemand(2, 1), spot(0, 3)], 0, 0.75],
    ['all on Spot', null, [spot(0, 1)], 3, 1],
    ['EC2 instances', 'EC2', [], 3, null],
    ['a capacity provider of instances', null, [{ provider: 'gpu', base: 0, weight: 1 }], 3, null],
  ] as const)('%s', (_, launchType, providers, tasks, share) => {
    expect(computeSpotShare(launchType, providers, tasks)).toBe(share);
  });
});
