import type { HeldPolicy } from '@/lib/domain/capacity/scaling/held';
import { numberOf, recordOf } from '@/lib/domain/plain-values';
import { describePolicy } from '../inventory/scaling-words';

/** A policy as AWS holds it, in one sentence. */
export function describeHeld(policy: HeldPolicy): string {
  const { configuration, name, type, alarms } = policy;
  const predefined = recordOf(configuration.PredefinedMetricSpecification).PredefinedMetricType;
  const custom = recordOf(configuration.CustomizedMetricSpecification);
  const metric = typeof predefined === 'string' ? predefined : toCustomName(custom);
  return describePolicy({
    name,
    type,
    metric,
    targetValue: numberOf(configuration.TargetValue),
    scaleOutCooldownSeconds: numberOf(configuration.ScaleOutCooldown) ?? numberOf(configuration.Cooldown),
    scaleInCooldownSeconds: numberOf(configuration.ScaleInCooldown) ?? numberOf(configuration.Cooldown),
    scaleInDisabled: configuration.DisableScaleIn === true,
    alarms,
  });
}

function toCustomName({ Namespace, MetricName }: Readonly<Record<string, unknown>>): string | null {
  return typeof MetricName === 'string' ? `${String(Namespace ?? '')}/${MetricName}` : null;
}
