import { hash32, uuidOf } from '../../random';
import type { RegionState } from '../../world';
import { findTaskDefinition } from '../find';
import { type TaskStatus, taskStatus } from '../scheduler/task-status';
import type { EcsService, EcsTask, Wire } from '../state';
import { tagList } from '../tags/tag-view';

const ZONES = ['a', 'b', 'c'];

/** Returns the ARN of a service's task. */
export function taskArn(service: EcsService, task: EcsTask): string {
  return `${service.clusterArn.replace(':cluster/', ':task/')}/${task.id}`;
}

/** Returns the private address and zone of a task; they depend on its id alone. */
export function addressOf(task: EcsTask, region: string): { readonly ip: string; readonly zone: string } {
  const hash = hash32(task.id);
  const zone = hash % 2;
  return {
    ip: `10.0.${16 * zone + ((hash >>> 8) % 16)}.${4 + ((hash >>> 16) % 250)}`,
    zone: `${region}${ZONES[zone]}`,
  };
}

function attachmentOf(task: EcsTask, status: TaskStatus, service: EcsService, region: string) {
  const id = uuidOf(`${task.id}/eni`);
  const details = [
    { name: 'subnetId', value: service.launch.network?.subnetIds[0] ?? '' },
    { name: 'networkInterfaceId', value: `eni-${id.replaceAll('-', '').slice(0, 17)}` },
    { name: 'privateIPv4Address', value: addressOf(task, region).ip },
  ];
  const attached = status !== 'PROVISIONING' && status !== 'STOPPED';
  const shown = attached ? 'ATTACHED' : status === 'STOPPED' ? 'DELETED' : 'PRECREATED';
  return { id, type: 'ElasticNetworkInterface', status: shown, details };
}

function timesOf(task: EcsTask, now: number) {
  const { pendingAt, runningAt, createdAt, stop } = task;
  const ran = runningAt <= (stop?.at ?? now);
  const stops = stop !== null && stop.at <= now ? stop : null;
  const at = (name: string, ms: number) => (ms <= now ? { [name]: new Date(ms) } : {});
  return {
    createdAt: new Date(createdAt),
    ...at('connectivityAt', pendingAt - 2000),
    ...(pendingAt - 2000 <= now ? { connectivity: 'CONNECTED' } : {}),
    ...at('pullStartedAt', pendingAt),
    ...(ran ? { ...at('pullStoppedAt', runningAt - 1000), ...at('startedAt', runningAt) } : {}),
    ...(stops === null
      ? {}
      : {
          stopCode: stops.code,
          stoppedReason: stops.reason,
          stoppingAt: new Date(stops.at),
          ...at('executionStoppedAt', stops.stoppedAt - 10_000),
          ...at('stoppedAt', stops.stoppedAt),
        }),
  };
}

function healthOf(task: EcsTask, checked: boolean, now: number): string {
  return checked && now >= task.healthyAt ? 'HEALTHY' : 'UNKNOWN';
}

function containerView(arn: string, task: EcsTask, given: Wire, status: TaskStatus, now: number) {
  const started = now >= task.runningAt;
  const over = status === 'DEPROVISIONING' || status === 'STOPPED';
  return {
    containerArn: `${arn.replace(':task/', ':container/')}/${uuidOf(`${task.id}/${String(given.name)}`)}`,
    taskArn: arn,
    name: given.name,
    image: given.image,
    lastStatus: over ? 'STOPPED' : started ? 'RUNNING' : 'PENDING',
    ...(over && started ? { exitCode: 0 } : {}),
    networkBindings: [],
    networkInterfaces: [],
    healthStatus: healthOf(task, given.healthCheck !== undefined, now),
    cpu: String(given.cpu ?? 0),
  };
}

/** Returns a task as DescribeTasks shows it at a moment. */
export function taskView(
  state: RegionState,
  service: EcsService,
  task: EcsTask,
  now: number,
  withTags: boolean,
) {
  const definition = findTaskDefinition(state, task.taskDefinitionArn);
  const arn = taskArn(service, task);
  const status = taskStatus(task, now);
  const containers = definition?.containers ?? [];
  return {
    taskArn: arn,
    clusterArn: service.clusterArn,
    taskDefinitionArn: task.taskDefinitionArn,
    group: `service:${service.name}`,
    startedBy: task.deploymentId,
    availabilityZone: addressOf(task, state.region).zone,
    attachments: [attachmentOf(task, status, service, state.region)],
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
    lastStatus: status,
    desiredStatus: task.stop !== null && task.stop.at <= now ? 'STOPPED' : 'RUNNING',
    healthStatus: healthOf(
      task,
      containers.some((one) => one.healthCheck !== undefined),
      now,
    ),
    launchType: service.launch.launchType ?? 'FARGATE',
    ...(task.provider === null ? {} : { capacityProviderName: task.provider }),
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    enableExecuteCommand: service.settings.enableExecuteCommand,
    cpu: String(definition?.cpuUnits ?? 256),
    memory: String(definition?.memoryMb ?? 512),
    ...timesOf(task, now),
    containers: containers.map((one) => containerView(arn, task, one, status, now)),
    overrides: { containerOverrides: [], inferenceAcceleratorOverrides: [] },
    ephemeralStorage: { sizeInGiB: 20 },
    version:
      1 +
      [task.pendingAt, task.runningAt, task.stop?.at ?? Number.POSITIVE_INFINITY].filter((at) => at <= now)
        .length,
    tags: withTags && service.settings.propagateTags === 'SERVICE' ? tagList(service.tags) : [],
  };
}
