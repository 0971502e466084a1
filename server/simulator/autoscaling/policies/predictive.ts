import { between, oneOf, present, requireAll } from '../../constraints';
import { type Input, number, record, records, text } from '../../input';
import { invalid } from '../errors';

const MODES = ['ForecastOnly', 'ForecastAndScale'];
const BREACHES = ['HonorMaxCapacity', 'IncreaseMaxCapacity'];
export const METRIC_PAIRS = ['ECSServiceCPUUtilization', 'ECSServiceMemoryUtilization'];

function requireSpecification(specification: Input): void {
  const at = 'predictiveScalingPolicyConfiguration.metricSpecifications.1.member';
  requireAll([present(number(specification, 'TargetValue'), `${at}.targetValue`)]);
  const pair = record(specification, 'PredefinedMetricPairSpecification');
  if (pair === undefined) {
    throw invalid('The simulator forecasts predefined metric pairs only.');
  }
  const type = text(pair, 'PredefinedMetricType');
  if (METRIC_PAIRS.includes(type ?? '')) return;
  throw invalid(`The simulator forecasts ${METRIC_PAIRS.join(' and ')} only, not ${type ?? 'nothing'}.`);
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
