import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  coldMost,
  drawMixture,
  type LambdaCase,
  type MixtureCase,
  meanOf,
  percentiles,
  type QueueCase,
  runLambda,
  runQueue,
} from './brute-force.fixture';
import { atColdShare, coldShareAllowed, toColdMixture } from './cold-mixture';
import { predictColdStarts } from './cold-starts';
import { fitMean, fitMeanAndP95, toDistribution } from './distribution';
import { withWaiting } from './queueing';
import { findSmallest } from './smallest';

interface BruteForce {
  readonly mixtures: readonly MixtureCase[];
  readonly lambdas: readonly LambdaCase[];
  readonly queues: readonly QueueCase[];
}

/** What scripts/write-brute-force.ts found; that it is what brute force finds is tested of a few. */
const found: BruteForce = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'brute-force.fixture.json'), 'utf8'),
);

test('what brute force found is what it finds', () => {
  expect(drawMixture(3)).toEqual(found.mixtures[3]);
  expect(runLambda(5)).toEqual(found.lambdas[5]);
  expect(runQueue(7)).toEqual(found.queues[7]);
}, 60_000);

describe('a log-normal', () => {
  test('is found again from its mean and p95', () => {
    for (const sigma of [0.1, 0.5, 1, 1.5]) {
      const one = { mu: 4, sigma };
      const fitted = fitMeanAndP95(meanOf(one), toDistribution(one).quantile(0.95));
      expect(fitted.sigma).toBeCloseTo(sigma, 2);
      expect(fitted.mu).toBeCloseTo(4, 2);
    }
  });
});

describe('the mixture of cold and warm', () => {
  test('has the percentiles that brute force finds, within 2 % over 120 generated workloads', () => {
    expect(found.mixtures).toHaveLength(120);
    const off = found.mixtures.flatMap(({ warm, init, share, between }) => {
      const model = atColdShare(toColdMixture(toDistribution(warm), toDistribution(init)), share);
      return percentiles.map((p, index) => {
        const [low = 0, high = 0] = between[index] ?? [];
        const said = model.quantile(p);
        return said < low ? 1 - said / low : said > high ? said / high - 1 : 0;
      });
    });
    expect(Math.max(...off)).toBeLessThan(0.02);
  });

  test('says at which cold-start share a percentile reaches an objective', () => {
    const warm = toDistribution({ mu: 4, sigma: 0.3 });
    const mixture = toColdMixture(warm, toDistribution(fitMean(3000, 0.2)));
    const share = coldShareAllowed(mixture, 0.95, 500);
    expect(share).toBeGreaterThan(0.049);
    expect(atColdShare(mixture, share - 0.001).quantile(0.95)).toBeLessThan(500);
    expect(atColdShare(mixture, share + 0.001).quantile(0.95)).toBeGreaterThan(500);
    expect(coldShareAllowed(mixture, 0.95, 20)).toBe(0);
    expect(coldShareAllowed(mixture, 0.95, 60_000)).toBe(1);
  });
});

describe('provisioned concurrency', () => {
  test('spills and starts cold as brute force does over 80 generated workloads, and the smallest number is within one of the exhaustive', () => {
    expect(found.lambdas).toHaveLength(80);
    const off = found.lambdas.map((one) => {
      const { warm, init, requestsPerSecond, keptSeconds, provisioned } = one;
      const level = { requestsPerSecond, busySeconds: meanOf(warm) / 1000 };
      const said = predictColdStarts(level, provisioned, keptSeconds);
      const times = atColdShare(toColdMixture(toDistribution(warm), toDistribution(init)), said.cold);
      const chosen = findSmallest(100, (n) => predictColdStarts(level, n, 0).cold <= coldMost) ?? -9;
      return {
        spilled: Math.abs(said.spilled - one.spilled),
        cold: Math.abs(said.cold - one.cold),
        p50: Math.abs(times.quantile(0.5) / one.msP50 - 1),
        p95: Math.abs(times.quantile(0.95) / one.msP95 - 1),
        chosen: Math.abs(chosen - one.smallest),
      };
    });
    expect(Math.max(...off.map(({ spilled }) => spilled))).toBeLessThan(0.02);
    expect(Math.max(...off.map(({ cold }) => cold))).toBeLessThan(0.01);
    expect(Math.max(...off.flatMap(({ p50, p95 }) => [p50, p95]))).toBeLessThan(0.02);
    expect(Math.max(...off.map(({ chosen }) => chosen))).toBeLessThanOrEqual(1);
  });
});

describe('tasks that share a queue', () => {
  test('answer within the percentiles that brute force finds, within 2 % over 80 generated services', () => {
    expect(found.queues).toHaveLength(80);
    const off = found.queues.flatMap(({ service, servers, offered, msP50, msP95 }) => {
      const variability = Math.exp(service.sigma ** 2) - 1;
      const queue = { servers, offered, meanMs: meanOf(service), variability };
      const model = withWaiting(toDistribution(service), queue);
      return [
        Math.abs((model?.quantile(0.5) ?? 0) / msP50 - 1),
        Math.abs((model?.quantile(0.95) ?? 0) / msP95 - 1),
      ];
    });
    expect(Math.max(...off)).toBeLessThan(0.02);
  });

  test('never catch up with more than they serve', () => {
    const queue = { servers: 2, offered: 2, meanMs: 100, variability: 1 };
    expect(withWaiting(toDistribution({ mu: 4, sigma: 0.3 }), queue)).toBeNull();
  });
});
