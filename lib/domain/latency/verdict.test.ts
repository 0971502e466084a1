import { describe, expect, test } from 'vitest';
import type { LogNormal } from './distribution';
import { normalQuantile } from './normal';
import { seeded } from './seeded.fixture';
import { judgePercentiles, type MeasuredPercentile, percentileWithInterval, type Verdict } from './verdict';

const trials = 5000;
const falseAlarms = 0.05;
const usual: LogNormal = { mu: 4, sigma: 0.5 };
const shifted: LogNormal = { mu: 4 + Math.log(1.2), sigma: 0.5 };

/** A gamma-distributed draw of mean and shape `shape`, 1 or more (Marsaglia and Tsang, 2000). */
function drawGamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = normalQuantile(1 - random());
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

// Of so many sorted draws of 0–1 the k-th is a sum of k exponential draws over that of all and one more; a sum of
// exponential draws is a gamma draw. So the three that a verdict rests on are drawn without the others.
function drawPercentile(ranks: MeasuredPercentile, { mu, sigma }: LogNormal, random: () => number) {
  const { samples } = ranks;
  const low = drawGamma(ranks.low, random);
  const middle = low + drawGamma(ranks.ms - ranks.low, random);
  const high = middle + drawGamma(ranks.high - ranks.ms, random);
  const all = high + drawGamma(samples + 1 - ranks.high, random);
  const toMs = (sum: number) => Math.exp(mu + sigma * normalQuantile(sum / all));
  return { ms: toMs(middle), low: toMs(low), high: toMs(high), samples };
}

function judge(
  samples: number,
  p: number,
  after: LogNormal,
  random: () => number,
): Readonly<Record<Verdict, number>> {
  const ranks = percentileWithInterval(
    Float64Array.from({ length: samples }, (_, rank) => rank + 1),
    p,
  );
  const measure = (of: LogNormal) => ranks && drawPercentile(ranks, of, random);
  const counts = { faster: 0, slower: 0, similar: 0, notEnoughData: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    counts[judgePercentiles(measure(usual), measure(after))] += 1;
  }
  return counts;
}

describe('a verdict on two percentiles', () => {
  test.each([
    [0.5, 200],
    [0.95, 500],
    [0.95, 2000],
    [0.99, 2000],
  ])('raises no more than one false alarm in twenty at %d of %d samples, over 5,000 pairs', (p, samples) => {
    const { faster, slower } = judge(samples, p, usual, seeded(11));
    expect((faster + slower) / trials).toBeLessThanOrEqual(falseAlarms);
  });

  test.each([
    [0.5, 500],
    [0.95, 1500],
    [0.99, 6000],
  ])(
    'sees the %d percentile rise by a fifth in nine of ten at %d samples, over 5,000 pairs',
    (p, samples) => {
      const { slower, faster } = judge(samples, p, shifted, seeded(12));
      expect(slower / trials).toBeGreaterThan(0.9);
      expect(faster).toBe(0);
    },
  );

  test('says similar only when many samples leave no room for more than a tenth', () => {
    expect(judge(20_000, 0.5, usual, seeded(13)).similar).toBeGreaterThan(0.9 * trials);
    expect(judge(40, 0.95, usual, seeded(14)).similar).toBe(0);
  });

  test('is not enough data where the samples don’t reach beyond the percentile', () => {
    const few = Float64Array.from([1, 2, 3]);
    expect(percentileWithInterval(few, 0.95)).toBeNull();
    expect(judgePercentiles(null, null)).toBe('notEnoughData');
  });
});
