import type {
  ScalingPolicy as SdkPolicy,
  ScheduledAction as SdkScheduledAction,
} from '@aws-sdk/client-application-auto-scaling';
import { z } from 'zod';
import type { HeldPolicy } from '@/lib/domain/capacity/scaling/held';
import type { ScalingPolicy, ScheduledAction } from '@/lib/domain/inventory/snapshot';

const Configuration = z.record(z.string(), z.unknown());

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

/** A scaling policy whole, so that it can be put back as it was. */
export function toHeldPolicy(sdk: SdkPolicy): HeldPolicy {
  const type = toType(sdk.PolicyType);
  return {
    name: sdk.PolicyName ?? '',
    type,
    // Through JSON: a plan is stored as that, and what is unset falls away.
    configuration: Configuration.parse(JSON.parse(JSON.stringify(sdk[`${type}PolicyConfiguration`] ?? {}))),
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
    createdAt: sdk.CreationTime?.toISOString() ?? null,
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
