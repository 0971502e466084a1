import { between, oneOf, present, requireAll } from '../../constraints';
import { type Input, number, record, records, text } from '../../input';
import { invalid } from '../errors';

const MODES = ['ForecastOnly', 'ForecastAndScale'];
const BREACHES = ['HonorMaxCapacity', 'IncreaseMaxCapacity'];
/** The pairs of a metric to hold and a load to forecast, with the metric of AWS/ECS that is both. */
const METRIC_PAIRS: Readonly<Record<string, string>> = {
  ECSServiceCPUUtilization: 'CPUUtilization',
  ECSServiceMemoryUtilization: 'MemoryUtilization',
};

/** A predictive configuration with its defaults filled in. */
export interface Predictive {
  readonly metricName: string;
  readonly targetValue: number;
  /** False: it only forecasts. */
  readonly scales: boolean;
  /** How long before the hour its capacity is asked for. */
  readonly bufferMs: number;
  /** Percent by which a forecast may pass the maximum capacity; null: it may not. */
  readonly maxBuffer: number | null;
}

/** Returns what a predictive policy wants. */
export function predictiveOf(configuration: Input): Predictive {
  const [specification = {}] = records(configuration, 'MetricSpecifications');
  const pair = record(specification, 'PredefinedMetricPairSpecification') ?? {};
  return {
    metricName: METRIC_PAIRS[text(pair, 'PredefinedMetricType') ?? ''] ?? 'CPUUtilization',
    targetValue: number(specification, 'TargetValue') ?? 0,
    scales: configuration.Mode === 'ForecastAndScale',
    bufferMs: (number(configuration, 'SchedulingBufferTime') ?? 300) * 1000,
    maxBuffer: number(configuration, 'MaxCapacityBuffer') ?? null,
  };
}

function requireSpecification(specification: Input): void {
  const at = 'predictiveScalingPolicyConfiguration.metricSpecifications.1.member';
  const target = number(specification, 'TargetValue');
  requireAll([present(target, `${at}.targetValue`)]);
  if ((target ?? 0) <= 0) throw invalid('The target value must be greater than 0.');
  const pair = record(specification, 'PredefinedMetricPairSpecification');
  if (pair === undefined) {
    throw invalid('The simulator forecasts predefined metric pairs only.');
  }
  const type = text(pair, 'PredefinedMetricType');
  if (METRIC_PAIRS[type ?? ''] !== undefined) return;
  const known = Object.keys(METRIC_PAIRS).join(' and ');
  throw invalid(`The simulator forecasts ${known} only, not ${type ?? 'nothing'}.`);
}

/** Throws ValidationException unless a predictive configuration can be forecast from. */
export function requirePredictive(configuration: Input): void {
  const specifications = records(configuration, 'MetricSpecifications');
  const breach = text(configuration, 'MaxCapacityBreachBehavior');
  const buffer = number(configuration, 'MaxCapacityBuffer');
  requireAll([
    oneOf(text(configuration, 'Mode'), 'predictiveScalingPolicyConfiguration.mode', MODES),
    oneOf(breach, 'predictiveScalingPolicyConfiguration.maxCapacityBreachBehavior', BREACHES),
    between(
      number(configuration, 'SchedulingBufferTime'),
      'predictiveScalingPolicyConfiguration.schedulingBufferTime',
      0,
      3600,
    ),
    between(buffer, 'predictiveScalingPolicyConfiguration.maxCapacityBuffer', 0, 100),
  ]);
  if ((breach === 'IncreaseMaxCapacity') !== (buffer !== undefined)) {
    throw invalid('MaxCapacityBuffer is required with IncreaseMaxCapacity and must not be given otherwise.');
  }
  const [specification] = specifications;
  if (specification === undefined || specifications.length > 1) {
    throw invalid('Exactly one metric specification is required.');
  }
  requireSpecification(specification);
}
