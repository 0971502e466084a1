import type { EcsTask } from '../state';

export type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED';

/** How long taking down a task's network takes after its containers ended. */
export const DEPROVISION_MS = 10_000;

/** Returns a task's last status at a moment. */
export function taskStatus(task: EcsTask, now: number): TaskStatus {
  const { stop } = task;
  if (stop !== null && now >= stop.at) {
    if (now < stop.drainedAt) return 'DEACTIVATING';
    if (now >= stop.stoppedAt) return 'STOPPED';
    return now < stop.stoppedAt - DEPROVISION_MS ? 'STOPPING' : 'DEPROVISIONING';
  }
  if (now >= task.runningAt) return 'RUNNING';
  return now >= task.pendingAt ? 'PENDING' : 'PROVISIONING';
}

/** Whether a task is there and nobody asked it to stop. */
export function isWanted(task: EcsTask): boolean {
  return task.stop === null;
}

/** Whether a task counts as running. */
export function isRunning(task: EcsTask, now: number): boolean {
  return taskStatus(task, now) === 'RUNNING';
}

/** Whether a task counts as pending: on its way to running. */
export function isPending(task: EcsTask, now: number): boolean {
  const status = taskStatus(task, now);
  return now >= task.createdAt && (status === 'PENDING' || status === 'PROVISIONING');
}

/** Whether a task counts towards the minimum healthy percent. */
export function isHealthy(task: EcsTask, now: number): boolean {
  return isWanted(task) && now >= task.healthyAt;
}
