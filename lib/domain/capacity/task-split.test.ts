import { describe, expect, test } from 'vitest';
import { toTaskSplit } from './task-split';

const spot = { provider: 'FARGATE_SPOT', weight: 3, base: 0 };
const onDemand = { provider: 'FARGATE', weight: 1, base: 0 };
const range = (least: number, most = least) => ({ least, most });

describe('wanted tasks on Spot and on demand', () => {
  test.each([
    ['weights alone guarantee none', [spot, onDemand], 4, range(3), range(1), 0],
    ['whole tasks leave one open', [spot, onDemand], 2, range(1, 2), range(0, 1), 0],
    ['a base comes first', [spot, { ...onDemand, base: 2 }], 6, range(3), range(3), 2],
    ['a base larger than what is wanted', [spot, { ...onDemand, base: 9 }], 2, range(0), range(2), 2],
    ['a base on Spot guarantees none on demand', [{ ...spot, base: 2 }, onDemand], 2, range(2), range(0), 0],
    ['all Spot', [spot], 5, range(5), range(0), 0],
    ['none wanted', [spot, onDemand], 0, range(0), range(0), 0],
  ])('%s', (_, items, desired, onSpot, rest, guaranteed) => {
    expect(toTaskSplit(items, null, desired)).toEqual({
      known: true,
      value: { spot: onSpot, onDemand: rest, guaranteed },
    });
  });

  test('a launch type of Fargate is all on demand', () => {
    const split = toTaskSplit([], 'FARGATE', 3);
    expect(split).toMatchObject({ known: true, value: { onDemand: range(3), guaranteed: 3 } });
  });

  test.each([
    [[{ provider: 'own-group', weight: 1, base: 0 }], null, 'own-group'],
    [[{ ...spot, weight: 0 }], null, 'weight'],
    [[], 'EC2', 'EC2'],
    [[], null, 'default strategy'],
  ])('is unknown where the strategy does not tell: %j %s', (items, launchType, why) => {
    const split = toTaskSplit(items, launchType, 3);
    expect(split.known ? '' : split.reason).toContain(why);
  });
});
