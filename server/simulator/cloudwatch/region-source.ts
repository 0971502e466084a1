import { mergeSeries } from '../traffic/cell';
import { functionMetricKind, LAMBDA_METRICS } from '../traffic/function-metrics';
import type { FunctionLoad } from '../traffic/profile';
import { REGION_METRICS } from '../traffic/region-minutes';
import type { RegionState } from '../world';
import { functionLoad } from './function-load';
import { unitOf } from './metric-name';
import type { MetricSource } from './metric-source';

function loadsOf(state: RegionState): readonly FunctionLoad[] {
  return [...state.traffic.functions.keys()].flatMap((name) => functionLoad(state, name) ?? []);
}

/** Returns the source of an AWS/Lambda metric without dimensions: all functions of the region together. */
export function regionSource(state: RegionState, name: string): MetricSource | null {
  const busy = REGION_METRICS.find((one) => one === name);
  if (busy !== undefined) {
    return {
      kind: 'level',
      unit: unitOf(name),
      onlySum: false,
      read: (reader, window) => reader.regionSeries(state.traffic, loadsOf(state), busy, window),
    };
  }
  const summed = LAMBDA_METRICS.find((one) => one === name);
  if (summed === undefined || summed === 'ProvisionedConcurrencyUtilization') return null;
  return {
    kind: functionMetricKind(summed),
    unit: unitOf(name),
    onlySum: false,
    read: (reader, window) =>
      mergeSeries(loadsOf(state).map((load) => reader.functionSeries(load, summed, window))),
  };
}
