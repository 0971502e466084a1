import type { RegionState, World } from '../../world';
import { capacityWord, noteActivity, overrideUnfinished } from '../activities';
import type { ScalableTarget } from '../state';
import { capacityOf, setCapacity } from './resource-capacity';

/** After that a change that is still not fulfilled holds up scaling no longer. */
const GIVEN_UP_MS = 30 * 60_000;

/** Changes a target's capacity and writes the activity down with its cause. Returns whether it changed. */
export function changeCapacity(
  world: World,
  state: RegionState,
  target: ScalableTarget,
  to: { readonly count: number; readonly cause: string },
  now: number,
): boolean {
  const word = capacityWord(target.serviceNamespace);
  if (target.settledAt > now) overrideUnfinished(state, target, now);
  const { settlesAt, failure } = setCapacity(world, state, target, to.count, now);
  target.settledAt = Math.min(settlesAt, now + GIVEN_UP_MS);
  target.lastNotScaled = null;
  noteActivity(state, target, {
    description: `Setting ${word} to ${to.count}.`,
    cause: to.cause,
    startTime: now,
    endTime: settlesAt,
    statusCode: failure === null ? 'Successful' : 'Failed',
    statusMessage:
      failure === null
        ? `Successfully set ${word} to ${to.count}. Change successfully fulfilled by ${target.serviceNamespace}.`
        : `Failed to set ${word} to ${to.count} with reason: ${failure}`,
    notScaled: null,
  });
  return failure === null || settlesAt > now;
}

/** Brings a target's capacity between its bounds. Returns whether it changed. */
export function clampCapacity(
  world: World,
  state: RegionState,
  target: ScalableTarget,
  now: number,
): boolean {
  const capacity = capacityOf(state, target, now);
  if (capacity === null) return false;
  const { minCapacity, maxCapacity } = target;
  if (capacity.desired < minCapacity) {
    const cause = `minimum capacity was set to ${minCapacity}`;
    return changeCapacity(world, state, target, { count: minCapacity, cause }, now);
  }
  if (capacity.desired > maxCapacity) {
    const cause = `maximum capacity was set to ${maxCapacity}`;
    return changeCapacity(world, state, target, { count: maxCapacity, cause }, now);
  }
  return false;
}
