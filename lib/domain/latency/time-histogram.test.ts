import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packHistogram, unpackHistogram } from './pack-histogram';
import { drawTime, percentileOf as exactPercentile, seeded } from './seeded.fixture';
import {
  bucketOf,
  countOf,
  histogramDistribution,
  mergeHistograms,
  percentileOf,
  toPairs,
} from './time-histogram';

const of = (times: readonly number[]) => {
  const histogram = new Map<number, number>();
  for (const ms of times) histogram.set(bucketOf(ms), (histogram.get(bucketOf(ms)) ?? 0) + 1);
  return histogram;
};

describe('a histogram of times', () => {
  it('knows percentiles within a bucket, 5.2 %, and of many times within 2 %', () => {
    const random = seeded(7);
    const times = Float64Array.from({ length: 20_000 }, () => drawTime({ mu: 5, sigma: 0.6 }, random));
    const histogram = of([...times]);
    for (const p of [0.5, 0.9, 0.95, 0.99]) {
      expect(Math.abs((percentileOf(histogram, p) ?? 0) / exactPercentile(times, p) - 1)).toBeLessThan(0.02);
    }
  });

  it('adds up to the histogram of all times', () => {
    const [one, other] = [
      [3, 40, 41, 5000],
      [0, 40, 900_000],
    ];
    const merged = mergeHistograms([of(one), of(other)]);
    expect(toPairs(merged)).toEqual(toPairs(of([...one, ...other])));
    expect(countOf(merged)).toBe(7);
    expect(percentileOf(new Map(), 0.5)).toBeNull();
  });

  it('is a distribution whose shares and percentiles are each other’s reverse', () => {
    const { cdf, quantile } = histogramDistribution(of([10, 12, 12, 500, 6000]));
    expect(cdf(5)).toBe(0);
    expect(cdf(100)).toBeCloseTo(0.6, 9);
    expect(cdf(10_000)).toBe(1);
    for (const p of [0.1, 0.3, 0.7, 0.95]) expect(cdf(quantile(p))).toBeCloseTo(p, 9);
  });

  it('is packed and unpacked unchanged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -93, max: 400 }), fc.integer({ min: 1, max: 2 ** 31 })), {
          maxLength: 80,
        }),
        (pairs) => {
          const histogram = new Map(pairs);
          expect(toPairs(unpackHistogram(packHistogram(histogram)))).toEqual(toPairs(histogram));
        },
      ),
    );
  });
});
