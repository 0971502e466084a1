import type { Distribution } from './distribution';

/** How often times fell into each bucket: bucket b holds e^(b ÷ 20) ms and more, below e^((b + 1) ÷ 20). */
export type TimeHistogram = ReadonlyMap<number, number>;

/** Buckets to a factor of e: neighbours are 5.1 % apart, so the middle of one is within 2.6 % of every time in it. */
export const bucketsPerE = 20;

/** Shorter times count as this long, in ms. */
export const leastMs = 0.01;

/** The bucket that holds a time in milliseconds. */
export function bucketOf(ms: number): number {
  return Math.floor(Math.log(Math.max(ms, leastMs)) * bucketsPerE);
}

/** Histograms added up; what is merged is as exact as its parts. */
export function mergeHistograms(histograms: Iterable<TimeHistogram>): TimeHistogram {
  const sum = new Map<number, number>();
  for (const histogram of histograms) {
    for (const [bucket, count] of histogram) sum.set(bucket, (sum.get(bucket) ?? 0) + count);
  }
  return sum;
}

/** How many times a histogram holds. */
export function countOf(histogram: TimeHistogram): number {
  let count = 0;
  for (const each of histogram.values()) count += each;
  return count;
}

/** The percentile `p` (0–1) in milliseconds, even within its bucket by the logarithm; null of an empty histogram. */
export function percentileOf(histogram: TimeHistogram, p: number): number | null {
  return percentilesOf(histogram, [p])[0] ?? null;
}

/** Several percentiles (0–1, rising) in milliseconds, found in one pass; null of an empty histogram. */
export function percentilesOf(
  histogram: TimeHistogram,
  rising: readonly number[],
): readonly (number | null)[] {
  const buckets = sorted(histogram);
  const total = countOf(histogram);
  let [at, below] = [0, 0];
  return rising.map((p) => {
    const wanted = p * total;
    for (; at < buckets.length; at += 1) {
      const [bucket, count] = buckets[at] ?? [0, 0];
      if (below + count >= wanted) return startOf(bucket + Math.max(0, wanted - below) / count);
      below += count;
    }
    const last = buckets.at(-1);
    return last ? startOf(last[0] + 1) : null;
  });
}

/** A measured histogram, which must hold something, as a distribution; even within its buckets by the logarithm. */
export function histogramDistribution(histogram: TimeHistogram): Distribution {
  const buckets = sorted(histogram);
  const total = countOf(histogram);
  const upTo = new Map<number, number>();
  let below = 0;
  for (const [bucket, count] of buckets) {
    upTo.set(bucket, below);
    below += count;
  }
  const [first, last] = [buckets[0]?.[0] ?? 0, buckets.at(-1)?.[0] ?? 0];
  return {
    cdf: (ms) => {
      if (ms <= startOf(first)) return 0;
      const bucket = bucketOf(ms);
      if (bucket > last) return 1;
      const own = histogram.get(bucket);
      if (own !== undefined) {
        const within = Math.log(ms) * bucketsPerE - bucket;
        return ((upTo.get(bucket) ?? 0) + own * within) / total;
      }
      const next = buckets.find(([each]) => each > bucket)?.[0] ?? last;
      return (upTo.get(next) ?? 0) / total;
    },
    quantile: (p) => percentileOf(histogram, p) ?? Number.NaN,
  };
}

/** A histogram as pairs of buckets and counts in order: what goes over the wire. */
export function toPairs(histogram: TimeHistogram): [bucket: number, count: number][] {
  return sorted(histogram).map(([bucket, count]) => [bucket, count]);
}

function sorted(histogram: TimeHistogram): (readonly [number, number])[] {
  return [...histogram].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
}

function startOf(bucket: number): number {
  return Math.exp(bucket / bucketsPerE);
}
