import type { RegionState } from '../../world';
import type { EcsService } from '../state';
import { settleService } from './settle-service';

/** Every service of a region, those that were deleted included. */
export function servicesOf(state: RegionState): readonly EcsService[] {
  return [...state.ecs.clusters.values()].flatMap((cluster) => [...cluster.services.values()]);
}

/** Returns the next moment at which the scheduler has something to do in a region; Infinity: never by itself. */
export function nextServiceDue(state: RegionState): number {
  let due = Number.POSITIVE_INFINITY;
  for (const cluster of state.ecs.clusters.values()) {
    for (const service of cluster.services.values()) due = Math.min(due, service.dueAt);
  }
  return due;
}

/** Carries out everything that came due for the services of a region up to `now`. */
export function settleServices(state: RegionState, seed: number, now: number): void {
  for (const cluster of state.ecs.clusters.values()) {
    for (const service of cluster.services.values()) settleService({ state, seed }, service, now);
  }
}
