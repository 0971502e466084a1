import type { RegionState } from '../world';
import type { EcsService } from './state';

/** Returns every service of a region, those that were deleted included. */
export function servicesOf(state: RegionState): readonly EcsService[] {
  return [...state.ecs.clusters.values()].flatMap((cluster) => [...cluster.services.values()]);
}
