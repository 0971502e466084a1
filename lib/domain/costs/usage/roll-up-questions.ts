import type { WorkloadKind } from '../../inventory/snapshot';
import { targetGroupDimensions } from '../../inventory/target-group-dimensions';
import type { AskedFigure, PeriodMaximum, PeriodStatistic, RolledFigure } from './roll-up';

/** A workload as far as it decides what CloudWatch is asked of it. */
export interface RolledWorkload {
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly clusterName: string | null;
  /** It has, or had, provisioned concurrency. */
  readonly hasProvisioned: boolean;
  /** The Lambda Insights extension is among its layers. */
  readonly hasInsights: boolean;
  readonly targetGroupArns: readonly string[];
}

export interface RollUpQuestion {
  readonly figure: AskedFigure;
  readonly namespace: string;
  readonly name: string;
  readonly statistic: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Of which the answer is a multiple: a load balancer's times are seconds. */
  readonly scale?: number;
}

type Asked = readonly (readonly [PeriodStatistic, string])[];
const latency: Asked = [
  ['latencyMsP50', 'p50'],
  ['latencyMsP90', 'p90'],
  ['latencyMsP95', 'p95'],
  ['latencyMsP99', 'p99'],
];
const initTimes: Asked = [
  ['initMsP50', 'p50'],
  ['initMsP95', 'p95'],
  ['initMsP99', 'p99'],
];

/**
 * What is asked of a workload that did something, once for its hours and once for its days: how long requests took,
 * which for a function leaves its cold start out, and where Lambda Insights notes it, how long INIT took.
 */
export function periodQuestions(workload: RolledWorkload): readonly RollUpQuestion[] {
  const [targetGroup, another] = workload.targetGroupArns;
  if (workload.kind === 'service') {
    // Percentiles of two target groups can't be made into one.
    if (targetGroup === undefined || another !== undefined) return [];
    return perStatistic(latency, {
      namespace: 'AWS/ApplicationELB',
      name: 'TargetResponseTime',
      dimensions: targetGroupDimensions(targetGroup),
      scale: 1000,
    });
  }
  const { name: FunctionName } = workload;
  const duration = { namespace: 'AWS/Lambda', name: 'Duration', dimensions: { FunctionName } };
  const init = {
    namespace: 'LambdaInsights',
    name: 'init_duration',
    dimensions: { function_name: FunctionName },
  };
  return [...perStatistic(latency, duration), ...(workload.hasInsights ? perStatistic(initTimes, init) : [])];
}

function perStatistic(
  asked: Asked,
  metric: Omit<RollUpQuestion, 'figure' | 'statistic'>,
): readonly RollUpQuestion[] {
  return asked.map(([figure, statistic]) => ({ ...metric, figure, statistic }));
}

/** What tells whether a workload did anything: asked of all, and of the idle ones nothing more, since every metric asked is paid for. */
export function firstQuestion(workload: RolledWorkload): RollUpQuestion {
  if (workload.kind === 'function') return lambda(workload, 'invocations', 'Invocations');
  // ECS emits one sample a minute for each running task, so that their number is the count of samples:
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html
  const dimensions = { ClusterName: workload.clusterName ?? '', ServiceName: workload.name };
  return {
    figure: 'taskMinutes',
    namespace: 'AWS/ECS',
    name: 'CPUUtilization',
    statistic: 'SampleCount',
    dimensions,
  };
}

/** What is asked besides of a workload that did something. */
export function otherQuestions(workload: RolledWorkload): readonly RollUpQuestion[] {
  if (workload.kind === 'service') {
    return [
      ...workload.targetGroupArns.map(ofTargetGroup),
      ecsMaximum(workload, 'cpuPercentMax', 'CPUUtilization'),
      ecsMaximum(workload, 'memoryPercentMax', 'MemoryUtilization'),
    ];
  }
  return [
    lambda(workload, 'errors', 'Errors'),
    lambda(workload, 'throttles', 'Throttles'),
    lambda(workload, 'durationMsSum', 'Duration'),
    lambda(workload, 'concurrencyMax', 'ConcurrentExecutions', 'Maximum'),
    ...(workload.hasInsights
      ? [insights(workload, 'coldStarts', 'SampleCount'), insights(workload, 'initMsSum', 'Sum')]
      : []),
    ...(workload.hasProvisioned
      ? [
          lambda(workload, 'provisionedInvocations', 'ProvisionedConcurrencyInvocations'),
          lambda(workload, 'provisionedSpillover', 'ProvisionedConcurrencySpilloverInvocations'),
          lambda(workload, 'provisionedUtilisationMax', 'ProvisionedConcurrencyUtilization', 'Maximum'),
        ]
      : []),
  ];
}

function lambda(
  { name: FunctionName }: RolledWorkload,
  figure: RolledFigure | PeriodMaximum,
  name: string,
  statistic = 'Sum',
): RollUpQuestion {
  return { figure, namespace: 'AWS/Lambda', name, statistic, dimensions: { FunctionName } };
}

function ecsMaximum(workload: RolledWorkload, figure: PeriodMaximum, name: string): RollUpQuestion {
  const dimensions = { ClusterName: workload.clusterName ?? '', ServiceName: workload.name };
  return { figure, namespace: 'AWS/ECS', name, statistic: 'Maximum', dimensions };
}

function insights({ name }: RolledWorkload, figure: RolledFigure, statistic: string): RollUpQuestion {
  const dimensions = { function_name: name };
  return { figure, namespace: 'LambdaInsights', name: 'init_duration', statistic, dimensions };
}

function ofTargetGroup(arn: string): RollUpQuestion {
  return {
    figure: 'requestsPerTask',
    namespace: 'AWS/ApplicationELB',
    name: 'RequestCountPerTarget',
    statistic: 'Sum',
    dimensions: targetGroupDimensions(arn),
  };
}
