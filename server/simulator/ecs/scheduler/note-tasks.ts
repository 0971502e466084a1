import { valueAt, withValue } from '../../traffic/timeline';
import type { RegionState } from '../../world';
import { findTaskDefinition } from '../find';
import type { EcsService, TaskSize } from '../state';
import { isPending, isRunning } from './task-status';

const USUAL: TaskSize = { vcpu: 0.25, memoryMb: 512 };

/** How big the tasks of a task definition are; null once it is deleted, 0.25 vCPU and 512 MB where only containers say. */
function taskSize(state: RegionState, taskDefinitionArn: string): TaskSize | null {
  const definition = findTaskDefinition(state, taskDefinitionArn);
  if (definition === null) return null;
  if (definition.cpuUnits === null || definition.memoryMb === null) return USUAL;
  return { vcpu: definition.cpuUnits / 1024, memoryMb: definition.memoryMb };
}

/** Writes a service's counts at a moment into its history, which its metrics are computed from. */
export function noteTasks(state: RegionState, service: EcsService, at: number): void {
  const { capacity, tasks } = service;
  const count = (is: typeof isRunning) => tasks.filter((task) => is(task, at)).length;
  capacity.running = withValue(capacity.running, at, count(isRunning));
  capacity.pending = withValue(capacity.pending, at, count(isPending));
  capacity.desired = withValue(capacity.desired, at, service.desiredCount);
  const size = taskSize(state, service.launch.taskDefinitionArn);
  const before = valueAt(capacity.size, at, USUAL);
  if (size === null) return;
  if (capacity.size.length > 0 && before.vcpu === size.vcpu && before.memoryMb === size.memoryMb) return;
  capacity.size = withValue(capacity.size, at, size);
}
