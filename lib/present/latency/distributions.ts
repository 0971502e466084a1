import type { ColdStartFigures } from '@/lib/contracts/workload-latency';
import { bucketsPerE, countOf, percentileOf, type TimeHistogram } from '@/lib/domain/latency/time-histogram';
import { formatDurationMs } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/number';
import type { DistributionModel, DistributionSeries } from '../charts/distribution';
import type { ChartColour } from '../charts/time-chart';

type Histograms = NonNullable<ColdStartFigures['histograms']>;

/** Buckets to a bin of the drawing: 22 % wide. */
const bucketsPerBin = 4;

/** What a row of times says: how many requests stand behind it, and their percentiles in ms. */
export interface TimesRow {
  readonly id: keyof Histograms;
  readonly label: string;
  readonly count: number;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

const rows: readonly (readonly [keyof Histograms, string])[] = [
  ['warm', 'Warm'],
  ['cold', 'Cold, in all'],
  ['init', 'INIT'],
  ['coldRun', 'first run'],
];

/** Cold and warm requests as rows of percentiles, cold ones by their phases. */
export function toTimesRows(histograms: Histograms): readonly TimesRow[] {
  return rows.map(([id, label]) => {
    const histogram = new Map(histograms[id]);
    const at = (p: number) => percentileOf(histogram, p);
    return { id, label, count: countOf(histogram), p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99) };
  });
}

/** Warm and cold requests as two distributions on one axis of time. */
export function toDistributionModel(histograms: Histograms): DistributionModel {
  const [warm, cold] = [new Map(histograms.warm), new Map(histograms.cold)];
  const bins = [...warm.keys(), ...cold.keys()].map(toBin);
  const [first, last] = [Math.min(...bins) - 1, Math.max(...bins) + 1];
  const edges = Array.from({ length: last - first + 2 }, (_, index) =>
    Math.exp(((first + index) * bucketsPerBin) / bucketsPerE),
  );
  const toSeries = (
    id: string,
    label: string,
    colour: ChartColour,
    times: TimeHistogram,
  ): DistributionSeries => {
    const shares = Array.from({ length: last - first + 1 }, () => 0);
    const total = countOf(times);
    for (const [bucket, count] of times) {
      const bin = toBin(bucket) - first;
      shares[bin] = (shares[bin] ?? 0) + count / total;
    }
    return { id, label, colour, shares };
  };
  return {
    title: 'Warm and cold requests',
    unit: 'share of each kind by how long they took',
    summary: `${say('Warm', warm)}; ${say('cold', cold)}, INIT included.`,
    edges,
    series: [
      toSeries('warm', 'warm', 'series-2', warm),
      ...(cold.size === 0 ? [] : [toSeries('cold', 'cold', 'series-3', cold)]),
    ],
  };
}

function say(kind: string, times: TimeHistogram): string {
  const [p50, p95] = [percentileOf(times, 0.5), percentileOf(times, 0.95)];
  if (p50 === null || p95 === null) return `${kind}: none`;
  return `${kind}: p50 ${formatDurationMs(p50)}, p95 ${formatDurationMs(p95)} of ${formatCount(countOf(times))}`;
}

function toBin(bucket: number): number {
  return Math.floor(bucket / bucketsPerBin);
}
