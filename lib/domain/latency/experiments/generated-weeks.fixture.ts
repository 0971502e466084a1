import { drawTime } from '../seeded.fixture';
import type { SideSamples } from './pair-periods';
import type { PeriodSample } from './statistic';
import { dayMs, hourMs } from './week-slots';

/** A made-up workload whose days and hours differ as real ones do. */
export interface MadeWorkload {
  readonly requestsPerHour: number;
  readonly coldShare: number;
  readonly errorShare: number;
  /** What durations are multiplied by. */
  readonly slowness: number;
}

/** Deviations, of the logarithm, of whole days and of hours among themselves, beyond what chance makes of requests. */
const dayNoise = 0.04;
const hourNoise = 0.06;
const warm = { mu: Math.log(120), sigma: 0.5 };

/** So many days of a workload from a moment on, hour by hour. Days are skewed as a whole, so hours aren't independent. */
export function makeDays(made: MadeWorkload, from: number, count: number, random: () => number): SideSamples {
  const hours: PeriodSample[] = [];
  const days: PeriodSample[] = [];
  for (let day = 0; day < count; day += 1) {
    const dayFactor = drawTime({ mu: 0, sigma: dayNoise }, random);
    const times: number[] = [];
    const own: PeriodSample[] = [];
    for (let hour = 0; hour < 24; hour += 1) {
      const at = from + day * dayMs + hour * hourMs;
      const shape = 1 + 0.8 * Math.sin((2 * Math.PI * hour) / 24);
      const requests = Math.round(made.requestsPerHour * shape * (0.8 + 0.4 * random()));
      const factor =
        made.slowness * dayFactor * drawTime({ mu: 0, sigma: hourNoise }, random) * (1 + 0.2 * shape);
      const drawn = Array.from({ length: requests }, () => factor * drawTime(warm, random));
      times.push(...drawn);
      // Some days have twice the cold starts of others.
      own.push(
        toSample(
          at,
          drawn,
          countOf(requests, made.coldShare * dayFactor ** 8, random),
          countOf(requests, made.errorShare, random),
        ),
      );
    }
    hours.push(...own);
    const sum = (pick: (one: PeriodSample) => number | null) =>
      own.reduce((all, one) => all + (pick(one) ?? 0), 0);
    days.push({
      ...toSample(
        from + day * dayMs,
        times,
        sum((one) => one.coldStarts),
        sum((one) => one.errors),
      ),
      usd: 3 * dayFactor * made.slowness,
    });
  }
  return { hours, days };
}

function countOf(requests: number, share: number, random: () => number): number {
  let counted = 0;
  for (let index = 0; index < requests; index += 1) if (random() < share) counted += 1;
  return counted;
}

function toSample(at: number, times: readonly number[], coldStarts: number, errors: number): PeriodSample {
  const sorted = Float64Array.from(times).sort();
  const percentile = (p: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? null;
  return {
    at,
    requests: times.length,
    msP50: percentile(0.5),
    msP95: percentile(0.95),
    msP99: percentile(0.99),
    initMsP50: coldStarts > 0 ? 1500 : null,
    initMsP95: coldStarts > 0 ? 2200 : null,
    coldStarts,
    errors,
    usd: null,
  };
}
