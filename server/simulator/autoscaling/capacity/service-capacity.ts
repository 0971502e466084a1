import { isDeploying } from '../../ecs/scheduler/deployments';
import { setDesiredCount } from '../../ecs/scheduler/set-desired-count';
import { isRunning } from '../../ecs/scheduler/task-status';
import type { EcsService } from '../../ecs/state';
import type { RegionState, World } from '../../world';
import type { Scalable } from '../state';
import type { Capacity, CapacityChange } from './capacity';

/** Returns the service a resource id names, or null when it is not there or on its way out. */
export function findScalableService(state: RegionState, { resourceId }: Scalable): EcsService | null {
  const [, cluster = '', name = ''] = resourceId.split('/');
  const service = state.ecs.clusters.get(cluster)?.services.get(name);
  return service?.status === 'ACTIVE' ? service : null;
}

/** Returns the desired count of a service and the tasks that run; during a deployment none of them is taken away. */
export function serviceCapacity(state: RegionState, scalable: Scalable, now: number): Capacity | null {
  const service = findScalableService(state, scalable);
  if (service === null) return null;
  const inUse = service.tasks.filter((task) => isRunning(task, now)).length;
  return { desired: service.desiredCount, inUse, keeps: isDeploying(service) };
}

/** Sets a desired count; it is fulfilled when the last task it starts runs and the last one it stops is drained. */
export function setServiceCapacity(
  world: World,
  state: RegionState,
  scalable: Scalable,
  count: number,
  now: number,
): CapacityChange {
  const service = findScalableService(state, scalable);
  if (service === null) return { settlesAt: now, failure: 'Service not found.' };
  setDesiredCount({ state, seed: world.seed }, service, count, now);
  const moments = service.tasks.map((task) => task.stop?.drainedAt ?? task.runningAt);
  return { settlesAt: Math.max(now, ...moments), failure: null };
}
