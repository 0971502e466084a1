import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  ListTagsForResourceCommand,
  ListTasksCommand,
  paginateListServices,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';

const CLUSTER = 'placement-platform-prod';
/** Standing still: with the real time a Spot task may be interrupted at the moment of the run. */
const startAt = new Date('2026-11-20T09:00:00Z');

describe('ECS through the SDK', () => {
  let simulator: RunningSimulator;
  let scale: RunningSimulator;
  let ecs: ECSClient;
  const clientOf = (one: RunningSimulator, region: string) =>
    new ECSClient({
      endpoint: one.url,
      region,
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
      maxAttempts: 1,
    });
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt });
    scale = await startSimulator({
      estate: 'scale',
      startAt,
      functions: 0,
      services: 100,
      accounts: 1,
      regions: 1,
    });
    ecs = clientOf(simulator, 'eu-west-1');
  });
  afterAll(() => Promise.all([simulator.stop(), scale.stop()]));

  it('lists clusters and describes them with tags and settings', async () => {
    const { clusterArns } = await ecs.send(new ListClustersCommand({}));
    expect(clusterArns).toEqual([`arn:aws:ecs:eu-west-1:111122223333:cluster/${CLUSTER}`]);
    const { clusters, failures } = await ecs.send(
      new DescribeClustersCommand({ clusters: [CLUSTER, 'gone'], include: ['TAGS', 'SETTINGS'] }),
    );
    expect(clusters?.[0]).toMatchObject({
      status: 'ACTIVE',
      activeServicesCount: 3,
      runningTasksCount: 7,
      settings: [{ name: 'containerInsights', value: 'enabled' }],
    });
    expect(failures).toEqual([{ arn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/gone', reason: 'MISSING' }]);
  });

  it('describes services with counts, weights and target group, and names the missing ones', async () => {
    const { services, failures } = await ecs.send(
      new DescribeServicesCommand({ cluster: CLUSTER, services: ['placement', 'gone'], include: ['TAGS'] }),
    );
    expect(services?.[0]).toMatchObject({
      serviceName: 'placement',
      desiredCount: 4,
      runningCount: 4,
      pendingCount: 0,
      capacityProviderStrategy: [
        { capacityProvider: 'FARGATE_SPOT', weight: 80, base: 0 },
        { capacityProvider: 'FARGATE', weight: 20, base: 0 },
      ],
      deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 200 },
    });
    expect(services?.[0]?.launchType).toBeUndefined();
    expect(services?.[0]?.createdAt).toBeInstanceOf(Date);
    expect(services?.[0]?.tags).toContainEqual({ key: 'module', value: 'placement-platform' });
    expect(failures?.[0]?.reason).toBe('MISSING');
  });

  it('describes the task definition and the tasks', async () => {
    const { taskDefinition } = await ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: 'placement-platform-prod-placement' }),
    );
    expect(taskDefinition).toMatchObject({
      cpu: '512',
      memory: '1024',
      runtimePlatform: { cpuArchitecture: 'X86_64' },
    });
    const { taskArns } = await ecs.send(new ListTasksCommand({ cluster: CLUSTER, serviceName: 'placement' }));
    expect(taskArns).toHaveLength(4);
    const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster: CLUSTER, tasks: taskArns ?? [] }));
    const providers = tasks?.map((task) => task.capacityProviderName);
    expect(providers?.filter((name) => name === 'FARGATE_SPOT').length).toBeGreaterThanOrEqual(3);
  });

  it('gives ten services a page unless told, and follows tokens to the end', async () => {
    const client = clientOf(scale, 'us-east-1');
    const first = await client.send(new ListServicesCommand({ cluster: 'cluster-prod' }));
    expect(first.serviceArns).toHaveLength(10);
    const arns: string[] = [];
    for await (const page of paginateListServices({ client, pageSize: 7 }, { cluster: 'cluster-prod' })) {
      arns.push(...(page.serviceArns ?? []));
    }
    expect(new Set(arns).size).toBe(33);
  });

  it('refuses as ECS does', async () => {
    const refusals = [
      [() => ecs.send(new ListServicesCommand({ cluster: 'gone' })), 'ClusterNotFoundException'],
      [
        () => ecs.send(new ListServicesCommand({ cluster: CLUSTER, maxResults: 101 })),
        'InvalidParameterException',
      ],
      [
        () => ecs.send(new ListServicesCommand({ cluster: CLUSTER, nextToken: 'x' })),
        'InvalidParameterException',
      ],
      [
        () => ecs.send(new DescribeServicesCommand({ cluster: CLUSTER, services: [] })),
        'InvalidParameterException',
      ],
      [() => ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'gone:1' })), 'ClientException'],
      [
        () => ecs.send(new ListTasksCommand({ cluster: CLUSTER, serviceName: 'gone' })),
        'ServiceNotFoundException',
      ],
      [
        () => ecs.send(new ListTagsForResourceCommand({ resourceArn: 'nonsense' })),
        'InvalidParameterException',
      ],
    ] as const;
    for (const [send, name] of refusals) {
      await expect(send(), name).rejects.toMatchObject({
        name,
        $metadata: { httpStatusCode: 400 },
      });
    }
    const many = Array.from({ length: 11 }, (_, index) => `s${index}`);
    const tooMany = ecs.send(new DescribeServicesCommand({ cluster: CLUSTER, services: many }));
    await expect(tooMany).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('shows a service at zero tasks', async () => {
    const home = clientOf(simulator, 'us-east-1');
    const { services } = await home.send(
      new DescribeServicesCommand({ cluster: 'llm-backend-prod', services: ['llm-backend'] }),
    );
    expect(services?.[0]).toMatchObject({ desiredCount: 0, runningCount: 0, launchType: 'FARGATE' });
  });
});
