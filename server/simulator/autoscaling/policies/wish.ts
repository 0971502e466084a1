import type { Alarm } from '../../cloudwatch/alarms/state';
import type { Datapoint } from '../../cloudwatch/alarms/transition';
import type { Capacity } from '../capacity/capacity';
import type { ScalableTarget, ScalingPolicy } from '../state';
import { aggregate, steppedCapacity, stepScalingOf } from './step';
import { trackingOf } from './tracking';

/** An alarm that asks a policy to scale, with the datapoints it saw, oldest first. */
export interface Trigger {
  readonly alarm: Alarm;
  readonly policy: ScalingPolicy;
  readonly points: readonly Datapoint[];
}

/** The capacity a policy asks for because of an alarm, not yet held between the bounds. */
export interface Wish {
  readonly direction: 'out' | 'in';
  readonly count: number;
  readonly cooldownMs: number;
  readonly trigger: Trigger;
}

/**
 * Target tracking scales in proportion to how far the metric is from its target. Out: by the mean of the alarm's
 * datapoints. In: by the highest of them, so that none of them would have asked for more. Datapoints from before the last
 * change of capacity say nothing about the capacity there is now.
 */
function trackingWish(target: ScalableTarget, capacity: Capacity, trigger: Trigger): Wish | null {
  const { alarm, policy } = trigger;
  const tracking = trackingOf(policy);
  const values = trigger.points
    .filter(({ at }) => at >= target.settledAt)
    .slice(-alarm.spec.evaluationPeriods)
    .map(({ value }) => value);
  const high = alarm.spec.comparison.startsWith('Greater');
  const value = aggregate(values, high ? 'Average' : 'Maximum');
  if (value === null) return null;
  const proportional = Math.ceil((capacity.inUse * value) / tracking.targetValue);
  if (high) {
    const count = Math.max(proportional, capacity.inUse + 1);
    return { direction: 'out', count, cooldownMs: tracking.outCooldownMs, trigger };
  }
  if (!tracking.scalesIn) return null;
  return { direction: 'in', count: proportional, cooldownMs: tracking.inCooldownMs, trigger };
}

function stepWish(capacity: Capacity, trigger: Trigger): Wish | null {
  const { alarm, policy, points } = trigger;
  const scaling = stepScalingOf(policy.configuration);
  const values = points.slice(-alarm.spec.evaluationPeriods).map(({ value }) => value);
  const value = aggregate(values, scaling.aggregation);
  if (value === null) return null;
  const count = steppedCapacity(scaling, capacity.inUse, value - alarm.spec.threshold);
  if (count === null) return null;
  const direction = count > capacity.inUse ? 'out' : count < capacity.inUse ? 'in' : null;
  return direction && { direction, count, cooldownMs: scaling.cooldownMs, trigger };
}

/** Returns the capacity a policy asks for, or null when it asks for none. */
export function wishOf(target: ScalableTarget, capacity: Capacity, trigger: Trigger): Wish | null {
  switch (trigger.policy.type) {
    case 'TargetTrackingScaling':
      return trackingWish(target, capacity, trigger);
    case 'StepScaling':
      return stepWish(capacity, trigger);
    case 'PredictiveScaling':
      return null;
  }
}
