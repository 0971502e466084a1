import { oneOf, requireAll } from '../../constraints';
import { text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalid, limitExceeded, objectNotFound } from '../errors';
import { policyArn } from '../names';
import {
  childKey,
  POLICY_TYPES,
  type ScalableTarget,
  type ScalingPolicy,
  scalableKey,
  scalableOf,
} from '../state';
import { requireName, requireTarget } from '../targets/require-target';
import { alarmsOf, removePolicy, storePolicy } from './policy-alarms';
import { readConfiguration } from './read-configuration';
import { trackedMetric } from './tracking';

const MOST_POLICIES = 50;

/** A target has at most fifty policies, and no two that track the same metric. */
function requirePlace(
  call: CallContext,
  target: ScalableTarget,
  policy: Pick<ScalingPolicy, 'name' | 'type' | 'configuration'>,
): void {
  const key = scalableKey(target);
  const others = [...call.state.scaling.policies.values()].filter(
    (one) => scalableKey(one) === key && one.name !== policy.name,
  );
  if (others.length >= MOST_POLICIES) {
    throw limitExceeded(
      `You have reached the limit of ${MOST_POLICIES} scaling policies for this scalable target.`,
    );
  }
  if (policy.type !== 'TargetTrackingScaling') return;
  const metricOf = (one: typeof policy) => trackedMetric(target, one.configuration).queriesKey;
  const same = others.some((one) => one.type === policy.type && metricOf(one) === metricOf(policy));
  if (same) {
    throw invalid('Only one TargetTrackingScaling policy for a given metric specification is allowed.');
  }
}

/** PutScalingPolicy: creates or overwrites one; target tracking gets its alarms at once. */
export const putScalingPolicy: Operation = {
  handle(input, call) {
    const name = requireName(input, 'PolicyName');
    const given = text(input, 'PolicyType');
    requireAll([oneOf(given, 'policyType', POLICY_TYPES)]);
    const target = requireTarget(input, call);
    const before = call.state.scaling.policies.get(childKey(target, name));
    const type = POLICY_TYPES.find((one) => one === given) ?? before?.type ?? 'StepScaling';
    if (before !== undefined && before.type !== type)
      throw invalid('The type of a policy cannot be changed.');
    const configuration = readConfiguration(input, type, target);
    requirePlace(call, target, { name, type, configuration });
    const arn = policyArn(call.state, target, name);
    const createdAt = before?.createdAt ?? call.now;
    const policy = { ...scalableOf(target), name, arn, type, createdAt, configuration };
    const stored = storePolicy(call.state, policy, call.now);
    return { PolicyARN: arn, Alarms: alarmsOf(call.state, stored) };
  },
};

/** DeleteScalingPolicy: with the alarms it made. */
export const deleteScalingPolicy: Operation = {
  handle(input, call) {
    const name = requireName(input, 'PolicyName');
    const target = requireTarget(input, call);
    const policy = call.state.scaling.policies.get(childKey(target, name));
    if (policy === undefined) throw objectNotFound('scaling policy found', target, name);
    removePolicy(call.state, policy, call.now);
    return {};
  },
};
