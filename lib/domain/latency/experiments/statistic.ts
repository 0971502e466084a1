import { atColdShare, type ColdMixture, toColdMixture } from '../cold-mixture';
import { type LogNormal, toDistribution } from '../distribution';
import { normalQuantile } from '../normal';

/** What a workload did in one hour or one day, as its roll-up has it; null is not measured. */
export interface PeriodSample {
  /** Its start in ms since 1970. */
  readonly at: number;
  readonly requests: number | null;
  /** Lambda's Duration, without the cold start; or the load balancer's TargetResponseTime. */
  readonly msP50: number | null;
  readonly msP95: number | null;
  readonly msP99: number | null;
  readonly initMsP50: number | null;
  readonly initMsP95: number | null;
  readonly coldStarts: number | null;
  readonly errors: number | null;
  /** US dollars; of days only. */
  readonly usd: number | null;
}

/** What an experiment compares; lower is better of each. */
export const statistics = [
  'callersMsP95',
  'msP50',
  'msP95',
  'msP99',
  'coldShare',
  'errorShare',
  'usdDaily',
] as const;
export type Statistic = (typeof statistics)[number];

/**
 * How a statistic is compared, by the ratio of the two sides: times, and shares of requests, hour by hour; what a day
 * cost day by day, and so what callers waited for, since cold starts come in hours of few requests. A percentile of
 * fewer than `leastRequests` says little, and less the fewer: such a period is left out.
 */
export type Comparing =
  | {
      readonly by: 'time';
      readonly read: (sample: PeriodSample) => number | null;
      readonly leastRequests: number;
      readonly unit: 'hour' | 'day';
    }
  | { readonly by: 'share'; readonly part: (sample: PeriodSample) => number | null }
  | { readonly by: 'amount'; readonly read: (sample: PeriodSample) => number | null };

/** Requests below which a percentile's period is left out: two beyond it are expected, and ten at least. */
function leastFor(p: number): number {
  return Math.max(10, Math.round(2 / (1 - p)));
}

const time = (
  p: number,
  read: (sample: PeriodSample) => number | null,
  unit: 'hour' | 'day' = 'hour',
): Comparing => ({ by: 'time', read, leastRequests: leastFor(p), unit });

const comparing: Readonly<Record<Statistic, Comparing>> = {
  callersMsP95: time(0.95, callersMsP95, 'day'),
  msP50: time(0.5, ({ msP50 }) => msP50),
  msP95: time(0.95, ({ msP95 }) => msP95),
  msP99: time(0.99, ({ msP99 }) => msP99),
  coldShare: { by: 'share', part: ({ coldStarts }) => coldStarts },
  errorShare: { by: 'share', part: ({ errors }) => errors },
  usdDaily: { by: 'amount', read: ({ usd }) => usd },
};

/** How a statistic is read and compared. */
export function comparingOf(statistic: Statistic): Comparing {
  return comparing[statistic];
}

const z95 = normalQuantile(0.95);

/**
 * The p95 in ms of what callers waited for, INIT included: CloudWatch's percentiles of Duration and of INIT, each as a
 * log-normal through its p50 and p95, mixed by the share that started cold. Null where one of them was not measured.
 */
export function callersMsP95(sample: PeriodSample): number | null {
  const { requests, coldStarts, msP50, msP95 } = sample;
  if (coldStarts === null || requests === null || requests === 0) return null;
  if (msP95 === null || msP50 === null) return null;
  if (coldStarts === 0) return msP95;
  const { initMsP50, initMsP95 } = sample;
  if (initMsP50 === null || initMsP95 === null) return null;
  const mixture: ColdMixture = toColdMixture(
    toDistribution(throughPercentiles(msP50, msP95)),
    toDistribution(throughPercentiles(initMsP50, initMsP95)),
  );
  return atColdShare(mixture, Math.min(1, coldStarts / requests)).quantile(0.95);
}

function throughPercentiles(p50: number, p95: number): LogNormal {
  const median = Math.max(0.1, p50);
  return { mu: Math.log(median), sigma: Math.max(0.01, Math.log(Math.max(p95, median) / median) / z95) };
}
