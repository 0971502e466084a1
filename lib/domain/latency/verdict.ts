import { normalQuantile } from './normal';

/** A percentile in milliseconds with the interval that order statistics give it, and how many samples it rests on. */
export interface MeasuredPercentile {
  readonly ms: number;
  readonly low: number;
  readonly high: number;
  readonly samples: number;
}

export const verdicts = ['faster', 'slower', 'similar', 'notEnoughData'] as const;
export type Verdict = (typeof verdicts)[number];

const z95 = normalQuantile(0.975);

/**
 * The `p` percentile of sorted times with its 95 % interval: between the order statistics np ± 1.96 √(np(1 − p))
 * (H. A. David, Order Statistics, 1981, 2.5); null where the samples don't reach that far on either side.
 */
export function percentileWithInterval(sorted: ArrayLike<number>, p: number): MeasuredPercentile | null {
  const samples = sorted.length;
  const reach = z95 * Math.sqrt(samples * p * (1 - p));
  const low = sorted[Math.floor(samples * p - reach) - 1];
  const high = sorted[Math.ceil(samples * p + reach)];
  const ms = sorted[Math.floor(samples * p)];
  if (low === undefined || ms === undefined || high === undefined) return null;
  return { ms, low, high, samples };
}

/**
 * Whether `after` differs from `before`, by the interval of their ratio: faster or slower where it leaves out 1, which
 * it does by chance in one of twenty at most; similar where it stays within `tolerance` of 1; else there is not enough
 * data. Null is a percentile without an interval.
 */
export function judgePercentiles(
  before: MeasuredPercentile | null,
  after: MeasuredPercentile | null,
  tolerance = 0.1,
): Verdict {
  if (!before || !after) return 'notEnoughData';
  const change = Math.log(after.ms / before.ms);
  // Each side by its own half, for the intervals of high percentiles are lopsided.
  const least = change - Math.hypot(Math.log(after.ms / after.low), Math.log(before.high / before.ms));
  const most = change + Math.hypot(Math.log(after.high / after.ms), Math.log(before.ms / before.low));
  if (most < 0) return 'faster';
  if (least > 0) return 'slower';
  const bound = Math.log(1 + tolerance);
  return least > -bound && most < bound ? 'similar' : 'notEnoughData';
}
