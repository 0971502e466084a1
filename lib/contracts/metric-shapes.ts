import { z } from 'zod';
import { listOf, Timestamp } from './shapes';

export const functionMetrics = [
  'invocations',
  'errors',
  'throttles',
  'durationMsAverage',
  'durationMsP50',
  'durationMsP95',
  'durationMsP99',
  'concurrencyMax',
  'provisionedUsedMax',
  'provisionedUtilisationMax',
  'provisionedSpillover',
  'coldStarts',
  'initMsP95',
] as const;
export const serviceMetrics = [
  'cpuPercentAverage',
  'cpuPercentMax',
  'memoryPercentAverage',
  'memoryPercentMax',
  'runningTasks',
  'responseMsP50',
  'responseMsP95',
  'responseMsP99',
] as const;

export const MetricName = z.enum([...functionMetrics, ...serviceMetrics]);
export type MetricName = z.infer<typeof MetricName>;

export const Range = z.enum(['3h', '1d', '7d', '30d']);
export type Range = z.infer<typeof Range>;

export const MetricsQuery = z.strictObject({
  range: Range.default('7d'),
  /** All that apply to the workload when left out; each one asked costs a little. */
  metric: listOf(MetricName),
  /** An alias or version of a function; the whole function when left out. */
  qualifier: z.string().min(1).max(128).optional(),
});

/** One metric over the window. A null point means CloudWatch holds no datapoint for it, which is not zero. */
export const MetricSeries = z.object({
  metric: MetricName,
  /** As CloudWatch names it: Sum, Average, Maximum, SampleCount, p95. */
  statistic: z.string(),
  unit: z.enum(['count', 'ms', 'percent', 'ratio']),
  points: z.array(z.object({ at: Timestamp, value: z.number().nullable() })),
  /** The statistic over the whole window, asked of CloudWatch as one period; null: no datapoints. */
  overall: z.number().nullable(),
  /** Datapoints or requests behind it; null where CloudWatch does not say. */
  sampleCount: z.number().nullable(),
  /** Share of the periods that hold a datapoint, 0–1. */
  completeness: z.number().min(0).max(1),
  source: z.object({
    namespace: z.string(),
    name: z.string(),
    dimensions: z.record(z.string(), z.string()),
  }),
  /** Why there are no points, in words; null when there are some. */
  absence: z.string().nullable(),
});
export type MetricSeries = z.infer<typeof MetricSeries>;

export const WorkloadMetrics = z.object({
  windowStart: Timestamp,
  windowEnd: Timestamp,
  periodSeconds: z.number().int(),
  observedAt: Timestamp,
  /** The last period has not ended yet: draw it as provisional. */
  lastIsProvisional: z.boolean(),
  series: z.array(MetricSeries),
  /** How many metrics this view asked of CloudWatch; 1,000 cost one US cent. */
  metricsRequested: z.number().int(),
});
export type WorkloadMetrics = z.infer<typeof WorkloadMetrics>;
