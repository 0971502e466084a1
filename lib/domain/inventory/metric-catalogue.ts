import type { WorkloadKind } from './snapshot';
import { targetGroupDimensions } from './target-group-dimensions';

/** How one of our metrics is asked of CloudWatch; `Sum` is added up, the rest must not be. */
export interface MetricDefinition {
  readonly metric: string;
  readonly kind: WorkloadKind;
  readonly namespace: string;
  readonly name: string;
  readonly statistic: string;
  readonly unit: 'count' | 'ms' | 'percent' | 'ratio';
  /** What has to be on for CloudWatch to hold it; null: nothing, it is always there once used. */
  readonly needs: 'lambdaInsights' | 'containerInsights' | 'provisionedConcurrency' | 'loadBalancer' | null;
  /** Of which the answer is a multiple: a load balancer's times are seconds. */
  readonly scale?: number;
}

const lambda = (
  metric: string,
  name: string,
  statistic: string,
  unit: MetricDefinition['unit'],
  needs: MetricDefinition['needs'] = null,
): MetricDefinition => ({ metric, kind: 'function', namespace: 'AWS/Lambda', name, statistic, unit, needs });

const ecs = (metric: string, name: string, statistic: string): MetricDefinition => ({
  metric,
  kind: 'service',
  namespace: 'AWS/ECS',
  name,
  statistic,
  unit: 'percent',
  needs: null,
});

const response = (metric: string, statistic: string): MetricDefinition => ({
  metric,
  kind: 'service',
  namespace: 'AWS/ApplicationELB',
  name: 'TargetResponseTime',
  statistic,
  unit: 'ms',
  needs: 'loadBalancer',
  scale: 1000,
});

const insights = {
  kind: 'function',
  namespace: 'LambdaInsights',
  name: 'init_duration',
  needs: 'lambdaInsights',
} as const;

/** Every metric the product shows of a workload, with where CloudWatch holds it. */
export const metricCatalogue: readonly MetricDefinition[] = [
  lambda('invocations', 'Invocations', 'Sum', 'count'),
  lambda('errors', 'Errors', 'Sum', 'count'),
  lambda('throttles', 'Throttles', 'Sum', 'count'),
  lambda('durationMsAverage', 'Duration', 'Average', 'ms'),
  lambda('durationMsP50', 'Duration', 'p50', 'ms'),
  lambda('durationMsP95', 'Duration', 'p95', 'ms'),
  lambda('durationMsP99', 'Duration', 'p99', 'ms'),
  lambda('concurrencyMax', 'ConcurrentExecutions', 'Maximum', 'count'),
  lambda(
    'provisionedUsedMax',
    'ProvisionedConcurrentExecutions',
    'Maximum',
    'count',
    'provisionedConcurrency',
  ),
  lambda(
    'provisionedUtilisationMax',
    'ProvisionedConcurrencyUtilization',
    'Maximum',
    'ratio',
    'provisionedConcurrency',
  ),
  lambda(
    'provisionedSpillover',
    'ProvisionedConcurrencySpilloverInvocations',
    'Sum',
    'count',
    'provisionedConcurrency',
  ),
  // Lambda Insights notes an init duration for cold starts only, so their number is its sample count.
  { ...insights, metric: 'coldStarts', statistic: 'SampleCount', unit: 'count' },
  { ...insights, metric: 'initMsP95', statistic: 'p95', unit: 'ms' },
  ecs('cpuPercentAverage', 'CPUUtilization', 'Average'),
  ecs('cpuPercentMax', 'CPUUtilization', 'Maximum'),
  ecs('memoryPercentAverage', 'MemoryUtilization', 'Average'),
  ecs('memoryPercentMax', 'MemoryUtilization', 'Maximum'),
  {
    metric: 'runningTasks',
    kind: 'service',
    namespace: 'ECS/ContainerInsights',
    name: 'RunningTaskCount',
    statistic: 'Average',
    unit: 'count',
    needs: 'containerInsights',
  },
  response('responseMsP50', 'p50'),
  response('responseMsP95', 'p95'),
  response('responseMsP99', 'p99'),
];

/** The dimensions of a metric for a workload; a qualifier asks for one alias or version of a function. */
export function dimensionsOf(
  definition: MetricDefinition,
  workload: {
    readonly name: string;
    readonly clusterName: string | null;
    readonly targetGroupArn?: string | undefined;
  },
  qualifier: string | null,
): Readonly<Record<string, string>> {
  if (definition.needs === 'loadBalancer') return targetGroupDimensions(workload.targetGroupArn ?? '');
  if (definition.kind === 'service') {
    return { ClusterName: workload.clusterName ?? '', ServiceName: workload.name };
  }
  if (definition.namespace === 'LambdaInsights') return { function_name: workload.name };
  return qualifier === null
    ? { FunctionName: workload.name }
    : { FunctionName: workload.name, Resource: `${workload.name}:${qualifier}` };
}
