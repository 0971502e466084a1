import { type Input, text, texts } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalidParameter } from '../errors';
import { clusterOf, requireService, shortName } from '../find';
import { pageOf } from '../pages';
import type { EcsCluster, EcsService, EcsTask } from '../state';
import { taskArn, taskView } from './task-view';

const SHOWN_MS = 3_600_000;

/** A task with the service that started it. */
export interface Owned {
  readonly service: EcsService;
  readonly task: EcsTask;
}

/** Returns the tasks of a cluster that are there, and those that stopped within the last hour. */
export function tasksOf(cluster: EcsCluster, now: number): readonly Owned[] {
  return [...cluster.services.values()].flatMap((service) =>
    service.tasks
      .filter((task) => task.createdAt <= now && (task.stop?.stoppedAt ?? now) > now - SHOWN_MS)
      .map((task) => ({ service, task })),
  );
}

function chosen(input: Input, cluster: EcsCluster, now: number): (owned: Owned) => boolean {
  const named = text(input, 'serviceName');
  const service = named === undefined ? null : requireService(cluster, named);
  const family = text(input, 'family');
  const startedBy = text(input, 'startedBy');
  const launchType = text(input, 'launchType');
  const desired = text(input, 'desiredStatus') ?? 'RUNNING';
  if (!['RUNNING', 'PENDING', 'STOPPED'].includes(desired)) throw invalidParameter('Invalid desiredStatus.');
  return ({ service: owner, task }) =>
    (service === null || owner === service) &&
    (family === undefined || shortName(task.taskDefinitionArn).startsWith(`${family}:`)) &&
    (startedBy === undefined || task.deploymentId === startedBy) &&
    (launchType === undefined || (owner.launch.launchType ?? 'FARGATE') === launchType) &&
    (task.stop !== null && task.stop.at <= now ? 'STOPPED' : 'RUNNING') === desired;
}

/** ListTasks: ARNs of a cluster's tasks by desired status, service, family or who started them. */
export const listTasks: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const tasks = tasksOf(cluster, call.now).filter(chosen(input, cluster, call.now));
    const page = pageOf(input, tasks.map(({ service, task }) => taskArn(service, task)).toSorted(), 100);
    return { taskArns: page.items, ...page.next };
  },
};

/** Returns the task of a cluster whose id or ARN is given, or null. */
export function findTask(cluster: EcsCluster, call: CallContext, name: string): Owned | null {
  const id = shortName(name);
  const found = tasksOf(cluster, call.now).find(({ task }) => task.id === id);
  if (found === undefined) return null;
  return name.startsWith('arn:') && name !== taskArn(found.service, found.task) ? null : found;
}

/** DescribeTasks: up to 100 by id or ARN; what is not there is a failure with reason MISSING. */
export const describeTasks: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const names = texts(input, 'tasks');
    if (names.length === 0) throw invalidParameter('Tasks cannot be empty.');
    if (names.length > 100) throw invalidParameter('Tasks can have at most 100 items.');
    const withTags = texts(input, 'include').includes('TAGS');
    const found = names.map((name) => ({ name, owned: findTask(cluster, call, name) }));
    const arnOf = (name: string) =>
      name.startsWith('arn:') ? name : `${cluster.arn.replace(':cluster/', ':task/')}/${name}`;
    return {
      tasks: found.flatMap(({ owned }) =>
        owned === null ? [] : [taskView(call.state, owned.service, owned.task, call.now, withTags)],
      ),
      failures: found.flatMap(({ name, owned }) =>
        owned === null ? [{ arn: arnOf(name), reason: 'MISSING' }] : [],
      ),
    };
  },
};
