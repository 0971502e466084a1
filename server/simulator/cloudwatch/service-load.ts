import { taskSize } from '../ecs/scheduler/note-tasks';
import type { EcsService } from '../ecs/state';
import type { ServiceLoad } from '../traffic/profile';
import type { RegionState } from '../world';

/** Returns a service's traffic and tasks over time. */
export function serviceLoad(state: RegionState, service: EcsService): ServiceLoad {
  const size = taskSize(state, service.launch.taskDefinitionArn);
  return {
    seed: service.traffic.seed,
    profile: service.traffic.profile,
    createdAt: service.createdAt,
    ...size,
    tasks: service.capacity.running,
    desired: service.capacity.desired,
  };
}
