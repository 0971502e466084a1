import type { EcsService } from '../ecs/state';
import { mergeSeries, stackSeries } from '../traffic/cell';
import { SERVICE_NAMESPACES, type ServiceMetric, serviceMetricKind } from '../traffic/service-metrics';
import type { RegionState } from '../world';
import { hasExactly, type MetricName, unitOf } from './metric-name';
import type { MetricSource } from './metric-source';
import { serviceLoad } from './service-load';

/** Metrics of a cluster that are another metric of its services, added up. */
export const CLUSTER_TOTALS = { TaskCount: 'RunningTaskCount', ServiceCount: 'DeploymentCount' } as const;

/** Metrics a load balancer has as a whole only. */
export const BALANCER_ONLY: readonly ServiceMetric[] = ['ProcessedBytes', 'ConsumedLCUs'];
/** Metrics a target group has only. */
export const GROUP_ONLY: readonly ServiceMetric[] = [
  'RequestCountPerTarget',
  'HealthyHostCount',
  'UnHealthyHostCount',
];

function sourceOf(
  services: readonly EcsService[],
  name: ServiceMetric,
  combine: typeof mergeSeries,
): MetricSource | null {
  if (services.length === 0) return null;
  const loads = services.map(serviceLoad);
  return {
    kind: serviceMetricKind(name),
    unit: unitOf(name),
    onlySum: name === 'RequestCountPerTarget',
    read: (reader, window) => combine(loads.map((load) => reader.serviceSeries(load, name, window))),
  };
}

/** Returns the source of a metric of AWS/ECS or ECS/ContainerInsights: of a service, or of a cluster's services together. */
export function clusterSource(
  state: RegionState,
  metric: MetricName,
  namespace: 'AWS/ECS' | 'ECS/ContainerInsights',
): MetricSource | null {
  const { ClusterName = '', ServiceName = '' } = metric.dimensions;
  const cluster = state.ecs.clusters.get(ClusterName);
  if (cluster === undefined) return null;
  const insights = namespace === 'ECS/ContainerInsights';
  if (insights && !cluster.containerInsights) return null;
  const name = SERVICE_NAMESPACES[namespace].find((one) => one === metric.name);
  if (hasExactly(metric, 'ClusterName')) {
    const services = [...cluster.services.values()];
    const total = Object.entries(CLUSTER_TOTALS).find(([one]) => insights && one === metric.name)?.[1];
    if (total !== undefined) return sourceOf(services, total, stackSeries);
    return name === undefined ? null : sourceOf(services, name, mergeSeries);
  }
  const service = cluster.services.get(ServiceName);
  if (service === undefined || name === undefined || !hasExactly(metric, 'ClusterName', 'ServiceName'))
    return null;
  return sourceOf([service], name, mergeSeries);
}

function isOf(metric: MetricName, name: ServiceMetric): boolean {
  const both = hasExactly(metric, 'LoadBalancer', 'TargetGroup');
  const balancer = hasExactly(metric, 'LoadBalancer');
  if (BALANCER_ONLY.includes(name)) return balancer;
  if (GROUP_ONLY.includes(name)) return both || hasExactly(metric, 'TargetGroup');
  return both || balancer || hasExactly(metric, 'TargetGroup');
}

/** Returns the source of a metric of AWS/ApplicationELB: of the services behind a load balancer or target group. */
export function balancerSource(state: RegionState, metric: MetricName): MetricSource | null {
  const name = SERVICE_NAMESPACES['AWS/ApplicationELB'].find((one) => one === metric.name);
  if (name === undefined || !isOf(metric, name)) return null;
  const { LoadBalancer, TargetGroup } = metric.dimensions;
  const services = [...state.ecs.clusters.values()].flatMap((cluster) => [...cluster.services.values()]);
  const behind = services.filter(({ launch }) =>
    launch.targets.some(
      (target) =>
        (LoadBalancer === undefined || target.loadBalancer === LoadBalancer) &&
        (TargetGroup === undefined || target.targetGroupArn.endsWith(`:${TargetGroup}`)),
    ),
  );
  return sourceOf(behind, name, BALANCER_ONLY.includes(name) ? stackSeries : mergeSeries);
}
