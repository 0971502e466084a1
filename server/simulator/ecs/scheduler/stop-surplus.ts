import type { EcsService, EcsTask } from '../state';
import { primaryOf, wantedTasks } from './deployments';
import { leastHealthy, mostTasks } from './limits';
import { noteEvent } from './note-event';
import { placeTasks } from './place-tasks';
import type { ScheduleContext } from './schedule-context';
import { stopped } from './stop-task';
import { isHealthy } from './task-status';

/** Tasks in the order in which they are given up: first those that do not run yet, then the newest. */
function byValue(at: number): (a: EcsTask, b: EcsTask) => number {
  return (a, b) => Number(isHealthy(a, at)) - Number(isHealthy(b, at)) || b.createdAt - a.createdAt;
}

/** The tasks to give up so that those that stay are spread over the providers as new ones would be. */
function surplusOf(service: EcsService, fresh: readonly EcsTask[], at: number): readonly EcsTask[] {
  const count = fresh.length - service.desiredCount;
  if (count <= 0) return [];
  const ordered = fresh.toSorted(byValue(at));
  const { capacityProviderStrategy: strategy } = primaryOf(service).launch;
  const left = new Map<string | null, number>();
  for (const provider of placeTasks(strategy, new Map(), service.desiredCount)) {
    left.set(provider, (left.get(provider) ?? 0) + 1);
  }
  const extra = ordered.toReversed().filter((task) => {
    const keep = left.get(task.provider) ?? 0;
    left.set(task.provider, keep - 1);
    return keep <= 0;
  });
  const beyond = extra.toReversed();
  return [...beyond, ...ordered.filter((task) => !extra.includes(task))].slice(0, count);
}

/** How many old tasks can go: those that are replaced, and more where the new ones need their room. */
function retirable(service: EcsService, at: number): readonly EcsTask[] {
  const { fresh, old } = wantedTasks(service);
  const healthy = (tasks: readonly EcsTask[]) => tasks.filter((task) => isHealthy(task, at)).length;
  const idle = old.filter((task) => !isHealthy(task, at));
  const missing = service.desiredCount - fresh.length;
  const room = mostTasks(service) - fresh.length - old.length + idle.length;
  const total = healthy(fresh) + healthy(old);
  const replaced = Math.max(0, total - service.desiredCount);
  const forRoom = Math.min(
    Math.max(0, missing - Math.max(0, room)),
    Math.max(0, total - leastHealthy(service)),
  );
  const count = room > 0 ? replaced : Math.max(replaced, forRoom);
  const settled = old.filter((task) => isHealthy(task, at)).toSorted((a, b) => a.createdAt - b.createdAt);
  const over = fresh.length + old.length - idle.length - mostTasks(service);
  return [...idle, ...settled.slice(0, Math.max(count, over))];
}

function noteStops(service: EcsService, tasks: readonly EcsTask[], at: number): void {
  const names = tasks.map((task) => `(task ${task.id})`).join(' ');
  noteEvent(service, at, `has stopped ${tasks.length} running tasks: ${names}.`);
  const ran = tasks.filter((task) => task.runningAt <= at).length;
  if (ran === 0) return;
  for (const { targetGroupArn } of service.launch.targets) {
    noteEvent(service, at, `deregistered ${ran} targets in (target-group ${targetGroupArn})`);
  }
  if (service.launch.targets.length > 0) {
    noteEvent(service, at, `has begun draining connections on ${ran} tasks.`);
  }
}

/** Stops the tasks of older deployments that are replaced, and those beyond the desired count. */
export function stopSurplus(context: ScheduleContext, service: EcsService, at: number): void {
  const { fresh } = wantedTasks(service);
  const going = new Set([...retirable(service, at), ...surplusOf(service, fresh, at)]);
  if (going.size === 0) return;
  service.tasks = service.tasks.map((task) => {
    if (!going.has(task)) return task;
    const reason = `Scaling activity initiated by (deployment ${primaryOf(service).id})`;
    return stopped(context, service, task, at, { code: 'ServiceSchedulerInitiated', reason });
  });
  noteStops(service, [...going], at);
}
