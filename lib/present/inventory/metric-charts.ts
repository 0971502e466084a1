import type { MetricName, MetricSeries, WorkloadMetrics } from '@/lib/contracts/inventory';
import { formatSeconds } from '@/lib/format/duration';
import { formatCount, formatRatio } from '@/lib/format/number';
import { type ChartMark, metricColours, type TimeChartModel } from '../charts/time-chart';
import { formatMeasured } from './measurement-words';

/** A chart with what its values rest on, for the line under it. */
export interface MetricChart {
  readonly id: ChartId;
  readonly unit: MetricSeries['unit'];
  readonly model: TimeChartModel;
  /** CloudWatch's name for each series, e.g. "AWS/Lambda Duration p95". */
  readonly source: string;
}

/** A level a chart is read against. */
export type ChartLevel = NonNullable<TimeChartModel['threshold']>;
export type ChartId = 'latency' | 'coldStarts' | 'traffic' | 'concurrency' | 'cpu' | 'memory' | 'tasks';
export type ChartLevels = Readonly<Partial<Record<ChartId, ChartLevel>>>;

interface ChartPlan {
  readonly id: ChartId;
  readonly title: string;
  /** Behind the title; `{period}` is filled in. */
  readonly unit: string;
  readonly metrics: readonly (readonly [MetricName, string])[];
}

const functionCharts: readonly ChartPlan[] = [
  {
    id: 'latency',
    title: 'Duration',
    unit: 'without cold starts',
    metrics: [
      ['durationMsP50', 'p50'],
      ['durationMsP95', 'p95'],
      ['durationMsP99', 'p99'],
    ],
  },
  {
    id: 'coldStarts',
    title: 'Cold starts',
    unit: 'each {period}',
    metrics: [['coldStarts', 'cold starts']],
  },
  {
    id: 'traffic',
    title: 'Requests',
    unit: 'each {period}',
    metrics: [
      ['invocations', 'requests'],
      ['errors', 'errors'],
      ['throttles', 'throttled'],
      ['provisionedSpillover', 'spilled over'],
    ],
  },
  {
    id: 'concurrency',
    title: 'Concurrency',
    unit: 'most at once in {period}',
    metrics: [
      ['concurrencyMax', 'running'],
      ['provisionedUsedMax', 'provisioned'],
    ],
  },
];

const serviceCharts: readonly ChartPlan[] = [
  {
    id: 'latency',
    title: 'Response time',
    unit: 'as its load balancer sees it',
    metrics: [
      ['responseMsP50', 'p50'],
      ['responseMsP95', 'p95'],
      ['responseMsP99', 'p99'],
    ],
  },
  {
    id: 'cpu',
    title: 'CPU',
    unit: 'percent of what tasks reserve',
    metrics: [
      ['cpuPercentAverage', 'average'],
      ['cpuPercentMax', 'maximum'],
    ],
  },
  {
    id: 'memory',
    title: 'Memory',
    unit: 'percent of what tasks reserve',
    metrics: [
      ['memoryPercentAverage', 'average'],
      ['memoryPercentMax', 'maximum'],
    ],
  },
  { id: 'tasks', title: 'Running tasks', unit: 'tasks', metrics: [['runningTasks', 'running']] },
];

/** The metrics a kind of workload's charts are made of; each asked costs a little. */
export function chartMetrics(kind: 'function' | 'service'): MetricName[] {
  const plans = kind === 'function' ? functionCharts : serviceCharts;
  return plans.flatMap((plan) => plan.metrics.map(([metric]) => metric));
}

/** A workload's charts from its metrics, with what happened to it marked on the time axis. */
export function toMetricCharts(
  kind: 'function' | 'service',
  metrics: WorkloadMetrics,
  marks: readonly ChartMark[],
  levels: ChartLevels = {},
): MetricChart[] {
  const plans = kind === 'function' ? functionCharts : serviceCharts;
  return plans.map((plan) => toChart(plan, metrics, marks, levels[plan.id]));
}

function toChart(
  plan: ChartPlan,
  metrics: WorkloadMetrics,
  marks: readonly ChartMark[],
  level: ChartLevel | undefined,
): MetricChart {
  const held = plan.metrics.flatMap(([metric, label]) => {
    const series = metrics.series.find((one) => one.metric === metric);
    return series ? [{ series, label }] : [];
  });
  const shown = held.filter(({ series }) => series.absence === null);
  const period = formatSeconds(metrics.periodSeconds);
  return {
    id: plan.id,
    unit: held[0]?.series.unit ?? 'count',
    source: toSource(held.map(({ series }) => series)),
    model: {
      title: plan.title,
      unit: plan.unit.replace('{period}', period),
      summary: toSummary(held),
      windowStart: metrics.windowStart,
      windowEnd: metrics.windowEnd,
      series: shown.map(({ series, label }) => ({
        id: series.metric,
        label,
        colour: metricColours[series.metric] ?? 'series-1',
        points: series.points,
      })),
      marks: marks.filter((mark) => mark.at >= metrics.windowStart && mark.at <= metrics.windowEnd),
      lastIsProvisional: metrics.lastIsProvisional,
      ...(level ? { threshold: level } : {}),
    },
  };
}

interface Held {
  readonly series: MetricSeries;
  readonly label: string;
}

/** The chart in one line: each series over the whole window, then how complete it is, then what is missing and why. */
function toSummary(held: readonly Held[]): string {
  const [first] = held;
  if (!first) return 'CloudWatch was not asked for it.';
  const known = held.filter(({ series }) => series.absence === null);
  if (known.length === 0) return `Nothing is known: ${first.series.absence}.`;
  const values = known.map(({ series, label }) =>
    series.overall === null
      ? `${label}: no value over the whole window`
      : `${label} ${formatMeasured(series.overall, series.unit)}`,
  );
  return `${values.join(', ')} over the window${toSamples(known)}.${toMissing(held)}`;
}

function toSamples(known: readonly Held[]): string {
  const samples = known.find(({ series }) => series.sampleCount !== null)?.series.sampleCount;
  // The first is what the chart is about; the others may be rare, as spillover is, without anything missing.
  const completeness = known[0]?.series.completeness ?? 0;
  const from = samples === undefined || samples === null ? '' : `, from ${formatCount(samples)} samples`;
  return completeness >= 1 ? from : `${from}; ${formatRatio(completeness)} of it holds data`;
}

function toMissing(held: readonly Held[]): string {
  return held
    .filter(({ series }) => series.absence !== null)
    .map(({ series, label }) => ` ${label.charAt(0).toUpperCase()}${label.slice(1)}: ${series.absence}.`)
    .join('');
}

function toSource(series: readonly MetricSeries[]): string {
  const names = series.map(({ source, statistic }) => `${source.namespace} ${source.name} ${statistic}`);
  return [...new Set(names)].join(', ');
}
