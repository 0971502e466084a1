import type { EcsService, EcsTask } from '../state';
import { reconcile } from './reconcile';
import type { ScheduleContext } from './schedule-context';

const HOUR_MS = 3_600_000;

/** The moments after `at` at which a task changes something that the scheduler looks at. */
function momentsOf(task: EcsTask): readonly number[] {
  if (task.stop !== null) return [task.stop.drainedAt, task.stop.stoppedAt];
  return [task.pendingAt, task.runningAt, task.healthyAt, task.end?.at ?? Number.POSITIVE_INFINITY];
}

function nextDue(service: EcsService, at: number): number {
  const moments = [...service.tasks.flatMap(momentsOf), service.retryAt ?? Number.POSITIVE_INFINITY];
  return Math.min(Number.POSITIVE_INFINITY, ...moments.filter((one) => one > at));
}

/** Lets the scheduler look at a service at a moment and notes when it has to look again. */
export function schedule(context: ScheduleContext, service: EcsService, at: number): void {
  service.tasks = service.tasks.filter((task) => task.stop === null || task.stop.stoppedAt > at - HOUR_MS);
  reconcile(context, service, at);
  service.dueAt = nextDue(service, at);
}

/** Carries out everything that came due for a service up to `now`, in order of time. */
export function settleService(context: ScheduleContext, service: EcsService, now: number): void {
  while (service.dueAt <= now) schedule(context, service, service.dueAt);
}
