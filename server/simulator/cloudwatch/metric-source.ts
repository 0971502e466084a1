import type { EcsService } from '../ecs/state';
import { type Cell, type CellKind, mergeCells } from '../traffic/cell';
import { FUNCTION_METRICS, type FunctionMetric, functionMetricKind } from '../traffic/function-metrics';
import type { FunctionLoad } from '../traffic/profile';
import type { SeriesReader, Window } from '../traffic/series';
import { type ServiceMetric, serviceMetricKind } from '../traffic/service-minutes';
import type { RegionState } from '../world';
import { carriesInsights, functionLoad } from './function-load';
import { serviceLoad } from './service-load';

/** A metric as a query names it. */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Where the numbers of one metric come from. */
export interface MetricSource {
  readonly kind: CellKind;
  readonly unit: string;
  /** RequestCountPerTarget answers Sum and nothing else. */
  readonly onlySum: boolean;
  read(reader: SeriesReader, window: Window): readonly (Cell | null)[];
}

/** The metrics of each service namespace. */
export const SERVICE_NAMESPACES: Readonly<Record<string, readonly ServiceMetric[]>> = {
  'AWS/ECS': ['CPUUtilization', 'MemoryUtilization'],
  'AWS/ApplicationELB': ['RequestCount', 'RequestCountPerTarget', 'TargetResponseTime'],
  'ECS/ContainerInsights': [
    'DesiredTaskCount',
    'RunningTaskCount',
    'PendingTaskCount',
    'CpuUtilized',
    'CpuReserved',
    'MemoryUtilized',
    'MemoryReserved',
  ],
};

function unitOf(name: string): string {
  if (name === 'Duration' || name === 'init_duration') return 'Milliseconds';
  if (name === 'TargetResponseTime') return 'Seconds';
  if (name === 'CPUUtilization' || name === 'MemoryUtilization') return 'Percent';
  if (name === 'CpuUtilized' || name === 'CpuReserved') return 'None';
  return name.startsWith('Memory') ? 'Megabytes' : 'Count';
}

/** Whether the dimensions are exactly these: CloudWatch treats every other set as another metric. */
function hasExactly(metric: MetricName, ...names: readonly string[]): boolean {
  const given = Object.keys(metric.dimensions);
  return given.length === names.length && names.every((name) => metric.dimensions[name] !== undefined);
}

function functionSource(load: FunctionLoad, name: FunctionMetric): MetricSource {
  return {
    kind: functionMetricKind(name),
    unit: unitOf(name),
    onlySum: false,
    read: (reader, window) => reader.functionSeries(load, name, window),
  };
}

function lambdaSource(state: RegionState, metric: MetricName): MetricSource | null {
  const name = FUNCTION_METRICS.find((one) => one === metric.name && one !== 'init_duration');
  const { FunctionName = '', Resource } = metric.dimensions;
  if (name === undefined) return null;
  if (!hasExactly(metric, 'FunctionName') && !hasExactly(metric, 'FunctionName', 'Resource')) return null;
  const load = functionLoad(state, FunctionName);
  if (load === null) return null;
  const { qualifier } = load;
  const called = qualifier === null ? FunctionName : `${FunctionName}:${qualifier}`;
  return Resource === undefined || Resource === called ? functionSource(load, name) : null;
}

function insightsSource(state: RegionState, metric: MetricName): MetricSource | null {
  const { function_name: name = '' } = metric.dimensions;
  if (metric.name !== 'init_duration' || !hasExactly(metric, 'function_name')) return null;
  const load = carriesInsights(state, name) ? functionLoad(state, name) : null;
  return load === null ? null : functionSource(load, 'init_duration');
}

function serviceSource(
  services: readonly EcsService[],
  state: RegionState,
  name: ServiceMetric,
): MetricSource | null {
  if (services.length === 0) return null;
  const loads = services.map((service) => serviceLoad(state, service));
  return {
    kind: serviceMetricKind(name),
    unit: unitOf(name),
    onlySum: name === 'RequestCountPerTarget',
    read: (reader, window) => {
      const [first = [], ...others] = loads.map((load) => reader.serviceSeries(load, name, window));
      if (others.length === 0) return first;
      return first.map((cell, index) => mergeCells([cell, ...others.map((cells) => cells[index] ?? null)]));
    },
  };
}

function clusterServices(state: RegionState, metric: MetricName): readonly EcsService[] {
  const cluster = state.ecs.clusters.get(metric.dimensions.ClusterName ?? '');
  if (cluster === undefined) return [];
  if (metric.namespace === 'ECS/ContainerInsights' && !cluster.containerInsights) return [];
  if (hasExactly(metric, 'ClusterName')) return [...cluster.services.values()];
  if (!hasExactly(metric, 'ClusterName', 'ServiceName')) return [];
  const service = cluster.services.get(metric.dimensions.ServiceName ?? '');
  return service === undefined ? [] : [service];
}

function balancedServices(state: RegionState, metric: MetricName): readonly EcsService[] {
  const { LoadBalancer, TargetGroup } = metric.dimensions;
  const sets = [['LoadBalancer'], ['TargetGroup'], ['LoadBalancer', 'TargetGroup']];
  const perTarget = metric.name === 'RequestCountPerTarget';
  if (!sets.some((names) => hasExactly(metric, ...names)) || (perTarget && TargetGroup === undefined))
    return [];
  const services = [...state.ecs.clusters.values()].flatMap((cluster) => [...cluster.services.values()]);
  return services.filter(
    ({ target }) =>
      target !== null &&
      (LoadBalancer === undefined || target.loadBalancer === LoadBalancer) &&
      (TargetGroup === undefined || target.targetGroupArn.endsWith(`:${TargetGroup}`)),
  );
}

/** Returns the source of a metric, or null when nothing in the region emits it. */
export function findMetric(state: RegionState, metric: MetricName): MetricSource | null {
  if (metric.namespace === 'AWS/Lambda') return lambdaSource(state, metric);
  if (metric.namespace === 'LambdaInsights') return insightsSource(state, metric);
  const name = SERVICE_NAMESPACES[metric.namespace]?.find((one) => one === metric.name);
  if (name === undefined) return null;
  const services =
    metric.namespace === 'AWS/ApplicationELB'
      ? balancedServices(state, metric)
      : clusterServices(state, metric);
  return serviceSource(services, state, name);
}
