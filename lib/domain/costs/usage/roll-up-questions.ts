import type { WorkloadKind } from '../../inventory/snapshot';
import type { RolledFigure } from './roll-up';

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
  readonly figure: RolledFigure;
  readonly namespace: string;
  readonly name: string;
  readonly statistic: string;
  readonly dimensions: Readonly<Record<string, string>>;
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
  if (workload.kind === 'service') return workload.targetGroupArns.map(ofTargetGroup);
  return [
    lambda(workload, 'errors', 'Errors'),
    lambda(workload, 'throttles', 'Throttles'),
    lambda(workload, 'durationMsSum', 'Duration'),
    ...(workload.hasInsights
      ? [insights(workload, 'coldStarts', 'SampleCount'), insights(workload, 'initMsSum', 'Sum')]
      : []),
    ...(workload.hasProvisioned
      ? [
          lambda(workload, 'provisionedInvocations', 'ProvisionedConcurrencyInvocations'),
          lambda(workload, 'provisionedSpillover', 'ProvisionedConcurrencySpilloverInvocations'),
        ]
      : []),
  ];
}

function lambda({ name: FunctionName }: RolledWorkload, figure: RolledFigure, name: string): RollUpQuestion {
  return { figure, namespace: 'AWS/Lambda', name, statistic: 'Sum', dimensions: { FunctionName } };
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
    dimensions: { TargetGroup: arn.slice(arn.lastIndexOf(':') + 1) },
  };
}
