import type { MetricName, MetricSeries, WorkloadMetrics } from '@/lib/contracts/inventory';
import { formatCount } from '@/lib/format/number';
import { formatWindowOf } from './measurement-words';

/** How many requests of a function ran at once over a window, small enough for one line. */
export interface ConcurrencyUse {
  /** "7 days". */
  readonly window: string;
  /** The most at once in each period; null is a gap. Empty when nothing is known. */
  readonly values: readonly (number | null)[];
  /** "max 6"; null when it is unknown. */
  readonly most: string | null;
  /** Why the maximum is unknown; null when it is known. */
  readonly absence: string | null;
  /** "2 of 3 provisioned used at most"; null where nothing is provisioned. */
  readonly provisioned: { readonly words: string; readonly absence: string | null } | null;
}

/** The concurrency of a function and how much of `requested` provisioned it used, from its charts' own metrics. */
export function toConcurrencyUse(metrics: WorkloadMetrics, requested: number): ConcurrencyUse {
  const running = find(metrics, 'concurrencyMax');
  const most = running?.overall ?? null;
  return {
    window: formatWindowOf(metrics),
    values: running?.points.map(({ value }) => value) ?? [],
    most: most === null ? null : `max ${formatCount(most)}`,
    absence: most === null ? (running?.absence ?? 'CloudWatch was not asked for it') : null,
    provisioned: requested === 0 ? null : toProvisionedUse(find(metrics, 'provisionedUsedMax'), requested),
  };
}

function toProvisionedUse(used: MetricSeries | null, requested: number): ConcurrencyUse['provisioned'] {
  const most = used?.overall ?? null;
  if (most === null)
    return {
      words: 'use of provisioned',
      absence: used?.absence ?? 'CloudWatch was not asked for how many were used',
    };
  return {
    words: `${formatCount(most)} of ${formatCount(requested)} provisioned used at most`,
    absence: null,
  };
}

function find(metrics: WorkloadMetrics, name: MetricName): MetricSeries | null {
  return metrics.series.find(({ metric }) => metric === name) ?? null;
}
