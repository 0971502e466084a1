import type { EcsCluster, EcsService } from '../ecs/state';
import { LAMBDA_METRICS } from '../traffic/function-metrics';
import { INSIGHTS_METRICS } from '../traffic/insights-metrics';
import { REGION_METRICS } from '../traffic/region-minutes';
import { SERVICE_NAMESPACES, type ServiceNamespace } from '../traffic/service-metrics';
import type { FunctionTraffic } from '../traffic/state';
import type { RegionState } from '../world';
import { carriesInsights, versionsOf } from './function-load';
import type { MetricName } from './metric-name';
import { BALANCER_ONLY, CLUSTER_TOTALS, GROUP_ONLY } from './service-source';

/** CloudWatch lists a metric this long after its last datapoint. */
const LISTED_MS = 14 * 86_400_000;

type Dimensions = MetricName['dimensions'];

function* named(namespace: string, names: readonly string[], dimensions: Dimensions): Generator<MetricName> {
  for (const name of names) yield { namespace, name, dimensions };
}

/** Provisioned metrics are there only once something was provisioned, those of events only where there are any. */
function lambdaNames(traffic: FunctionTraffic, since: number): readonly string[] {
  const provisioned = [...traffic.provisioned.values()].some(
    (timeline) =>
      timeline.some((entry) => entry.value > 0 && entry.at >= since) || (timeline.at(-1)?.value ?? 0) > 0,
  );
  const events = traffic.profile.arrivals.kind === 'schedule';
  return LAMBDA_METRICS.filter(
    (name) => (provisioned || !name.startsWith('Provisioned')) && (events || !name.startsWith('Async')),
  );
}

function* functionMetrics(state: RegionState, now: number): Generator<MetricName> {
  const since = now - LISTED_MS;
  for (const [name, traffic] of state.traffic.functions) {
    if (traffic.endsAt < since || traffic.createdAt > now) continue;
    const { qualifier } = traffic;
    const called = qualifier === null ? name : `${name}:${qualifier}`;
    const names = lambdaNames(traffic, since);
    yield* named('AWS/Lambda', names, { FunctionName: name });
    yield* named('AWS/Lambda', names, { FunctionName: name, Resource: called });
    const { all, weighted } = versionsOf(state, name);
    for (const version of weighted) {
      const dimensions = { FunctionName: name, Resource: called, ExecutedVersion: version };
      yield* named('AWS/Lambda', names, dimensions);
    }
    if (!carriesInsights(state, name)) continue;
    yield* named('LambdaInsights', INSIGHTS_METRICS, { function_name: name });
    for (const version of all) {
      yield* named('LambdaInsights', INSIGHTS_METRICS, { function_name: name, version });
    }
  }
}

function* regionMetrics(state: RegionState): Generator<MetricName> {
  if (state.traffic.functions.size === 0) return;
  const perFunction = LAMBDA_METRICS.filter((name) => !name.startsWith('Provisioned'));
  yield* named('AWS/Lambda', [...new Set([...perFunction, ...REGION_METRICS])], {});
}

function* balancedMetrics({ launch }: EcsService): Generator<MetricName> {
  const names = SERVICE_NAMESPACES['AWS/ApplicationELB'].filter((name) => !BALANCER_ONLY.includes(name));
  for (const { targetGroupArn, loadBalancer: LoadBalancer } of launch.targets) {
    const TargetGroup = targetGroupArn.split(':').at(-1) ?? '';
    yield* named('AWS/ApplicationELB', names, { LoadBalancer, TargetGroup });
    yield* named('AWS/ApplicationELB', ['RequestCountPerTarget'], { TargetGroup });
  }
}

function* clusterMetrics(cluster: EcsCluster): Generator<MetricName> {
  if (cluster.services.size === 0) return;
  const namespaces: readonly ServiceNamespace[] = cluster.containerInsights
    ? ['AWS/ECS', 'ECS/ContainerInsights']
    : ['AWS/ECS'];
  for (const namespace of namespaces) {
    const names = SERVICE_NAMESPACES[namespace];
    const totals = namespace === 'AWS/ECS' ? [] : Object.keys(CLUSTER_TOTALS);
    yield* named(namespace, [...names, ...totals], { ClusterName: cluster.name });
    for (const { name } of cluster.services.values()) {
      yield* named(namespace, names, { ClusterName: cluster.name, ServiceName: name });
    }
  }
}

function* serviceMetrics(state: RegionState): Generator<MetricName> {
  const balancers = new Set<string>();
  for (const cluster of state.ecs.clusters.values()) {
    yield* clusterMetrics(cluster);
    for (const service of cluster.services.values()) {
      yield* balancedMetrics(service);
      for (const { loadBalancer } of service.launch.targets) balancers.add(loadBalancer);
    }
  }
  const names = SERVICE_NAMESPACES['AWS/ApplicationELB'].filter((name) => !GROUP_ONLY.includes(name));
  for (const LoadBalancer of balancers) yield* named('AWS/ApplicationELB', names, { LoadBalancer });
}

/** Yields the metrics that a region emitted in the two weeks before `now`, always in the same order. */
export function* emittedMetrics(state: RegionState, now: number): Generator<MetricName> {
  yield* regionMetrics(state);
  yield* functionMetrics(state, now);
  yield* serviceMetrics(state);
}
