import type { LatencyPoint, WorkloadLatency } from '@/lib/contracts/workload-latency';
import { formatDurationMs } from '@/lib/format/duration';
import { formatCount, formatRatio } from '@/lib/format/number';
import type { ChartColour, ChartMark, TimeChartModel } from '../charts/time-chart';

type Pick = (point: LatencyPoint) => number | null;
type Line = readonly [id: string, label: string, colour: ChartColour, pick: Pick];

/** What requests took over time. */
export function toLatencyChart(latency: WorkloadLatency, marks: readonly ChartMark[]): TimeChartModel {
  const isFunction = latency.kind === 'function';
  return toChart(latency, marks, {
    title: isFunction ? 'Duration' : 'Response time',
    unit: isFunction ? 'without cold starts' : 'from load balancer to answer',
    summary: saySpan(latency, ({ latencyMsP95 }) => latencyMsP95, 'p95', formatDurationMs),
    lines: [
      ['p50', 'p50', 'series-2', ({ latencyMsP50 }) => latencyMsP50],
      ['p90', 'p90', 'series-5', ({ latencyMsP90 }) => latencyMsP90],
      ['p95', 'p95', 'series-1', ({ latencyMsP95 }) => latencyMsP95],
      ['p99', 'p99', 'series-4', ({ latencyMsP99 }) => latencyMsP99],
    ],
  });
}

/** The share of requests that started cold, over time. */
export function toColdShareChart(latency: WorkloadLatency, marks: readonly ChartMark[]): TimeChartModel {
  return toChart(latency, marks, {
    title: 'Cold starts',
    unit: '% of requests',
    summary: saySpan(latency, ({ coldShare }) => coldShare, 'cold', formatRatio),
    lines: [['cold', 'cold', 'series-3', ({ coldShare }) => (coldShare === null ? null : coldShare * 100)]],
  });
}

/** How many ran at once, beside how many were kept ready. */
export function toConcurrencyChart(latency: WorkloadLatency, marks: readonly ChartMark[]): TimeChartModel {
  return toChart(latency, marks, {
    title: 'Concurrency',
    unit: `most at once in ${latency.period === 'hour' ? 'an hour' : 'a day'}`,
    summary: saySpan(latency, ({ concurrencyMax }) => concurrencyMax, 'at once', formatCount),
    lines: [
      ['running', 'running', 'series-1', ({ concurrencyMax }) => concurrencyMax],
      ['provisioned', 'provisioned', 'series-2', ({ provisioned }) => provisioned],
    ],
  });
}

/** The most of a service's CPU and memory that was in use. */
export function toUseChart(latency: WorkloadLatency, marks: readonly ChartMark[]): TimeChartModel {
  return toChart(latency, marks, {
    title: 'CPU and memory',
    unit: '% of what tasks reserve, at most',
    summary: saySpan(
      latency,
      ({ cpuPercentMax }) => cpuPercentMax,
      'CPU',
      (value) => `${formatCount(value)} %`,
    ),
    lines: [
      ['cpu', 'CPU', 'series-1', ({ cpuPercentMax }) => cpuPercentMax],
      ['memory', 'memory', 'series-4', ({ memoryPercentMax }) => memoryPercentMax],
    ],
  });
}

interface ChartPlan {
  readonly title: string;
  readonly unit: string;
  readonly summary: string;
  readonly lines: readonly Line[];
}

function toChart(
  { points, windowStart, windowEnd }: WorkloadLatency,
  marks: readonly ChartMark[],
  { lines, ...words }: ChartPlan,
): TimeChartModel {
  return {
    ...words,
    windowStart,
    windowEnd,
    series: lines.flatMap(([id, label, colour, pick]) => {
      const own = points.map((point) => ({ at: point.start, value: pick(point) }));
      return own.some(({ value }) => value !== null) ? [{ id, label, colour, points: own }] : [];
    }),
    marks: marks.filter(({ at }) => at >= windowStart && at <= windowEnd),
    lastIsProvisional: false,
  };
}

function saySpan(
  { points, period }: WorkloadLatency,
  pick: Pick,
  what: string,
  format: (value: number) => string,
): string {
  const values = points.flatMap((point) => pick(point) ?? []);
  if (values.length === 0) return 'Nothing was measured in this window.';
  const [least, most] = [format(Math.min(...values)), format(Math.max(...values))];
  const span = least === most ? `${what} ${least} throughout` : `${what} between ${least} and ${most}`;
  const missing = points.length - values.length;
  const gaps = missing === 0 ? '' : `; ${missing} of ${points.length} ${period}s without a sample`;
  return `${span} by the ${period}${gaps}.`;
}
