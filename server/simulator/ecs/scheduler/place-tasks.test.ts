import { describe, expect, it } from 'vitest';
import { placeTasks } from './place-tasks';

const od = (weight: number, base = 0) => ({ capacityProvider: 'FARGATE', weight, base });
const spot = (weight: number, base = 0) => ({ capacityProvider: 'FARGATE_SPOT', weight, base });
const shares = (providers: readonly string[]) => ({
  onDemand: providers.filter((one) => one === 'FARGATE').length,
  spot: providers.filter((one) => one === 'FARGATE_SPOT').length,
});

describe('placing tasks over capacity providers', () => {
  it.each([
    [[od(1, 1), spot(4)], 1, { onDemand: 1, spot: 0 }],
    [[od(1, 1), spot(4)], 6, { onDemand: 2, spot: 4 }],
    [[od(1, 2), spot(1)], 6, { onDemand: 4, spot: 2 }],
    [[od(0, 2), spot(1)], 6, { onDemand: 2, spot: 4 }],
    [[spot(80), od(20)], 10, { onDemand: 2, spot: 8 }],
    [[spot(80), od(20)], 4, { onDemand: 1, spot: 3 }],
    [[spot(80), od(20)], 2, { onDemand: 0, spot: 2 }],
  ])('%j gives %i tasks as %j', (strategy, count, wanted) => {
    expect(shares(placeTasks(strategy, new Map(), count))).toEqual(wanted);
  });

  it('counts what is already there', () => {
    const there = new Map([['FARGATE', 4]]);
    expect(placeTasks([od(1, 1), spot(1)], there, 3)).toEqual([
      'FARGATE_SPOT',
      'FARGATE_SPOT',
      'FARGATE_SPOT',
    ]);
  });
});
