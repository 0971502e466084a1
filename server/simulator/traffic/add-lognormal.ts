import type { CellTable } from './cell';
import { normalQuantile } from './normal';

/** Expected largest of n standard normal values (Blom), and at least 1: the largest of two is one deviation out. */
const EXTREMES = Float64Array.from({ length: 257 }, (_, n) =>
  n < 2 ? 0 : Math.max(1, normalQuantile((n - 0.375) / (n + 0.25))),
);

function extremeOf(count: number): number {
  if (count < EXTREMES.length) return EXTREMES[count] ?? 0;
  const root = Math.sqrt(2 * Math.log(count));
  return root - (Math.log(Math.log(count)) + 2.53) / (2 * root);
}

/** The distribution that samples come from; none of them exceeds `cap`. */
export interface LogNormalShape {
  /** Logarithm of the median. */
  readonly mu: number;
  readonly sigma: number;
  readonly cap: number;
}

/**
 * Adds `part` of `count` log-normal samples to the index-th sum: one sample has one value for every statistic, more
 * spread as `sigma` says. The parts of a whole add up to it.
 */
export function addLognormal(
  sums: CellTable,
  index: number,
  { mu, sigma, cap }: LogNormalShape,
  noise: number,
  count: number,
  part = count,
): void {
  if (part === 0) return;
  const mean = mu + (sigma * noise) / Math.sqrt(count);
  const variance = (sigma * sigma * (count - 1)) / count;
  const spread = Math.sqrt(variance) * extremeOf(count);
  const max = Math.min(cap, Math.exp(mean + spread));
  const min = count === 1 ? max : Math.min(cap, Math.exp(mean - spread));
  // No average that single values between these two could not have, with each of them among the values.
  const outlier = (max - min) / count;
  const average = Math.min(max - outlier, Math.max(min + outlier, Math.exp(mean + variance / 2)));
  const alone = part === 1 && count > 1;
  sums.add(
    index,
    part,
    average * part,
    alone ? average : min,
    alone ? average : max,
    mean * part,
    (mean * mean + variance) * part,
  );
}
