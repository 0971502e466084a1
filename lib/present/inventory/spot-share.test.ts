import { describe, expect, test } from 'vitest';
import { toSpotShare } from './spot-share';

const spot = { provider: 'FARGATE_SPOT', weight: 80, base: 0 };
const onDemand = { provider: 'FARGATE', weight: 20, base: 0 };

describe('the Spot share of a service', () => {
  test('weights without a base guarantee no task on demand, and it says so', () => {
    const share = toSpotShare([spot, onDemand], null);
    expect(share.spot).toBeCloseTo(0.8);
    expect(share.onDemandBase).toBe(0);
    expect(share.warning).toContain('guarantee no task on demand');
    expect(share.sentence).toBe('Tasks are placed by weight, FARGATE_SPOT 80 to FARGATE 20.');
  });

  test('an on-demand base is named first and needs no warning', () => {
    const share = toSpotShare([spot, { ...onDemand, base: 2 }], null);
    expect(share.onDemandBase).toBe(2);
    expect(share.warning).toBeNull();
    expect(share.sentence).toMatch(/^The first 2 tasks run on demand; then tasks/);
  });

  test('a base on Spot is no on-demand guarantee', () => {
    expect(toSpotShare([{ ...spot, base: 3 }, onDemand], null)).toMatchObject({ onDemandBase: 0 });
  });

  test('all Spot warns that all can go', () => {
    expect(toSpotShare([spot], null).warning).toContain('all of them');
  });

  test('a launch type is on demand; neither leaves the share unknown', () => {
    expect(toSpotShare([], 'FARGATE').sentence).toContain('on-demand price');
    expect(toSpotShare([], null)).toMatchObject({ spot: null, warning: null });
  });
});
