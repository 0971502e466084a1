import { type Input, records, text } from '../input';
import type { CallContext, Operation } from '../service';
import { FUNCTION_METRICS } from '../traffic/function-metrics';
import type { RegionState } from '../world';
import { invalidToken } from './errors';
import { carriesInsights } from './function-load';
import { type MetricName, SERVICE_NAMESPACES } from './metric-source';

const PAGE = 500;
const RECENT_MS = 14 * 86_400_000;

/** What a function emitted lately: provisioned metrics only once something was provisioned. */
function* functionMetrics(state: RegionState, now: number): Generator<MetricName> {
  for (const [name, traffic] of state.traffic.functions) {
    if (traffic.endsAt < now - RECENT_MS) continue;
    const called = traffic.qualifier === null ? name : `${name}:${traffic.qualifier}`;
    const provisioned = [...traffic.provisioned.values()].some((timeline) => timeline.length > 0);
    for (const metric of FUNCTION_METRICS) {
      if (metric === 'init_duration' || (metric.startsWith('Provisioned') && !provisioned)) continue;
      yield { namespace: 'AWS/Lambda', name: metric, dimensions: { FunctionName: name } };
      yield { namespace: 'AWS/Lambda', name: metric, dimensions: { FunctionName: name, Resource: called } };
    }
    if (!carriesInsights(state, name)) continue;
    yield { namespace: 'LambdaInsights', name: 'init_duration', dimensions: { function_name: name } };
  }
}

function* serviceMetrics(state: RegionState): Generator<MetricName> {
  for (const cluster of state.ecs.clusters.values()) {
    for (const { name: service, target } of cluster.services.values()) {
      const place = { ClusterName: cluster.name, ServiceName: service };
      for (const [namespace, names] of Object.entries(SERVICE_NAMESPACES)) {
        if (namespace === 'ECS/ContainerInsights' && !cluster.containerInsights) continue;
        const group = target?.targetGroupArn.split(':').at(-1);
        if (namespace === 'AWS/ApplicationELB' && (target === null || group === undefined)) continue;
        const balanced = { LoadBalancer: target?.loadBalancer ?? '', TargetGroup: group ?? '' };
        const dimensions = namespace === 'AWS/ApplicationELB' ? balanced : place;
        for (const name of names) yield { namespace, name, dimensions };
      }
    }
  }
}

function filterOf(input: Input): (metric: MetricName) => boolean {
  const namespace = text(input, 'Namespace');
  const name = text(input, 'MetricName');
  const dimensions = records(input, 'Dimensions').map(
    (one) => [text(one, 'Name') ?? '', text(one, 'Value')] as const,
  );
  return (metric) =>
    (namespace === undefined || metric.namespace === namespace) &&
    (name === undefined || metric.name === name) &&
    dimensions.every(([key, value]) => {
      const found = metric.dimensions[key];
      return found !== undefined && (value === undefined || value === found);
    });
}

function startOf(input: Input): number {
  const token = text(input, 'NextToken');
  if (token === undefined) return 0;
  const decoded = Buffer.from(token, 'base64url').toString();
  if (!/^\d{1,9}$/.test(decoded)) throw invalidToken();
  return Number(decoded);
}

function metricView(metric: MetricName) {
  const dimensions = Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value }));
  return { Namespace: metric.namespace, MetricName: metric.name, Dimensions: dimensions };
}

function allMetrics(call: CallContext): readonly MetricName[] {
  return [...functionMetrics(call.state, call.now), ...serviceMetrics(call.state)];
}

/** ListMetrics: 500 a page, filtered by namespace, name and dimensions. */
export const listMetrics: Operation = {
  handle(input, call) {
    const found = allMetrics(call).filter(filterOf(input));
    const start = startOf(input);
    const end = start + PAGE;
    const next = end < found.length ? { NextToken: Buffer.from(String(end)).toString('base64url') } : {};
    return { Metrics: found.slice(start, end).map(metricView), ...next };
  },
};
