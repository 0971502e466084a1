import { AwsError } from '../../errors';
import type { RegionState, World } from '../../world';
import type { Scalable } from '../state';
import type { Capacity, CapacityChange } from './capacity';
import { functionCapacity, setFunctionCapacity } from './function-capacity';
import { serviceCapacity, setServiceCapacity } from './service-capacity';

/** Returns what a resource has, or null when it is not there any more. */
export function capacityOf(state: RegionState, scalable: Scalable, now: number): Capacity | null {
  return scalable.serviceNamespace === 'ecs'
    ? serviceCapacity(state, scalable, now)
    : functionCapacity(state, scalable, now);
}

/** Gives a resource another capacity through the calls a client would make; what these refuse is the failure. */
export function setCapacity(
  world: World,
  state: RegionState,
  scalable: Scalable,
  count: number,
  now: number,
): CapacityChange {
  try {
    return scalable.serviceNamespace === 'ecs'
      ? setServiceCapacity(world, state, scalable, count, now)
      : setFunctionCapacity(world, state, scalable, count, now);
  } catch (error) {
    if (error instanceof AwsError) return { settlesAt: now, failure: error.message };
    throw error;
  }
}
