import type { EcsService } from '../state';
import { primaryOf, reviseDeployment } from './deployments';
import type { ScheduleContext } from './schedule-context';
import { stopped } from './stop-task';

const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 900_000;

/** Returns how long ECS waits before it tries again: twice as long each time, up to a quarter of an hour. */
export function waitAfter(refusals: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(refusals, 10));
}

/** Ends the tasks that ended by themselves: interrupted ones, and those that could not start. */
export function expireTasks(context: ScheduleContext, service: EcsService, at: number): void {
  const primary = primaryOf(service).id;
  let failed = 0;
  service.tasks = service.tasks.map((task) => {
    if (task.stop !== null || task.end === null || task.end.at > at) return task;
    if (task.end.code === 'TaskFailedToStart' && task.deploymentId === primary) failed += 1;
    return stopped(context, service, task, task.end.at, task.end);
  });
  if (failed === 0) return;
  const failedTasks = primaryOf(service).failedTasks + failed;
  reviseDeployment(service, primary, { failedTasks, updatedAt: at });
  service.refusals += 1;
  service.retryAt = at + waitAfter(service.refusals);
}
