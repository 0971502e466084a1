import { addLognormal } from './add-lognormal';
import type { CellKind, CellTable } from './cell';
import type { FunctionMinutes } from './function-columns';
import {
  addInsights,
  durationDrift,
  INSIGHTS_METRICS,
  type InsightsMetric,
  insightsMetricKind,
} from './insights-metrics';
import type { FunctionLoad } from './profile';
import { countAt, gaussian, uniform } from './random';
import { partOfMarked } from './version-part';

/** The metrics of AWS/Lambda that the model computes for one function. */
export const LAMBDA_METRICS = [
  'Invocations',
  'Errors',
  'Throttles',
  'Duration',
  'ConcurrentExecutions',
  'ProvisionedConcurrentExecutions',
  'ProvisionedConcurrencyUtilization',
  'ProvisionedConcurrencyInvocations',
  'ProvisionedConcurrencySpilloverInvocations',
  'AsyncEventsReceived',
  'AsyncEventAge',
] as const;
export type LambdaMetric = (typeof LAMBDA_METRICS)[number];

/** Every metric the model computes for a function, named as CloudWatch names them. */
export const FUNCTION_METRICS = [...LAMBDA_METRICS, ...INSIGHTS_METRICS] as const;
export type FunctionMetric = LambdaMetric | InsightsMetric;

const EVENT_AGE = { mu: Math.log(60), sigma: 0.5, cap: Number.POSITIVE_INFINITY };

/** Returns how a function metric's samples are spread. */
export function functionMetricKind(metric: FunctionMetric): CellKind {
  switch (metric) {
    case 'Duration':
    case 'AsyncEventAge':
      return 'lognormal';
    case 'ConcurrentExecutions':
    case 'ProvisionedConcurrentExecutions':
    case 'ProvisionedConcurrencyUtilization':
      return 'level';
    case 'Invocations':
    case 'Errors':
    case 'Throttles':
    case 'AsyncEventsReceived':
    case 'ProvisionedConcurrencyInvocations':
    case 'ProvisionedConcurrencySpilloverInvocations':
      return 'flag';
    default:
      return insightsMetricKind(metric);
  }
}

/** Returns the failed invocations of a minute: few, and now and then a bad twenty minutes. */
export function errorsIn(load: FunctionLoad, minutes: FunctionMinutes, index: number): number {
  const whole = minutes.whole[index] ?? 0;
  if (whole === 0) return 0;
  const { seed, profile } = load;
  const minute = minutes.from + index;
  const incident = uniform(seed, Math.floor(minute / 20), 21) < 0.002 ? 20 : 1;
  const mean = whole * Math.min(0.6, profile.errorRate * incident);
  const errors = Math.min(whole, countAt(mean, seed, minute, 22, 23));
  return load.part === null ? errors : partOfMarked(seed, minutes, index, errors, 53);
}

/** Warm execution time in ms, never beyond the function's timeout. */
function addDuration(
  load: FunctionLoad,
  minutes: FunctionMinutes,
  index: number,
  sums: CellTable,
  at: number,
) {
  const { warm } = load.profile;
  const minute = minutes.from + index;
  const mu = Math.log(warm.medianMs) + durationDrift(load.seed, minute);
  const shape = { mu, sigma: warm.sigma, cap: load.timeoutMs };
  const count = minutes.whole[index] ?? 0;
  addLognormal(sums, at, shape, gaussian(load.seed, minute, 32), count, minutes.invocations[index]);
}

/** A schedule invokes asynchronously; nobody else does. */
function isAsync({ profile }: FunctionLoad): boolean {
  return profile.arrivals.kind === 'schedule';
}

/** How long events wait for their invocation, in ms. */
function addEventAge(
  load: FunctionLoad,
  minutes: FunctionMinutes,
  index: number,
  sums: CellTable,
  at: number,
) {
  const noise = gaussian(load.seed, minutes.from + index, 39);
  addLognormal(sums, at, EVENT_AGE, noise, minutes.whole[index] ?? 0, minutes.invocations[index]);
}

function addBusy(sums: CellTable, at: number, samples: number, peak: number, of: number) {
  const low = samples === 1 ? peak : Math.min(1, peak);
  sums.addLevel(at, samples, (low + peak) / 2 / of, low / of, peak / of);
}

/** Adds what a metric emitted in a minute to the at-th sum: nothing without traffic, or of idle provisioned environments. */
export function addFunctionMinute(
  load: FunctionLoad,
  minutes: FunctionMinutes,
  index: number,
  metric: FunctionMetric,
  sums: CellTable,
  at: number,
) {
  const invocations = minutes.invocations[index] ?? 0;
  const throttles = minutes.throttles[index] ?? 0;
  if (invocations + throttles === 0) return;
  const concurrency = minutes.concurrency[index] ?? 0;
  const provisioned = minutes.provisioned[index] ?? 0;
  const spillover = minutes.spillover[index] ?? 0;
  const served = provisioned > 0 ? invocations - spillover : 0;
  switch (metric) {
    case 'Invocations':
      return sums.addFlags(at, invocations, invocations);
    case 'Errors':
      return sums.addFlags(at, invocations, errorsIn(load, minutes, index));
    case 'Throttles':
      return sums.addFlags(at, invocations + throttles, throttles);
    case 'Duration':
      return addDuration(load, minutes, index, sums, at);
    case 'ConcurrentExecutions':
      return addBusy(sums, at, invocations, concurrency, 1);
    case 'ProvisionedConcurrentExecutions':
      return addBusy(sums, at, served, Math.min(provisioned, concurrency), 1);
    case 'ProvisionedConcurrencyUtilization':
      return addBusy(sums, at, served, Math.min(provisioned, concurrency), Math.max(1, provisioned));
    case 'ProvisionedConcurrencyInvocations':
      return provisioned > 0 ? sums.addFlags(at, invocations, served) : undefined;
    case 'ProvisionedConcurrencySpilloverInvocations':
      return provisioned > 0 ? sums.addFlags(at, invocations, spillover) : undefined;
    case 'AsyncEventsReceived':
      return isAsync(load) ? sums.addFlags(at, invocations + throttles, invocations + throttles) : undefined;
    case 'AsyncEventAge':
      return isAsync(load) ? addEventAge(load, minutes, index, sums, at) : undefined;
    default:
      return addInsights(load, minutes, index, metric, sums, at);
  }
}
