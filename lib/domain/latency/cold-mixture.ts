import { addTimes, type Distribution, mixTimes } from './distribution';

/** What callers wait for: warm requests, and cold ones that wait for INIT before. */
export interface ColdMixture {
  readonly warm: Distribution;
  readonly cold: Distribution;
}

/** Warm times, and INIT before them on a cold start; CloudWatch's Duration leaves INIT out, callers don't. */
export function toColdMixture(warm: Distribution, init: Distribution): ColdMixture {
  return { warm, cold: addTimes(init, warm) };
}

/** What callers see when a share 0–1 of requests starts cold. */
export function atColdShare({ warm, cold }: ColdMixture, share: number): Distribution {
  return mixTimes([
    { share, times: cold },
    { share: 1 - share, times: warm },
  ]);
}

/**
 * The cold-start share 0–1 at which percentile `p` reaches the objective: 0 where warm requests alone miss it, 1 where
 * cold ones alone keep it. From 1 − p = c·P(cold > objective) + (1 − c)·P(warm > objective).
 */
export function coldShareAllowed({ warm, cold }: ColdMixture, p: number, objectiveMs: number): number {
  const [slowWarm, slowCold] = [1 - warm.cdf(objectiveMs), 1 - cold.cdf(objectiveMs)];
  if (slowWarm > 1 - p) return 0;
  if (slowCold <= 1 - p) return 1;
  return (1 - p - slowWarm) / (slowCold - slowWarm);
}
