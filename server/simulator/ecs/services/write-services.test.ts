import { ECS } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../../start-simulator';

const place = { account: '111122223333', region: 'eu-west-1', cluster: 'main', service: 'web' };
const spot = [
  { capacityProvider: 'FARGATE', base: 1, weight: 1 },
  { capacityProvider: 'FARGATE_SPOT', base: 0, weight: 3 },
];
const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-a'] } };
const target = { cluster: 'main', service: 'web' };

describe('writing services', () => {
  let simulator: RunningSimulator;
  let ecs: ECS;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'empty', startAt: new Date('2026-11-20T09:00:00Z') });
    ecs = new ECS({
      endpoint: simulator.url,
      region: place.region,
      credentials: { accessKeyId: `SIMULATED${place.account}`, secretAccessKey: 'any' },
      maxAttempts: 1,
    });
    await tell('PUT', '/throttling', { enabled: false });
    await ecs.createCluster({
      clusterName: 'main',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      defaultCapacityProviderStrategy: spot,
    });
    await register();
    await register();
  });
  afterAll(() => simulator.stop());

  async function tell(method: string, path: string, body?: object): Promise<Response> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return fetch(`${simulator.controlUrl}${path}`, { method, ...sent });
  }
  const advance = (seconds: number) => tell('POST', '/clock/advance', { seconds });

  const register = (cpu = '256', memory = '512') =>
    ecs.registerTaskDefinition({
      family: 'web',
      requiresCompatibilities: ['FARGATE'],
      networkMode: 'awsvpc',
      cpu,
      memory,
      containerDefinitions: [{ name: 'app', image: 'web:1' }],
    });

  async function service() {
    const { services } = await ecs.describeServices({ cluster: 'main', services: ['web'] });
    const [found] = services ?? [];
    if (found === undefined) throw new Error('The service is not there.');
    return found;
  }
  const messages = async () => (await service()).events?.map((one) => one.message ?? '') ?? [];

  beforeEach(async () => {
    await tell('DELETE', '/faults');
    await tell('POST', '/actor', {
      ...place,
      service: undefined,
      capacityProvider: 'FARGATE_SPOT',
      available: true,
    });
    const { services } = await ecs.describeServices({ cluster: 'main', services: ['web'] });
    if (services?.[0]?.status === 'ACTIVE') await ecs.deleteService({ ...target, force: true });
    await advance(600);
    await ecs.createService({
      cluster: 'main',
      serviceName: 'web',
      taskDefinition: 'web:1',
      desiredCount: 4,
      networkConfiguration,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    });
    await advance(300);
  });

  it('starts tasks over the providers of the default strategy, and says when it is done', async () => {
    expect(await service()).toMatchObject({ runningCount: 4, pendingCount: 0, desiredCount: 4 });
    const { taskArns } = await ecs.listTasks({ cluster: 'main', serviceName: 'web' });
    const { tasks } = await ecs.describeTasks({ cluster: 'main', tasks: taskArns ?? [] });
    const providers = tasks?.map((task) => task.capacityProviderName).toSorted();
    expect(providers).toEqual(['FARGATE', 'FARGATE', 'FARGATE_SPOT', 'FARGATE_SPOT']);
    const deployment = (await service()).deployments?.[0];
    expect(deployment).toMatchObject({
      rolloutState: 'COMPLETED',
      rolloutStateReason: `ECS deployment ${deployment?.id} completed.`,
    });
    expect(await messages()).toEqual([
      '(service web) has reached a steady state.',
      `(service web) (deployment ${deployment?.id}) deployment completed.`,
      expect.stringMatching(/^\(service web\) has started 4 tasks: \(task [0-9a-f]{32}\) .*\.$/),
    ]);
  });

  it('follows the desired count without a deployment', async () => {
    const before = (await service()).deployments?.[0]?.id;
    await ecs.updateService({ ...target, desiredCount: 6 });
    expect(await service()).toMatchObject({ desiredCount: 6, runningCount: 4, pendingCount: 2 });
    await advance(60);
    expect(await service()).toMatchObject({ runningCount: 6, pendingCount: 0 });
    await ecs.updateService({ ...target, desiredCount: 1 });
    const after = await service();
    expect(after).toMatchObject({ runningCount: 1, pendingCount: 0 });
    expect(after.deployments?.map((one) => one.id)).toEqual([before]);
    const { taskArns } = await ecs.listTasks({ ...target, serviceName: 'web', desiredStatus: 'STOPPED' });
    const { tasks } = await ecs.describeTasks({ cluster: 'main', tasks: taskArns ?? [] });
    expect(tasks).toHaveLength(5);
    expect(tasks?.[0]).toMatchObject({ lastStatus: 'STOPPING', stopCode: 'ServiceSchedulerInitiated' });
    await advance(3700);
    expect((await ecs.describeTasks({ cluster: 'main', tasks: taskArns ?? [] })).failures).toHaveLength(5);
  });

  it('replaces the tasks in a deployment, and keeps to the percentages meanwhile', async () => {
    await ecs.updateService({
      ...target,
      taskDefinition: 'web:2',
      deploymentConfiguration: { maximumPercent: 125, minimumHealthyPercent: 100 },
    });
    let seconds = 0;
    for (; (await service()).deployments?.length !== 1 && seconds < 3600; seconds += 10) {
      const { runningCount = 0, pendingCount = 0 } = await service();
      expect(runningCount + pendingCount).toBeLessThanOrEqual(5);
      expect(runningCount).toBeGreaterThanOrEqual(4);
      await advance(10);
    }
    // One at a time: each takes its start and forty seconds to count as healthy.
    expect(seconds).toBeGreaterThan(200);
    const { taskArns } = await ecs.listTasks({ cluster: 'main', family: 'web' });
    const { tasks } = await ecs.describeTasks({ cluster: 'main', tasks: taskArns ?? [] });
    expect(new Set(tasks?.map((task) => task.taskDefinitionArn?.split('/')[1]))).toEqual(new Set(['web:2']));
  });

  it('rolls back a deployment whose tasks do not start', async () => {
    const before = (await service()).deployments?.[0]?.id;
    await tell('POST', '/faults', { kind: 'failTransition', operation: 'UpdateService' });
    await ecs.updateService({ ...target, taskDefinition: 'web:2' });
    await advance(1200);
    const after = await service();
    expect(after).toMatchObject({ runningCount: 4, taskDefinition: expect.stringContaining('web:1') });
    expect(after.deployments?.map((one) => [one.id, one.rolloutState])).toEqual([[before, 'COMPLETED']]);
    expect(await messages()).toContainEqual(
      expect.stringMatching(/\(deployment ecs-svc\/\d{19}\) deployment failed: tasks failed to start\.$/),
    );
    const { serviceDeployments } = await ecs.listServiceDeployments(target);
    expect(serviceDeployments?.map((one) => one.status)).toEqual(['ROLLBACK_SUCCESSFUL', 'SUCCESSFUL']);
  });

  it('never ends a stuck deployment, and keeps the old tasks', async () => {
    await tell('POST', '/faults', { kind: 'stuck', operation: 'UpdateService' });
    await ecs.updateService({ ...target, forceNewDeployment: true });
    await advance(86_400);
    expect(await service()).toMatchObject({ runningCount: 4, pendingCount: 4 });
    expect((await service()).deployments?.map((one) => one.rolloutState)).toEqual([
      'IN_PROGRESS',
      'COMPLETED',
    ]);
  });

  it('runs fewer tasks than desired while Spot has no room, says so, and catches up', async () => {
    const exhausted = { account: place.account, region: place.region, capacityProvider: 'FARGATE_SPOT' };
    await tell('POST', '/actor', { ...exhausted, available: false });
    await ecs.updateService({ ...target, desiredCount: 8 });
    await advance(300);
    expect(await service()).toMatchObject({ desiredCount: 8, runningCount: 5, pendingCount: 0 });
    const refusal =
      /^\(service web\) was unable to place a task\. Reason: Capacity is unavailable at this time\./;
    expect((await messages())[0]).toMatch(refusal);
    await tell('POST', '/actor', { ...exhausted, available: true });
    await advance(1000);
    expect(await service()).toMatchObject({ runningCount: 8 });
  });

  it('replaces Spot tasks that are interrupted, after a warning of two minutes', async () => {
    await tell('POST', '/actor', { ...place, interrupt: 2 });
    expect(await service()).toMatchObject({ runningCount: 2, pendingCount: 2 });
    const { taskArns } = await ecs.listTasks({ cluster: 'main', desiredStatus: 'STOPPED' });
    const { tasks } = await ecs.describeTasks({ cluster: 'main', tasks: taskArns ?? [] });
    const struck = tasks?.filter((task) => task.stopCode === 'SpotInterruption');
    expect(struck).toHaveLength(2);
    expect(struck?.[0]?.stoppedReason).toBe('Your Spot Task was interrupted.');
    await advance(60);
    expect(await service()).toMatchObject({ runningCount: 4, pendingCount: 0 });
  });

  it('refuses what ECS refuses', async () => {
    const refused = (call: Promise<unknown>, name: string, message: RegExp) =>
      expect(call).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
    const parameter = 'InvalidParameterException';
    await refused(
      register('256', '4096'),
      'ClientException',
      /No Fargate configuration exists for given values/,
    );
    await refused(ecs.deleteService(target), parameter, /cannot be stopped while it is scaled above 0/);
    await refused(
      ecs.deleteCluster({ cluster: 'main' }),
      'ClusterContainsServicesException',
      /Services are active/,
    );
    await refused(ecs.updateService({ ...target, taskDefinition: 'web:99' }), 'ClientException', /not found/);
    await refused(ecs.updateService({ ...target, service: 'gone' }), 'ServiceNotFoundException', /not found/);
    await refused(
      ecs.updateService({
        ...target,
        capacityProviderStrategy: spot.map((one) => ({ ...one, base: 1 })),
      }),
      parameter,
      /one capacity provider .* base/,
    );
    const repeated = { cluster: 'main', serviceName: 'web', taskDefinition: 'web:1', desiredCount: 1 };
    await refused(ecs.createService({ ...repeated, networkConfiguration }), parameter, /not idempotent/);
    await refused(
      ecs.createService({ ...repeated, serviceName: 'other' }),
      parameter,
      /Network Configuration must be provided/,
    );
  });
});
