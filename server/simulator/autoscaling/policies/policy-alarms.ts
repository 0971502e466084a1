import { putAlarm, removeAlarm } from '../../cloudwatch/alarms/put-alarm';
import type { RegionState } from '../../world';
import { trackingAlarmName } from '../names';
import { childKey, type ScalingPolicy, scalableKey } from '../state';
import { trackingAlarms } from './tracking';

/** Stores a policy; target tracking gets its alarms, and loses those it no longer needs. */
export function storePolicy(
  state: RegionState,
  policy: Omit<ScalingPolicy, 'alarmNames'>,
  now: number,
): ScalingPolicy {
  const id = childKey(policy, policy.name);
  const before = state.scaling.policies.get(id)?.alarmNames ?? [];
  const alarms = policy.type === 'TargetTrackingScaling' ? trackingAlarms(policy) : [];
  const alarmNames = alarms.map(([side, spec]) => {
    const name = trackingAlarmName(state, policy, policy.name, side);
    putAlarm(state, name, spec, now);
    return name;
  });
  for (const name of before) if (!alarmNames.includes(name)) removeAlarm(state, name, now);
  const stored = { ...policy, alarmNames };
  state.scaling.policies.set(id, stored);
  return stored;
}

/** Removes a policy with the alarms that were made for it; those a client made stay, with an action that leads nowhere. */
export function removePolicy(state: RegionState, policy: ScalingPolicy, now: number): void {
  state.scaling.policies.delete(childKey(policy, policy.name));
  const target = state.scaling.targets.get(scalableKey(policy));
  if (target !== undefined && policy.type === 'PredictiveScaling') target.predictedCapacity = null;
  for (const name of policy.alarmNames) removeAlarm(state, name, now);
}

/** Returns a policy's alarms as policies show them: those made for it, or those of clients that act through it. */
export function alarmsOf(state: RegionState, policy: ScalingPolicy) {
  const { alarms } = state.alarms;
  const found =
    policy.type === 'TargetTrackingScaling'
      ? policy.alarmNames.flatMap((name) => alarms.get(name) ?? [])
      : [...alarms.values()].filter(({ spec }) =>
          Object.values(spec.actions).some((arns) => arns.includes(policy.arn)),
        );
  return found.map(({ name, arn }) => ({ AlarmName: name, AlarmARN: arn }));
}
