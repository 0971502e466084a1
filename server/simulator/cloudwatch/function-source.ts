import { type FunctionMetric, functionMetricKind, LAMBDA_METRICS } from '../traffic/function-metrics';
import { INSIGHTS_METRICS } from '../traffic/insights-metrics';
import type { FunctionLoad } from '../traffic/profile';
import type { RegionState } from '../world';
import { carriesInsights, functionLoad, versionsOf } from './function-load';
import { hasExactly, type MetricName, unitOf } from './metric-name';
import type { MetricSource } from './metric-source';
import { regionSource } from './region-source';

function sourceOf(load: FunctionLoad | null, name: FunctionMetric): MetricSource | null {
  if (load === null) return null;
  return {
    kind: functionMetricKind(name),
    unit: unitOf(name),
    onlySum: false,
    read: (reader, window) => reader.functionSeries(load, name, window),
  };
}

function resourceSource(state: RegionState, metric: MetricName, name: FunctionMetric): MetricSource | null {
  const { FunctionName = '', Resource, ExecutedVersion } = metric.dimensions;
  const served = ExecutedVersion === undefined ? undefined : { version: ExecutedVersion, alone: false };
  const load = functionLoad(state, FunctionName, served);
  const suffix = load === null || load.qualifier === null ? '' : `:${load.qualifier}`;
  return Resource === `${FunctionName}${suffix}` ? sourceOf(load, name) : null;
}

/** Returns the source of a metric of AWS/Lambda, or null when nothing emits it. */
export function lambdaSource(state: RegionState, metric: MetricName): MetricSource | null {
  if (hasExactly(metric)) return regionSource(state, metric.name);
  const name = LAMBDA_METRICS.find((one) => one === metric.name);
  if (name === undefined) return null;
  if (hasExactly(metric, 'FunctionName')) {
    return sourceOf(functionLoad(state, metric.dimensions.FunctionName ?? ''), name);
  }
  const perResource = hasExactly(metric, 'FunctionName', 'Resource');
  const perVersion = hasExactly(metric, 'FunctionName', 'Resource', 'ExecutedVersion');
  return perResource || perVersion ? resourceSource(state, metric, name) : null;
}

/** Returns the source of a metric of LambdaInsights, or null when the function lacks the extension. */
export function insightsSource(state: RegionState, metric: MetricName): MetricSource | null {
  const { function_name: functionName = '' } = metric.dimensions;
  const name = INSIGHTS_METRICS.find((one) => one === metric.name);
  if (name === undefined || !carriesInsights(state, functionName)) return null;
  if (hasExactly(metric, 'function_name')) return sourceOf(functionLoad(state, functionName), name);
  const { version = '' } = metric.dimensions;
  if (!hasExactly(metric, 'function_name', 'version')) return null;
  const { all } = versionsOf(state, functionName);
  if (!all.includes(version)) return null;
  const served = all.length === 1 ? undefined : { version, alone: true };
  return sourceOf(functionLoad(state, functionName, served), name);
}
