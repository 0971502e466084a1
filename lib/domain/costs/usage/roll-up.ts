import type { Architecture } from '../price-book';

/** What is asked of CloudWatch and added up over a period; units last, counts without. */
export const rolledFigures = [
  'invocations',
  'errors',
  'throttles',
  'durationMsSum',
  'coldStarts',
  'initMsSum',
  'provisionedInvocations',
  'provisionedSpillover',
  'taskMinutes',
  'requestsPerTask',
] as const;
export type RolledFigure = (typeof rolledFigures)[number];

/** What is asked of CloudWatch for every period anew, since percentiles of parts say nothing of the whole. */
export type PeriodStatistic = `latencyMs${'P50' | 'P90' | 'P95' | 'P99'}` | `initMs${'P50' | 'P95' | 'P99'}`;

/** What over a period is the most of its parts. */
export type PeriodMaximum =
  | 'concurrencyMax'
  | 'provisionedUtilisationMax'
  | 'cpuPercentMax'
  | 'memoryPercentMax';

export type AskedFigure = RolledFigure | PeriodStatistic | PeriodMaximum;

/** What one workload did in one hour or day. Null: not measured, which is not nothing. */
export interface RollUp extends Readonly<Record<PeriodStatistic | PeriodMaximum, number | null>> {
  readonly period: 'hour' | 'day';
  readonly start: Date;
  /** Hours of the period CloudWatch was asked about. */
  readonly hoursAsked: number;
  /** Hours with any datapoint, or in which a service wanted no task; null where the day was asked about as one. */
  readonly hoursWithData: number | null;
  readonly invocations: number | null;
  readonly errors: number | null;
  readonly throttles: number | null;
  readonly durationMsSum: number | null;
  readonly durationSamples: number | null;
  readonly coldStarts: number | null;
  readonly initMsSum: number | null;
  readonly provisionedInvocations: number | null;
  readonly provisionedSpillover: number | null;
  /** Allocated environments × seconds. */
  readonly provisionedSeconds: number | null;
  readonly taskSeconds: number | null;
  readonly desiredTaskSeconds: number | null;
  readonly spotShare: number | null;
  /** Requests a load balancer sent to its tasks. */
  readonly requests: number | null;
  /** Its part of its load balancers: hours, and capacity units × hours. */
  readonly balancerHours: number | null;
  readonly lcuHours: number | null;
  /** In force in the period; the mean where it changed within, weighted by use. */
  readonly memoryMb: number | null;
  readonly cpuUnits: number | null;
  readonly architecture: Architecture | null;
}
