import { text, texts } from '../input';
import type { CallContext, Operation } from '../service';
import { invalidParameter, serviceNotFound } from './errors';
import { clusterOf, findService, findTaskDefinition, shortName } from './find';
import { pageOf } from './pages';
import type { EcsCluster, EcsService } from './state';
import { taskArns, taskView } from './task-view';

function servicesNamed(cluster: EcsCluster, name: string | undefined): readonly EcsService[] {
  if (name === undefined) return [...cluster.services.values()];
  const service = findService(cluster, name);
  if (service === null) throw serviceNotFound();
  return [service];
}

/** ListTasks: the running tasks of a cluster or of one service. */
export const listTasks: Operation = {
  handle(input, call) {
    const family = text(input, 'family');
    const status = text(input, 'desiredStatus') ?? 'RUNNING';
    const services = servicesNamed(clusterOf(input, call.state), text(input, 'serviceName')).filter(
      (one) => family === undefined || shortName(one.taskDefinitionArn).startsWith(`${family}:`),
    );
    const arns = status === 'RUNNING' ? services.flatMap((one) => taskArns(one, call.now)) : [];
    const page = pageOf(input, arns.toSorted(), 100);
    return { taskArns: page.items, ...page.next };
  },
};

function tasksById(cluster: EcsCluster, call: CallContext) {
  const entries = [...cluster.services.values()].flatMap((service) => {
    const definition = findTaskDefinition(call.state, service.taskDefinitionArn);
    return taskArns(service, call.now).map((arn, index) => {
      return [shortName(arn), () => taskView(service, definition, arn, index)] as const;
    });
  });
  return new Map(entries);
}

/** DescribeTasks: up to 100 by id or ARN; what is not there is a failure with reason MISSING. */
export const describeTasks: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const names = texts(input, 'tasks');
    if (names.length === 0) throw invalidParameter('Tasks cannot be empty.');
    if (names.length > 100) throw invalidParameter('Tasks can have at most 100 items.');
    const tasks = tasksById(cluster, call);
    const found = names.map((name) => ({ name, view: tasks.get(shortName(name)) }));
    const arnOf = (name: string) =>
      name.startsWith('arn:') ? name : `${cluster.arn.replace(':cluster/', ':task/')}/${name}`;
    return {
      tasks: found.flatMap(({ view }) => (view ? [view()] : [])),
      failures: found.flatMap(({ name, view }) => (view ? [] : [{ arn: arnOf(name), reason: 'MISSING' }])),
    };
  },
};
