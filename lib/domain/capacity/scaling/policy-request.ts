import type { HeldPolicy } from './held';

/** The metric a tracking policy keeps at its target. */
export type PolicyMetric =
  | {
      readonly predefined: PredefinedMetric;
      /** The load balancer and target group, for requests per target; null for all else. */
      readonly resourceLabel: string | null;
    }
  | {
      readonly custom: {
        readonly namespace: string;
        readonly name: string;
        readonly statistic: 'Average' | 'Minimum' | 'Maximum' | 'Sum' | 'SampleCount';
        readonly unit: string | null;
        readonly dimensions: readonly { readonly name: string; readonly value: string }[];
      };
    };

/** Metrics AWS knows by name, with what they scale. */
export const predefinedMetrics = {
  ECSServiceAverageCPUUtilization: 'ecs',
  ECSServiceAverageMemoryUtilization: 'ecs',
  ALBRequestCountPerTarget: 'ecs',
  ECSServiceAverageCPUUtilizationHighResolution: 'ecs',
  ECSServiceAverageMemoryUtilizationHighResolution: 'ecs',
  LambdaProvisionedConcurrencyUtilization: 'lambda',
} as const;
export type PredefinedMetric = keyof typeof predefinedMetrics;

export interface TrackingPolicy {
  readonly type: 'tracking';
  readonly metric: PolicyMetric;
  readonly targetValue: number;
  readonly scaleOutCooldownSeconds: number;
  readonly scaleInCooldownSeconds: number;
  /** True: it only ever scales out. */
  readonly scaleInDisabled: boolean;
}

export interface StepPolicy {
  readonly type: 'step';
  readonly adjustmentType: 'ChangeInCapacity' | 'PercentChangeInCapacity' | 'ExactCapacity';
  readonly aggregation: 'Average' | 'Minimum' | 'Maximum';
  readonly cooldownSeconds: number;
  /** The fewest to move by, for percentages; null: one. */
  readonly minMagnitude: number | null;
  /** Distances from the alarm's threshold; null is without end. */
  readonly steps: readonly {
    readonly lower: number | null;
    readonly upper: number | null;
    readonly adjustment: number;
  }[];
}

/** What a person asks for of one policy of a target. */
export interface PolicyRequest {
  readonly qualifier: string | null;
  readonly name: string;
  /** Null deletes it, unless `held` is put back. */
  readonly policy: TrackingPolicy | StepPolicy | null;
  /** A policy as AWS held it; only the way back asks for it. */
  readonly held: HeldPolicy | null;
}

/** The policy a request asks for as AWS takes it; null: none. */
export function toWantedPolicy({ name, policy, held }: PolicyRequest): HeldPolicy | null {
  if (policy === null) return held;
  return policy.type === 'step'
    ? { name, type: 'StepScaling', configuration: toSteps(policy), alarms: [] }
    : { name, type: 'TargetTrackingScaling', configuration: toTracking(policy), alarms: [] };
}

function toTracking(policy: TrackingPolicy): HeldPolicy['configuration'] {
  return {
    TargetValue: policy.targetValue,
    ...toMetric(policy.metric),
    ScaleOutCooldown: policy.scaleOutCooldownSeconds,
    ScaleInCooldown: policy.scaleInCooldownSeconds,
    DisableScaleIn: policy.scaleInDisabled,
  };
}

function toMetric(metric: PolicyMetric): HeldPolicy['configuration'] {
  if ('predefined' in metric) {
    const { predefined, resourceLabel } = metric;
    const label = resourceLabel === null ? {} : { ResourceLabel: resourceLabel };
    return { PredefinedMetricSpecification: { PredefinedMetricType: predefined, ...label } };
  }
  const { namespace, name, statistic, unit, dimensions } = metric.custom;
  return {
    CustomizedMetricSpecification: {
      Namespace: namespace,
      MetricName: name,
      Statistic: statistic,
      ...(unit === null ? {} : { Unit: unit }),
      ...(dimensions.length === 0
        ? {}
        : { Dimensions: dimensions.map((one) => ({ Name: one.name, Value: one.value })) }),
    },
  };
}

function toSteps(policy: StepPolicy): HeldPolicy['configuration'] {
  return {
    AdjustmentType: policy.adjustmentType,
    MetricAggregationType: policy.aggregation,
    Cooldown: policy.cooldownSeconds,
    ...(policy.minMagnitude === null ? {} : { MinAdjustmentMagnitude: policy.minMagnitude }),
    StepAdjustments: policy.steps.map(({ lower, upper, adjustment }) => ({
      ...(lower === null ? {} : { MetricIntervalLowerBound: lower }),
      ...(upper === null ? {} : { MetricIntervalUpperBound: upper }),
      ScalingAdjustment: adjustment,
    })),
  };
}
