import type { EcsService } from '../ecs/state';
import type { ServiceLoad } from '../traffic/profile';

/** Returns a service's traffic and tasks over time. */
export function serviceLoad({ traffic, createdAt, capacity }: EcsService): ServiceLoad {
  return {
    seed: traffic.seed,
    profile: traffic.profile,
    createdAt,
    size: capacity.size,
    tasks: capacity.running,
    desired: capacity.desired,
    pending: capacity.pending,
  };
}
