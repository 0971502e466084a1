import type {
  ScalingPolicy as SdkPolicy,
  ScheduledAction as SdkScheduledAction,
} from '@aws-sdk/client-application-auto-scaling';
import type { ScalingPolicy, ScheduledAction } from '@/lib/domain/inventory/snapshot';

/** A scaling policy as the domain holds it; what a policy type does not have is null. */
export function toScalingPolicy(sdk: SdkPolicy): ScalingPolicy {
  const tracking = sdk.TargetTrackingScalingPolicyConfiguration;
  return {
    name: sdk.PolicyName ?? '',
    type: toType(sdk.PolicyType),
    metric: toMetric(tracking),
    targetValue: tracking?.TargetValue ?? null,
    scaleInCooldownSeconds: tracking?.ScaleInCooldown ?? sdk.StepScalingPolicyConfiguration?.Cooldown ?? null,
    scaleOutCooldownSeconds:
      tracking?.ScaleOutCooldown ?? sdk.StepScalingPolicyConfiguration?.Cooldown ?? null,
    scaleInDisabled: tracking?.DisableScaleIn ?? false,
    alarms: (sdk.Alarms ?? []).flatMap((alarm) => alarm.AlarmName ?? []),
  };
}

/** A scheduled action as the domain holds it; times as ISO strings. */
export function toScheduledAction(sdk: SdkScheduledAction): ScheduledAction {
  return {
    name: sdk.ScheduledActionName ?? '',
    schedule: sdk.Schedule ?? '',
    timezone: sdk.Timezone ?? null,
    min: sdk.ScalableTargetAction?.MinCapacity ?? null,
    max: sdk.ScalableTargetAction?.MaxCapacity ?? null,
    startTime: sdk.StartTime?.toISOString() ?? null,
    endTime: sdk.EndTime?.toISOString() ?? null,
  };
}

function toType(type: SdkPolicy['PolicyType']): ScalingPolicy['type'] {
  return type === 'StepScaling' || type === 'PredictiveScaling' ? type : 'TargetTrackingScaling';
}

function toMetric(tracking: SdkPolicy['TargetTrackingScalingPolicyConfiguration']): string | null {
  const predefined = tracking?.PredefinedMetricSpecification?.PredefinedMetricType;
  if (predefined) return predefined;
  const custom = tracking?.CustomizedMetricSpecification;
  return custom?.MetricName ? `${custom.Namespace ?? ''}/${custom.MetricName}` : null;
}
