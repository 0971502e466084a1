import { normalCdf, normalDensity } from './normal';

/**
 * Returns the most environments busy at once in a minute: Little's law gives the mean, burstiness and a two-sigma
 * margin the peak. It never exceeds the requests there were, unless earlier ones are still running.
 */
export function peakConcurrency(requests: number, meanDurationMs: number, burstiness: number): number {
  if (requests === 0) return 0;
  const busy = ((requests * meanDurationMs) / 60_000) * burstiness;
  const peak = Math.max(1, Math.ceil(busy + 2 * Math.sqrt(busy)));
  return Math.min(peak, Math.max(requests, Math.ceil(busy)));
}

/** Returns the share of work, 0–1, that finds more than `limit` environments busy: E[(X−limit)⁺]/E[X] for X ≈ Poisson. */
export function excessShare(
  requests: number,
  meanDurationMs: number,
  burstiness: number,
  limit: number,
): number {
  const busy = ((requests * meanDurationMs) / 60_000) * burstiness;
  if (limit <= 0 || busy === 0) return limit <= 0 ? 1 : 0;
  const sd = Math.sqrt(busy);
  const z = (limit - busy) / sd;
  const excess = sd * (normalDensity(z) - z * (1 - normalCdf(z)));
  return Math.min(1, Math.max(0, excess / busy));
}
