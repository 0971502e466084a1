import { recordOf } from '../../plain-values';
import type { HeldPolicy } from './held';

/** All a policy holds, in one line: equal lines mean that AWS scales alike. */
export function describeHeldPolicy({ type, configuration }: HeldPolicy): string {
  switch (type) {
    case 'TargetTrackingScaling': {
      const { TargetValue, ScaleOutCooldown, ScaleInCooldown, DisableScaleIn, ...metric } = configuration;
      const scaleIn =
        DisableScaleIn === true ? 'never in' : `in every ${ScaleInCooldown ?? 'AWS’s default'} s`;
      return `keeps ${describeMetric(metric)} at ${TargetValue}, out every ${ScaleOutCooldown ?? 'AWS’s default'} s, ${scaleIn}`;
    }
    case 'StepScaling':
      return describeSteps(configuration);
    case 'PredictiveScaling':
      return `forecasts, ${toStableText(configuration)}`;
  }
}

/** What a tracking policy tracks, in one line; null for other types. */
export function metricOf({ type, configuration }: HeldPolicy): string | null {
  return type === 'TargetTrackingScaling' ? describeMetric(configuration) : null;
}

function describeMetric(metric: Readonly<Record<string, unknown>>): string {
  const predefined = recordOf(metric.PredefinedMetricSpecification);
  if (typeof predefined.PredefinedMetricType === 'string') {
    const label = predefined.ResourceLabel;
    return `${predefined.PredefinedMetricType}${typeof label === 'string' ? ` of ${label}` : ''}`;
  }
  return toStableText(metric.CustomizedMetricSpecification);
}

function describeSteps(configuration: Readonly<Record<string, unknown>>): string {
  const { AdjustmentType, StepAdjustments, Cooldown, MetricAggregationType, MinAdjustmentMagnitude } =
    configuration;
  const steps = (Array.isArray(StepAdjustments) ? StepAdjustments : []).map(recordOf).map((step) => {
    const from = step.MetricIntervalLowerBound ?? '−∞';
    const to = step.MetricIntervalUpperBound ?? '+∞';
    return `${from} to ${to}: ${step.ScalingAdjustment}`;
  });
  const least = MinAdjustmentMagnitude === undefined ? '' : `, at least ${MinAdjustmentMagnitude}`;
  return `${AdjustmentType} by steps ${steps.sort().join('; ')}${least}, ${MetricAggregationType ?? 'Average'}, every ${Cooldown ?? 'AWS’s default'} s`;
}

/** JSON with sorted keys and without what is unset, so that equal values read equal. */
export function toStableText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([, one]) => one !== undefined && one !== null);
    return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
  });
}
