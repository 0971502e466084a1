import { between, oneOf, present, requireAll } from '../../constraints';
import { AwsError } from '../../errors';
import { type Input, number, record, records, text } from '../../input';
import { invalid } from '../errors';
import type { PolicyType, Scalable } from '../state';
import { requirePredictive } from './predictive';
import { ADJUSTMENT_TYPES, type Step, stepScalingOf } from './step';
import { PREDEFINED_METRICS, readResourceLabel, trackedMetric } from './tracking';

const AGGREGATIONS = ['Average', 'Minimum', 'Maximum'];
const MOST_STEPS = 20;

function requirePredefined(specification: Input, serviceNamespace: string): void {
  const type = text(specification, 'PredefinedMetricType');
  const label = text(specification, 'ResourceLabel');
  requireAll([
    present(
      type,
      'targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification.predefinedMetricType',
    ),
  ]);
  if (type?.endsWith('HighResolution')) {
    throw invalid(`High-resolution metrics are not enabled for this resource: ${type}.`);
  }
  if (!PREDEFINED_METRICS[serviceNamespace]?.includes(type ?? '')) {
    throw invalid(
      `The predefined metric type ${type} is not supported for the service namespace ${serviceNamespace}.`,
    );
  }
  if (type !== 'ALBRequestCountPerTarget') {
    if (label === undefined) return;
    throw invalid(`A resource label cannot be specified for the predefined metric type ${type}.`);
  }
  if (readResourceLabel(label) !== null) return;
  throw invalid(
    'ALBRequestCountPerTarget needs a resource label of the form app/<name>/<id>/targetgroup/<name>/<id>.',
  );
}

function requireCustomized(specification: Input): void {
  const named = text(specification, 'MetricName') !== undefined;
  if (named === records(specification, 'Metrics').length > 0) {
    throw invalid(
      'Exactly one of a metric and a list of metric data queries is required in a customized metric specification.',
    );
  }
  if (named && text(specification, 'Statistic') === undefined) {
    throw invalid('A customized metric specification needs a statistic.');
  }
}

function requireTracking(scalable: Scalable, configuration: Input): void {
  const target = number(configuration, 'TargetValue');
  const cooldowns = ['ScaleOutCooldown', 'ScaleInCooldown'] as const;
  requireAll([
    present(target, 'targetTrackingScalingPolicyConfiguration.targetValue'),
    ...cooldowns.map((name) =>
      between(number(configuration, name), `targetTrackingScalingPolicyConfiguration.${name}`, 0),
    ),
  ]);
  if ((target ?? 0) <= 0) throw invalid('The target value must be greater than 0.');
  const predefined = record(configuration, 'PredefinedMetricSpecification');
  const customized = record(configuration, 'CustomizedMetricSpecification');
  if ((predefined === undefined) === (customized === undefined)) {
    throw invalid('Exactly one of a predefined or a customized metric specification is required.');
  }
  if (predefined !== undefined) requirePredefined(predefined, scalable.serviceNamespace);
  if (customized !== undefined) requireCustomized(customized);
  try {
    trackedMetric(scalable, configuration);
  } catch (error) {
    if (error instanceof AwsError) throw invalid(error.message);
    throw error;
  }
}

/** Intervals must touch without overlapping, with at most one open end on either side. */
function requireIntervals(steps: readonly Step[]): void {
  const low = (step: Step) => step.lower ?? Number.NEGATIVE_INFINITY;
  const high = (step: Step) => step.upper ?? Number.POSITIVE_INFINITY;
  if (steps.some((step) => low(step) >= high(step))) {
    throw invalid('Each step adjustment must have a lower bound that is less than its upper bound.');
  }
  const ordered = steps.toSorted((a, b) => low(a) - low(b));
  for (const [index, step] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next !== undefined && low(next) < high(step))
      throw invalid('Step adjustment intervals cannot overlap.');
    if (next !== undefined && low(next) > high(step))
      throw invalid('There is a gap in the step adjustment intervals.');
  }
}

function requireSteps(configuration: Input): void {
  const type = text(configuration, 'AdjustmentType');
  const given = records(configuration, 'StepAdjustments');
  requireAll([
    oneOf(type, 'stepScalingPolicyConfiguration.adjustmentType', ADJUSTMENT_TYPES),
    oneOf(
      text(configuration, 'MetricAggregationType'),
      'stepScalingPolicyConfiguration.metricAggregationType',
      AGGREGATIONS,
    ),
    ...given.map((step, index) =>
      present(
        step.ScalingAdjustment,
        `stepScalingPolicyConfiguration.stepAdjustments.${index + 1}.member.scalingAdjustment`,
      ),
    ),
  ]);
  if (type === undefined) throw invalid('You must specify an adjustment type for the step scaling policy.');
  if (given.length === 0) throw invalid('At least one step adjustment is required.');
  if (given.length > MOST_STEPS) throw invalid(`A policy can have at most ${MOST_STEPS} step adjustments.`);
  if (type !== 'PercentChangeInCapacity' && number(configuration, 'MinAdjustmentMagnitude') !== undefined) {
    throw invalid(
      'A minimum adjustment magnitude can be given for the adjustment type PercentChangeInCapacity only.',
    );
  }
  requireIntervals(stepScalingOf(configuration).steps);
}

/** Returns the configuration a call gives for its type of policy. Throws ValidationException for what cannot work. */
export function readConfiguration(input: Input, type: PolicyType, scalable: Scalable): Input {
  const configuration = record(input, `${type}PolicyConfiguration`);
  if (configuration === undefined)
    throw invalid(`${type}PolicyConfiguration is required for policy type ${type}.`);
  if (type !== 'TargetTrackingScaling' && scalable.serviceNamespace === 'lambda') {
    throw invalid(`${type} is not supported for service namespace lambda.`);
  }
  switch (type) {
    case 'TargetTrackingScaling':
      requireTracking(scalable, configuration);
      break;
    case 'StepScaling':
      requireSteps(configuration);
      break;
    case 'PredictiveScaling':
      requirePredictive(configuration);
      break;
  }
  return configuration;
}
