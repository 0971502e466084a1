import { findTaskDefinition } from '../ecs/find';
import type { EcsService } from '../ecs/state';
import type { ServiceLoad } from '../traffic/profile';
import type { RegionState } from '../world';

/** Returns a service's traffic and tasks over time. */
export function serviceLoad(state: RegionState, service: EcsService): ServiceLoad {
  const definition = findTaskDefinition(state, service.taskDefinitionArn);
  return {
    seed: service.traffic.seed,
    profile: service.traffic.profile,
    createdAt: service.createdAt,
    vcpu: (definition?.cpuUnits ?? 256) / 1024,
    memoryMb: definition?.memoryMb ?? 512,
    tasks: service.tasks,
    desired: [],
  };
}
