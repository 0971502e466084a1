import { oneOf, requireAll } from '../constraints';
import { type Input, number, record, text } from '../input';
import type { Operation } from '../service';
import { policyArn, trackingAlarms } from './add-scaling';
import { invalid, objectNotFound } from './errors';
import { scalableKey } from './state';
import { requireName, requireTarget } from './targets';

const TYPES = ['StepScaling', 'TargetTrackingScaling', 'PredictiveScaling'];

function configurationOf(input: Input, type: string, namespace: string): Input {
  const configuration = record(input, `${type}PolicyConfiguration`);
  if (configuration === undefined)
    throw invalid(`${type}PolicyConfiguration is required for policy type ${type}.`);
  if (type !== 'TargetTrackingScaling') {
    if (namespace === 'lambda') throw invalid(`${type} is not supported for service namespace lambda.`);
    return configuration;
  }
  if (number(configuration, 'TargetValue') === undefined) {
    throw invalid(
      "1 validation error detected: Value null at 'targetTrackingScalingPolicyConfiguration.targetValue' failed to satisfy constraint: Member must not be null",
    );
  }
  const predefined = record(configuration, 'PredefinedMetricSpecification');
  const customized = record(configuration, 'CustomizedMetricSpecification');
  if ((predefined === undefined) === (customized === undefined)) {
    throw invalid('Exactly one of a predefined or a customized metric specification is required.');
  }
  return configuration;
}

/** PutScalingPolicy: kept and shown as it was put, with the alarms target tracking would make. It does not act yet. */
export const putScalingPolicy: Operation = {
  handle(input, call) {
    const name = requireName(input, 'PolicyName');
    const given = text(input, 'PolicyType');
    requireAll([oneOf(given, 'policyType', TYPES)]);
    const target = requireTarget(input, call);
    const id = `${scalableKey(target)}|${name}`;
    const before = call.state.scaling.policies.get(id);
    const type = given ?? before?.type ?? 'StepScaling';
    if (before !== undefined && before.type !== type)
      throw invalid('The type of a policy cannot be changed.');
    const arn = policyArn(call.state, target, name);
    const alarms = type === 'TargetTrackingScaling' ? trackingAlarms(call.state, target, name) : [];
    const { serviceNamespace, resourceId, scalableDimension } = target;
    call.state.scaling.policies.set(id, {
      serviceNamespace,
      resourceId,
      scalableDimension,
      name,
      arn,
      type,
      createdAt: before?.createdAt ?? call.now,
      configuration: configurationOf(input, type, serviceNamespace),
      alarms,
    });
    return { PolicyARN: arn, Alarms: alarms };
  },
};

/** DeleteScalingPolicy: with its alarms. */
export const deleteScalingPolicy: Operation = {
  handle(input, call) {
    const name = requireName(input, 'PolicyName');
    const target = requireTarget(input, call);
    const deleted = call.state.scaling.policies.delete(`${scalableKey(target)}|${name}`);
    if (!deleted) throw objectNotFound('scaling policy found', target, name);
    return {};
  },
};
