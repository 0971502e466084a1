import type { MetricDefinition } from './metric-catalogue';
import type { WorkloadSnapshot } from './snapshot';

/** Why a metric has never been summarised, as a clause. */
export function whyAbsent(definition: MetricDefinition, snapshot: WorkloadSnapshot): string {
  const layers = snapshot.kind === 'function' ? snapshot.configuration.layers : [];
  if (
    definition.needs === 'lambdaInsights' &&
    !layers.some((layer) => layer.includes(':layer:LambdaInsightsExtension'))
  ) {
    return 'Lambda Insights is not on, so CloudWatch holds no cold starts';
  }
  if (definition.needs === 'loadBalancer' && snapshot.kind === 'service') {
    return snapshot.configuration.targetGroupArns.length === 0
      ? 'no load balancer is in front of it'
      : 'it has several target groups, whose percentiles can’t be made into one';
  }
  const detail = snapshot.kind === 'function' ? snapshot.detail : null;
  if (definition.needs === 'provisionedConcurrency' && detail?.provisioned.length === 0) {
    return 'no provisioned concurrency is configured';
  }
  return 'its metrics have not been summarised yet';
}
