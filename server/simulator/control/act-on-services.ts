import { setDesiredCount } from '../ecs/scheduler/set-desired-count';
import { schedule } from '../ecs/scheduler/settle-service';
import { isRunning } from '../ecs/scheduler/task-status';
import type { EcsService } from '../ecs/state';
import { flag, type Input, number } from '../input';
import type { RegionState, World } from '../world';
import { ControlError, requireText } from './read-json';

/** Takes a capacity provider's room in a region away, or gives it back. */
export function actOnProvider(state: RegionState, body: Input): void {
  const name = requireText(body, 'capacityProvider');
  if (name !== 'FARGATE' && name !== 'FARGATE_SPOT') {
    throw new ControlError('capacityProvider must be FARGATE or FARGATE_SPOT.');
  }
  const available = flag(body, 'available');
  if (available === undefined) throw new ControlError('available must be true or false.');
  if (available) state.ecs.exhausted.delete(name);
  else state.ecs.exhausted.add(name);
}

/** Ends the first running Spot tasks of a service with AWS's two-minute warning. */
function interrupt(service: EcsService, count: number, now: number): void {
  const struck = service.tasks
    .filter((task) => task.provider === 'FARGATE_SPOT' && isRunning(task, now))
    .slice(0, count);
  if (struck.length < count) throw new ControlError(`Only ${struck.length} Spot tasks are running.`);
  const end = { at: now, code: 'SpotInterruption', reason: 'Your Spot Task was interrupted.' } as const;
  service.tasks = service.tasks.map((task) => (struck.includes(task) ? { ...task, end } : task));
}

/** Changes a service: `desiredCount`, or `interrupt` so many of its Spot tasks. */
export function actOnService(world: World, state: RegionState, body: Input): void {
  const cluster = state.ecs.clusters.get(requireText(body, 'cluster'));
  const service = cluster?.services.get(requireText(body, 'service'));
  if (service?.status !== 'ACTIVE') throw new ControlError('There is no such active service there.');
  const now = world.clock.now();
  const context = { state, seed: world.seed };
  const desired = number(body, 'desiredCount');
  if (desired !== undefined) setDesiredCount(context, service, desired, now);
  const interrupted = number(body, 'interrupt');
  if (interrupted === undefined) return;
  interrupt(service, interrupted, now);
  schedule(context, service, now);
}
