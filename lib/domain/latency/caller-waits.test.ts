import { expect, it } from 'vitest';
import { callerWait, sharesWithin } from './caller-waits';
import { bucketOf, histogramDistribution } from './time-histogram';

const mixture = {
  warm: histogramDistribution(new Map([[bucketOf(100), 1]])),
  cold: histogramDistribution(new Map([[bucketOf(6000), 1]])),
};

it('has callers wait for a cold start in a percentile once its share passes what is above it', () => {
  expect(callerWait(mixture, 0.005).msP99).toBeLessThan(106);
  expect(callerWait(mixture, 0.03)).toMatchObject({ share: 0.03 });
  expect(callerWait(mixture, 0.03).msP99).toBeGreaterThan(5600);
  expect(callerWait(mixture, 0.03).msP95).toBeLessThan(106);
  expect(callerWait(mixture, 0.08).msP95).toBeGreaterThan(5600);
});

it('says at which share p95 and p99 cross an objective', () => {
  const { p95, p99 } = sharesWithin(mixture, 1000);
  expect(p95).toBeCloseTo(0.05, 6);
  expect(p99).toBeCloseTo(0.01, 6);
  expect(sharesWithin(mixture, 50)).toEqual({ p95: 0, p99: 0 });
  expect(sharesWithin(mixture, 10_000)).toEqual({ p95: 1, p99: 1 });
});
