const MINUTE_S = 60;
const DAY_MS = 86_400_000;

/** How long each resolution is kept: 60 s for 15 days, 300 s for 63, 3,600 s for 455. */
const TIERS = [
  { seconds: 3600, keptMs: 455 * DAY_MS },
  { seconds: 300, keptMs: 63 * DAY_MS },
  { seconds: MINUTE_S, keptMs: 15 * DAY_MS },
] as const;

/** Returns the oldest moment (ms) whose data CloudWatch still serves at a period; Infinity for less than a minute. */
export function oldestServed(periodSeconds: number, now: number): number {
  const tier = TIERS.find((one) => periodSeconds % one.seconds === 0);
  return tier === undefined ? Number.POSITIVE_INFINITY : now - tier.keptMs;
}

/** Returns a start time rounded down as CloudWatch does: to the minute, five minutes or hour, by its age. */
export function roundedStart(startMs: number, now: number): number {
  const age = now - startMs;
  const stepS = age > 63 * DAY_MS ? 3600 : age > 15 * DAY_MS ? 300 : MINUTE_S;
  return Math.floor(startMs / (stepS * 1000)) * stepS * 1000;
}
