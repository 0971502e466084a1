import type { EcsService } from '../state';
import { expireTasks } from './expire-tasks';
import { judgeDeployment } from './judge-deployment';
import { noteEvent } from './note-event';
import { noteTasks } from './note-tasks';
import type { ScheduleContext } from './schedule-context';
import { startTasks } from './start-tasks';
import { stopSurplus } from './stop-surplus';
import { isHealthy, isWanted } from './task-status';

function noteSteadiness(service: EcsService, at: number): void {
  const wanted = service.tasks.filter(isWanted);
  const settled =
    service.deployments.length === 1 &&
    wanted.length === service.desiredCount &&
    wanted.every((task) => isHealthy(task, at));
  if (settled && !service.steady) noteEvent(service, at, 'has reached a steady state.');
  service.steady = settled;
}

function endDraining(service: EcsService, at: number): void {
  if (service.status !== 'DRAINING') return;
  const left = service.tasks.some((task) => task.stop === null || task.stop.stoppedAt > at);
  if (!left) service.status = 'INACTIVE';
}

/** What the service scheduler does when it looks at a service at a moment; the same moment twice changes nothing. */
export function reconcile(context: ScheduleContext, service: EcsService, at: number): void {
  expireTasks(context, service, at);
  judgeDeployment(service, at);
  stopSurplus(context, service, at);
  startTasks(context, service, at);
  judgeDeployment(service, at);
  if (service.status === 'ACTIVE') noteSteadiness(service, at);
  endDraining(service, at);
  noteTasks(context.state, service, at);
}
