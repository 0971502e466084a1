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

/** When to read. Times are ms. */
export interface SeriesWindow {
  readonly periodSeconds: number;
  readonly start: number;
  readonly end: number;
  /** Nothing is known of minutes that are not over by then. */
  readonly now: number;
}

/** Returns the start (ms) of the first period served and how many there are: from the rounded start time, unless that is too old. */
export function servedPeriods({ periodSeconds, start, end, now }: SeriesWindow): {
  readonly first: number;
  readonly periods: number;
} {
  const oldest = oldestServed(periodSeconds, now);
  if (!Number.isFinite(oldest)) return { first: 0, periods: 0 };
  const periodMs = periodSeconds * 1000;
  const rounded = roundedStart(start, now);
  const first = rounded + Math.max(0, Math.ceil((oldest - rounded) / periodMs)) * periodMs;
  return { first, periods: Math.max(0, Math.ceil((Math.min(end, now) - first) / periodMs)) };
}

/** Returns the starts (ms) of the periods in a window. */
export function periodStarts(window: SeriesWindow): readonly number[] {
  const { first, periods } = servedPeriods(window);
  return Array.from({ length: periods }, (_, index) => first + index * window.periodSeconds * 1000);
}
