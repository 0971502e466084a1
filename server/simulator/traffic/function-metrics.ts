import { type Cell, type CellKind, flagCell, levelCell } from './cell';
import { coldStartsOf, durationCell, errorsOf, type FunctionMinute, initCell } from './function-minutes';
import type { FunctionLoad } from './profile';

/** The metrics the model computes for a function, named as CloudWatch names them. */
export const FUNCTION_METRICS = [
  'Invocations',
  'Errors',
  'Throttles',
  'Duration',
  'ConcurrentExecutions',
  'ProvisionedConcurrentExecutions',
  'ProvisionedConcurrencyUtilization',
  'ProvisionedConcurrencyInvocations',
  'ProvisionedConcurrencySpilloverInvocations',
  'init_duration',
] as const;
export type FunctionMetric = (typeof FUNCTION_METRICS)[number];

/** Returns how a function metric's samples are spread. */
export function functionMetricKind(metric: FunctionMetric): CellKind {
  switch (metric) {
    case 'Duration':
    case 'init_duration':
      return 'lognormal';
    case 'ConcurrentExecutions':
    case 'ProvisionedConcurrentExecutions':
    case 'ProvisionedConcurrencyUtilization':
      return 'level';
    case 'Invocations':
    case 'Errors':
    case 'Throttles':
    case 'ProvisionedConcurrencyInvocations':
    case 'ProvisionedConcurrencySpilloverInvocations':
      return 'flag';
  }
}

function busyCell(samples: number, peak: number, of: number): Cell | null {
  const low = Math.min(1, peak);
  return samples === 1
    ? levelCell(1, peak / of, peak / of, peak / of)
    : levelCell(samples, (low + peak) / 2 / of, low / of, peak / of);
}

/** Returns what a metric emitted in a minute, or null where AWS emits nothing: without traffic, or idle provisioned. */
export function functionCell(
  load: FunctionLoad,
  minute: number,
  result: FunctionMinute,
  metric: FunctionMetric,
): Cell | null {
  const { invocations, provisioned, concurrency } = result;
  const busy = Math.min(provisioned, concurrency);
  switch (metric) {
    case 'Invocations':
      return flagCell(invocations, invocations);
    case 'Errors':
      return flagCell(invocations, errorsOf(load, minute, invocations));
    case 'Throttles':
      return flagCell(invocations + result.throttles, result.throttles);
    case 'Duration':
      return durationCell(load, minute, invocations);
    case 'ConcurrentExecutions':
      return busyCell(invocations, concurrency, 1);
    case 'ProvisionedConcurrentExecutions':
      return busyCell(result.provisionedInvocations, busy, 1);
    case 'ProvisionedConcurrencyUtilization':
      return busyCell(result.provisionedInvocations, busy, Math.max(1, provisioned));
    case 'ProvisionedConcurrencyInvocations':
      return provisioned > 0 ? flagCell(invocations, result.provisionedInvocations) : null;
    case 'ProvisionedConcurrencySpilloverInvocations':
      return provisioned > 0 ? flagCell(invocations, result.spillover) : null;
    case 'init_duration':
      return initCell(load, minute, coldStartsOf(load, minute, result));
  }
}
