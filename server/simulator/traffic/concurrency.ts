import { normalCdf, normalDensity } from './normal';

/** Environments a minute's requests keep busy: Little's law gives the mean, requests that come together the spread. */
export interface Busy {
  readonly requests: number;
  readonly mean: number;
  readonly deviation: number;
  readonly clump: number;
}

/** Returns how busy a minute is; `clump` is how many requests tend to arrive together (1: none do). */
export function busyWith(requests: number, meanDurationMs: number, clump: number): Busy {
  const mean = (requests * Math.min(meanDurationMs, 60_000)) / 60_000;
  return { requests, mean, deviation: clump * Math.sqrt(mean), clump };
}

/** Returns the most environments busy at once: two deviations above the mean, a clump at least, the requests at most. */
export function peakConcurrency(busy: Busy): number {
  const peak = Math.max(Math.ceil(busy.clump), Math.ceil(busy.mean + 2 * busy.deviation));
  return Math.min(peak, busy.requests);
}

/** Returns the share of work, 0–1, that finds `limit` environments already busy: E[(X−limit)⁺]/E[X] for X ≈ normal. */
export function excessShare(busy: Busy, limit: number): number {
  if (limit <= 0) return 1;
  if (busy.mean === 0) return 0;
  const z = (limit - busy.mean) / busy.deviation;
  const excess = busy.deviation * (normalDensity(z) - z * (1 - normalCdf(z)));
  return Math.min(1, Math.max(0, excess / busy.mean));
}
