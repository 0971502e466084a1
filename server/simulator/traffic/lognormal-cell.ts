import { type Cell, cellOf } from './cell';
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

/**
 * Returns the cell of `count` log-normal samples around the median `exp(mu)`: one sample has one value for every
 * statistic, more samples spread as `sigma` says. No sample exceeds `cap`.
 */
export function lognormalCell(
  count: number,
  mu: number,
  sigma: number,
  noise: number,
  cap: number,
): Cell | null {
  if (count === 0) return null;
  const mean = mu + (sigma * noise) / Math.sqrt(count);
  const variance = (sigma * sigma * (count - 1)) / count;
  const spread = Math.sqrt(variance) * extremeOf(count);
  const max = Math.min(cap, Math.exp(mean + spread));
  const min = Math.min(cap, Math.exp(mean - spread));
  const average = Math.min(max, Math.max(min, Math.exp(mean + variance / 2)));
  return cellOf(count, average * count, min, max, mean * count, (mean * mean + variance) * count);
}
