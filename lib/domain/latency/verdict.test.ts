import { describe, expect, test } from 'vitest';
import type { LogNormal } from './distribution';
import { drawTime, seeded } from './seeded.fixture';
import { judgePercentiles, percentileWithInterval, type Verdict } from './verdict';

const trials = 1000;
const falseAlarms = 0.05;
const usual: LogNormal = { mu: 4, sigma: 0.5 };
const shifted: LogNormal = { mu: 4 + Math.log(1.2), sigma: 0.5 };

function judge(
  samples: number,
  p: number,
  after: LogNormal,
  random: () => number,
  times = trials,
): Readonly<Record<Verdict, number>> {
  const measure = (of: LogNormal) =>
    percentileWithInterval(Float64Array.from({ length: samples }, () => drawTime(of, random)).sort(), p);
  const counts = { faster: 0, slower: 0, similar: 0, notEnoughData: 0 };
  for (let trial = 0; trial < times; trial += 1) {
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
  ])('raises no more than one false alarm in twenty at %d of %d samples, over 1,000 pairs', (p, samples) => {
    const { faster, slower } = judge(samples, p, usual, seeded(11));
    expect((faster + slower) / trials).toBeLessThanOrEqual(falseAlarms);
  });

  test.each([
    [0.5, 500],
    [0.95, 1500],
    [0.99, 6000],
  ])(
    'sees the %d percentile rise by a fifth in nine of ten at %d samples, over 1,000 pairs',
    (p, samples) => {
      const { slower, faster } = judge(samples, p, shifted, seeded(12));
      expect(slower / trials).toBeGreaterThan(0.9);
      expect(faster).toBe(0);
    },
    30_000,
  );

  test('says similar only when many samples leave no room for more than a tenth', () => {
    expect(judge(20_000, 0.5, usual, seeded(13), 100).similar).toBeGreaterThan(90);
    expect(judge(40, 0.95, usual, seeded(14)).similar).toBe(0);
  }, 60_000);

  test('is not enough data where the samples don’t reach beyond the percentile', () => {
    const few = Float64Array.from([1, 2, 3]);
    expect(percentileWithInterval(few, 0.95)).toBeNull();
    expect(judgePercentiles(null, null)).toBe('notEnoughData');
  });
});
