import { atColdShare, type ColdMixture, coldShareAllowed } from './cold-mixture';

/** What callers wait for at a share of cold starts, in ms. */
export interface CallerWait {
  readonly share: number;
  readonly msP50: number;
  readonly msP95: number;
  readonly msP99: number;
}

/** What callers wait for when a share 0–1 of requests starts cold. */
export function callerWait(mixture: ColdMixture, share: number): CallerWait {
  const { quantile } = atColdShare(mixture, share);
  return { share, msP50: quantile(0.5), msP95: quantile(0.95), msP99: quantile(0.99) };
}

/** Up to which cold-start shares p95 and p99 keep an objective in ms. */
export function sharesWithin(
  mixture: ColdMixture,
  objectiveMs: number,
): { readonly p95: number; readonly p99: number } {
  return {
    p95: coldShareAllowed(mixture, 0.95, objectiveMs),
    p99: coldShareAllowed(mixture, 0.99, objectiveMs),
  };
}
