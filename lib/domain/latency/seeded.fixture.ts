import type { LogNormal } from './distribution';

/** Numbers 0–1 that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One time drawn from a log-normal. */
export function drawTime({ mu, sigma }: LogNormal, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(mu + sigma * normal);
}

/** The time below which a share of those drawn lies. */
export function percentileOf(drawn: Float64Array, p: number): number {
  return drawn.toSorted()[Math.floor(p * drawn.length)] ?? Number.NaN;
}
