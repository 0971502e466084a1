import type { Input } from '../input';
import type { RegionState, World } from '../world';
import { policyArn, scheduledActionArn } from './names';
import { newTarget } from './new-target';
import { storePolicy } from './policies/policy-alarms';
import { nextRun } from './schedule/next-run';
import { childKey, type Scalable, type ScalableTarget, type ScheduledAction, scalableKey } from './state';

/** Registers what is scaled, as an estate's history has it. */
export function addTarget(
  state: RegionState,
  scalable: Scalable,
  spec: Pick<ScalableTarget, 'minCapacity' | 'maxCapacity' | 'createdAt'>,
): void {
  state.scaling.targets.set(scalableKey(scalable), newTarget(state, scalable, spec));
}

/** Adds a target-tracking policy with its alarms. */
export function addTracking(
  state: RegionState,
  scalable: Scalable,
  spec: { readonly name: string; readonly createdAt: number; readonly configuration: Input },
): void {
  const arn = policyArn(state, scalable, spec.name);
  storePolicy(state, { ...scalable, ...spec, arn, type: 'TargetTrackingScaling' }, spec.createdAt);
}

/** Adds a scheduled action that runs from when the world's time begins. */
export function addSchedule(
  world: World,
  state: RegionState,
  scalable: Scalable,
  spec: Pick<ScheduledAction, 'name' | 'schedule' | 'timezone' | 'minCapacity' | 'maxCapacity' | 'createdAt'>,
): void {
  const action = {
    ...scalable,
    ...spec,
    arn: scheduledActionArn(state, scalable, spec.name),
    startTime: null,
    endTime: null,
  };
  const nextAt = nextRun(action, world.progress.advancedTo);
  state.scaling.scheduledActions.set(childKey(scalable, spec.name), { ...action, nextAt });
}
