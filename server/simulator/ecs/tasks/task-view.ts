import { createHash } from 'node:crypto';
import { valueAt } from '../traffic/timeline';
import type { EcsService, TaskDefinition } from './state';

/** Returns how many tasks of a service run at a moment. */
export function runningTasks(service: EcsService, now: number): number {
  return valueAt(service.tasks, now, 0);
}

/** Returns the ARNs of the tasks that run at a moment; the same task keeps its ARN. */
export function taskArns(service: EcsService, now: number): readonly string[] {
  return Array.from({ length: runningTasks(service, now) }, (_, index) => {
    const id = createHash('sha256').update(`${service.arn}/${index}`).digest('hex').slice(0, 32);
    return `${service.clusterArn.replace(':cluster/', ':task/')}/${id}`;
  });
}

/** Bases are placed first, then each task goes where the weights are least served, as ECS spreads them. */
function providerOf(service: EcsService, index: number): string | null {
  const strategy = service.capacityProviderStrategy;
  const placed = new Map<string, number>();
  let chosen: string | null = null;
  for (let task = 0; task <= index; task += 1) {
    const based = strategy.find((one) => (placed.get(one.capacityProvider) ?? 0) < one.base);
    const weighted = strategy
      .filter((one) => one.weight > 0)
      .toSorted((a, b) => load(a, placed) - load(b, placed));
    chosen = (based ?? weighted[0])?.capacityProvider ?? null;
    if (chosen !== null) placed.set(chosen, (placed.get(chosen) ?? 0) + 1);
  }
  return chosen;
}

function load(
  item: { readonly capacityProvider: string; readonly weight: number },
  placed: ReadonlyMap<string, number>,
): number {
  return ((placed.get(item.capacityProvider) ?? 0) + 1) / item.weight;
}

/** Returns the index-th running task as DescribeTasks shows it. */
export function taskView(service: EcsService, definition: TaskDefinition | null, arn: string, index: number) {
  const provider = providerOf(service, index);
  return {
    taskArn: arn,
    clusterArn: service.clusterArn,
    taskDefinitionArn: service.taskDefinitionArn,
    group: `service:${service.name}`,
    startedBy: `ecs-svc/${service.name}`,
    lastStatus: 'RUNNING',
    desiredStatus: 'RUNNING',
    healthStatus: definition?.container.healthCheckPath == null ? 'UNKNOWN' : 'HEALTHY',
    launchType: 'FARGATE',
    ...(provider === null ? {} : { capacityProviderName: provider }),
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    cpu: String(definition?.cpuUnits ?? 256),
    memory: String(definition?.memoryMb ?? 512),
    createdAt: new Date(service.createdAt),
    startedAt: new Date(service.createdAt + 45_000),
    containers: [
      {
        containerArn: `${arn.replace(':task/', ':container/')}/${definition?.container.name ?? 'app'}`,
        taskArn: arn,
        name: definition?.container.name ?? 'app',
        image: definition?.container.image ?? '',
        lastStatus: 'RUNNING',
        networkInterfaces: [],
      },
    ],
    version: 3,
    tags: [],
  };
}
