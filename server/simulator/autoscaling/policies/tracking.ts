import { watchMetric, watchQueries } from '../../cloudwatch/alarms/read-alarm-spec';
import type { AlarmSpec } from '../../cloudwatch/alarms/state';
import { flag, type Input, number, record, records, text } from '../../input';
import type { Scalable, ScalingPolicy } from '../state';

/** A target-tracking configuration with its defaults filled in. */
export interface Tracking {
  readonly targetValue: number;
  readonly outCooldownMs: number;
  readonly inCooldownMs: number;
  readonly scalesIn: boolean;
}

/** ECS waits five minutes unless told, Lambda not at all. */
function defaultCooldownS(serviceNamespace: string): number {
  return serviceNamespace === 'ecs' ? 300 : 0;
}

/** Returns what a target-tracking policy wants. */
export function trackingOf(policy: Pick<ScalingPolicy, 'configuration' | 'serviceNamespace'>): Tracking {
  const { configuration, serviceNamespace } = policy;
  const fallback = defaultCooldownS(serviceNamespace);
  return {
    targetValue: number(configuration, 'TargetValue') ?? 0,
    outCooldownMs: (number(configuration, 'ScaleOutCooldown') ?? fallback) * 1000,
    inCooldownMs: (number(configuration, 'ScaleInCooldown') ?? fallback) * 1000,
    scalesIn: !(flag(configuration, 'DisableScaleIn') ?? false),
  };
}

/** The metrics that target tracking knows by name, for each namespace. */
export const PREDEFINED_METRICS: Readonly<Record<string, readonly string[]>> = {
  ecs: ['ECSServiceAverageCPUUtilization', 'ECSServiceAverageMemoryUtilization', 'ALBRequestCountPerTarget'],
  lambda: ['LambdaProvisionedConcurrencyUtilization'],
};

function dimensions(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
}

function serviceDimensions({ resourceId }: Scalable) {
  const [, ClusterName = '', ServiceName = ''] = resourceId.split('/');
  return dimensions({ ClusterName, ServiceName });
}

/** Parts a resource label into its load balancer and target group, `app/name/id/targetgroup/name/id`; null for anything else. */
export function readResourceLabel(label: string | undefined) {
  const match = /^(app\/[^/]+\/[0-9a-f]+)\/(targetgroup\/[^/]+\/[0-9a-f]+)$/.exec(label ?? '');
  const [, LoadBalancer, TargetGroup] = match ?? [];
  return LoadBalancer === undefined || TargetGroup === undefined ? null : { LoadBalancer, TargetGroup };
}

function predefinedMetric(scalable: Scalable, specification: Input): Input {
  switch (text(specification, 'PredefinedMetricType')) {
    case 'LambdaProvisionedConcurrencyUtilization': {
      const [, FunctionName = '', qualifier = ''] = scalable.resourceId.split(':');
      return {
        Namespace: 'AWS/Lambda',
        MetricName: 'ProvisionedConcurrencyUtilization',
        Dimensions: dimensions({ FunctionName, Resource: `${FunctionName}:${qualifier}` }),
        Statistic: 'Average',
      };
    }
    case 'ALBRequestCountPerTarget':
      return {
        Namespace: 'AWS/ApplicationELB',
        MetricName: 'RequestCountPerTarget',
        Dimensions: dimensions({ ...readResourceLabel(text(specification, 'ResourceLabel')) }),
        Statistic: 'Sum',
      };
    case 'ECSServiceAverageMemoryUtilization':
      return {
        Namespace: 'AWS/ECS',
        MetricName: 'MemoryUtilization',
        Dimensions: serviceDimensions(scalable),
        Statistic: 'Average',
      };
    default:
      return {
        Namespace: 'AWS/ECS',
        MetricName: 'CPUUtilization',
        Dimensions: serviceDimensions(scalable),
        Statistic: 'Average',
      };
  }
}

const PERIOD_S = 60;

/** A customized specification names no period: a metric is read each minute. */
function withPeriod(query: Input): Input {
  const stat = record(query, 'MetricStat');
  return stat === undefined ? query : { ...query, MetricStat: { ...stat, Period: PERIOD_S } };
}

/** Returns what the alarms of a target-tracking policy watch. Throws ValidationError for a metric CloudWatch would refuse. */
export function trackedMetric(scalable: Scalable, configuration: Input): ReturnType<typeof watchMetric> {
  const customized = record(configuration, 'CustomizedMetricSpecification');
  if (customized === undefined) {
    const predefined = record(configuration, 'PredefinedMetricSpecification') ?? {};
    return watchMetric({ ...predefinedMetric(scalable, predefined), Period: PERIOD_S });
  }
  const metrics = records(customized, 'Metrics');
  return metrics.length > 0
    ? watchQueries(metrics.map(withPeriod))
    : watchMetric({ Dimensions: [], ...customized, Period: PERIOD_S });
}

/** Scale-in starts at 90 % of the target; ECS waits for a quarter of an hour of it, Lambda for three minutes. */
const LOW_SHARE = 0.9;
const HIGH_PERIODS = 3;
const LOW_PERIODS: Readonly<Record<string, number>> = { ecs: 15, lambda: 3 };

/** Returns the alarms of a target-tracking policy by side; without scaling in there is no low one. */
export function trackingAlarms(
  policy: Pick<ScalingPolicy, 'configuration' | 'arn'> & Scalable,
): readonly (readonly ['AlarmHigh' | 'AlarmLow', AlarmSpec])[] {
  const { targetValue, scalesIn } = trackingOf(policy);
  const shared = {
    ...trackedMetric(policy, policy.configuration),
    description: `DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ${policy.arn}.`,
    actionsEnabled: true,
    actions: { OK: [], ALARM: [policy.arn], INSUFFICIENT_DATA: [] },
    datapointsToAlarm: null,
    missingData: null,
    lowSampleCount: null,
  };
  const high = [
    'AlarmHigh',
    {
      ...shared,
      evaluationPeriods: HIGH_PERIODS,
      threshold: targetValue,
      comparison: 'GreaterThanThreshold',
    },
  ] as const;
  if (!scalesIn) return [high];
  const threshold = Number((targetValue * LOW_SHARE).toPrecision(12));
  const evaluationPeriods = LOW_PERIODS[policy.serviceNamespace] ?? HIGH_PERIODS;
  return [high, ['AlarmLow', { ...shared, evaluationPeriods, threshold, comparison: 'LessThanThreshold' }]];
}
