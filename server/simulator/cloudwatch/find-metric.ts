import type { RegionState } from '../world';
import { insightsSource, lambdaSource } from './function-source';
import type { MetricName } from './metric-name';
import type { MetricSource } from './metric-source';
import { balancerSource, clusterSource } from './service-source';

/** Returns the source of a metric, or null when nothing in the region emits it. */
export function findMetric(state: RegionState, metric: MetricName): MetricSource | null {
  switch (metric.namespace) {
    case 'AWS/Lambda':
      return lambdaSource(state, metric);
    case 'LambdaInsights':
      return insightsSource(state, metric);
    case 'AWS/ApplicationELB':
      return balancerSource(state, metric);
    case 'AWS/ECS':
    case 'ECS/ContainerInsights':
      return clusterSource(state, metric, metric.namespace);
    default:
      return null;
  }
}
