import {
  ApplicationAutoScalingClient,
  DeregisterScalableTargetCommand,
  DescribeScalableTargetsCommand,
  DescribeScalingActivitiesCommand,
  DescribeScalingPoliciesCommand,
  DescribeScheduledActionsCommand,
  ListTagsForResourceCommand,
  PutScalingPolicyCommand,
  PutScheduledActionCommand,
  paginateDescribeScalableTargets,
  RegisterScalableTargetCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';

const MESSAGES = 'function:cora-prod-module-chat-messages:live';
const DIMENSION = 'lambda:function:ProvisionedConcurrency' as const;

describe('Application Auto Scaling through the SDK', () => {
  let simulator: RunningSimulator;
  let scale: RunningSimulator;
  const clientOf = (one: RunningSimulator, region = 'us-east-1') =>
    new ApplicationAutoScalingClient({
      endpoint: one.url,
      region,
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
      maxAttempts: 1,
    });
  let scaling: ApplicationAutoScalingClient;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-18T10:00:00Z') });
    scale = await startSimulator({ estate: 'scale', functions: 0, services: 240, accounts: 1, regions: 1 });
    scaling = clientOf(simulator);
    await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
  });
  afterAll(() => Promise.all([simulator.stop(), scale.stop()]));

  it('shows the sample target with its policy, alarms and schedule', async () => {
    const { ScalableTargets } = await scaling.send(
      new DescribeScalableTargetsCommand({ ServiceNamespace: 'lambda' }),
    );
    expect(ScalableTargets).toMatchObject([{ ResourceId: MESSAGES, MinCapacity: 2, MaxCapacity: 10 }]);
    const { ScalingPolicies } = await scaling.send(
      new DescribeScalingPoliciesCommand({ ServiceNamespace: 'lambda', ResourceId: MESSAGES }),
    );
    expect(ScalingPolicies?.[0]?.TargetTrackingScalingPolicyConfiguration?.TargetValue).toBe(0.7);
    expect(ScalingPolicies?.[0]?.Alarms?.[0]?.AlarmName).toMatch(
      /^TargetTracking-function:cora-prod-module-chat-messages:live-AlarmHigh-/,
    );
    const { ScheduledActions } = await scaling.send(
      new DescribeScheduledActionsCommand({ ServiceNamespace: 'lambda' }),
    );
    expect(ScheduledActions?.map((one) => one.Timezone)).toEqual(['Europe/Berlin', 'Europe/Berlin']);
  });

  it('shows the services of the sample estate at 70 % CPU with their cooldowns', async () => {
    const europe = clientOf(simulator, 'eu-west-1');
    const { ScalingPolicies } = await europe.send(
      new DescribeScalingPoliciesCommand({ ServiceNamespace: 'ecs' }),
    );
    expect(ScalingPolicies).toHaveLength(3);
    for (const policy of ScalingPolicies ?? []) {
      expect(policy.TargetTrackingScalingPolicyConfiguration).toMatchObject({
        TargetValue: 70,
        ScaleInCooldown: 300,
        ScaleOutCooldown: 60,
      });
    }
  });

  it('pages by fifty and follows tokens to the end', async () => {
    const client = clientOf(scale);
    const sizes: number[] = [];
    for await (const page of paginateDescribeScalableTargets({ client }, { ServiceNamespace: 'ecs' })) {
      sizes.push(page.ScalableTargets?.length ?? 0);
    }
    expect(sizes).toEqual([50, 50, 20]);
  });

  it('keeps targets, policies and schedules as they are put, and drops them together', async () => {
    const resource = {
      ServiceNamespace: 'lambda',
      ResourceId: 'function:llm-backend-prod-api:live',
      ScalableDimension: DIMENSION,
    } as const;
    await scaling.send(new RegisterScalableTargetCommand({ ...resource, MinCapacity: 1, MaxCapacity: 4 }));
    await scaling.send(new RegisterScalableTargetCommand({ ...resource, MaxCapacity: 6 }));
    await scaling.send(
      new PutScalingPolicyCommand({
        ...resource,
        PolicyName: 'use',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 0.6,
          PredefinedMetricSpecification: { PredefinedMetricType: 'LambdaProvisionedConcurrencyUtilization' },
        },
      }),
    );
    await scaling.send(
      new PutScheduledActionCommand({
        ...resource,
        ScheduledActionName: 'night',
        Schedule: 'cron(0 20 * * ? *)',
        ScalableTargetAction: { MinCapacity: 0 },
      }),
    );
    const named = { ServiceNamespace: 'lambda' as const, ResourceIds: [resource.ResourceId] };
    const { ScalableTargets } = await scaling.send(new DescribeScalableTargetsCommand(named));
    expect(ScalableTargets).toMatchObject([{ MinCapacity: 1, MaxCapacity: 6 }]);
    await scaling.send(new DeregisterScalableTargetCommand(resource));
    const left = await scaling.send(
      new DescribeScheduledActionsCommand({ ServiceNamespace: 'lambda', ResourceId: resource.ResourceId }),
    );
    expect(left.ScheduledActions).toEqual([]);
  });

  it('refuses as Application Auto Scaling does', async () => {
    const resource = {
      ServiceNamespace: 'lambda',
      ResourceId: MESSAGES,
      ScalableDimension: DIMENSION,
    } as const;
    const other = { ...resource, ResourceId: 'function:valuation-platform-prod-api:live' };
    const ofLatest = { ...resource, ResourceId: 'function:valuation-platform-prod-api:$LATEST' };
    const refusals = [
      [
        () =>
          scaling.send(new DescribeScalableTargetsCommand({ ServiceNamespace: 'lambda', MaxResults: 51 })),
        'ValidationException',
      ],
      [
        () =>
          scaling.send(new DescribeScalingActivitiesCommand({ ServiceNamespace: 'lambda', NextToken: 'x' })),
        'InvalidNextTokenException',
      ],
      [
        () =>
          scaling.send(
            new DescribeScalableTargetsCommand({ ServiceNamespace: 'lambda', ScalableDimension: DIMENSION }),
          ),
        'ValidationException',
      ],
      [
        () => scaling.send(new RegisterScalableTargetCommand({ ...other, MinCapacity: 1 })),
        'ValidationException',
      ],
      [
        () =>
          scaling.send(new RegisterScalableTargetCommand({ ...ofLatest, MinCapacity: 1, MaxCapacity: 2 })),
        'ValidationException',
      ],
      [
        () => scaling.send(new RegisterScalableTargetCommand({ ...resource, MinCapacity: 20 })),
        'ValidationException',
      ],
      [() => scaling.send(new DeregisterScalableTargetCommand(other)), 'ObjectNotFoundException'],
      [
        () =>
          scaling.send(
            new PutScheduledActionCommand({
              ...resource,
              ScheduledActionName: 'a',
              Schedule: 'cron(0 20 * * * *)',
              ScalableTargetAction: { MinCapacity: 1 },
            }),
          ),
        'ValidationException',
      ],
    ] as const;
    for (const [send, name] of refusals) {
      await expect(send(), name).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
    }
  });

  const service = {
    ServiceNamespace: 'ecs',
    ResourceId: 'service/placement-platform-prod/notification',
    ScalableDimension: 'ecs:service:DesiredCount',
  } as const;
  it('keeps tags, given at the first registration or afterwards', async () => {
    const resource = {
      ServiceNamespace: 'lambda',
      ResourceId: 'function:llm-backend-prod-api:live',
      ScalableDimension: DIMENSION,
      MinCapacity: 0,
      MaxCapacity: 1,
    } as const;
    const { ScalableTargetARN: ResourceARN } = await scaling.send(
      new RegisterScalableTargetCommand({ ...resource, Tags: { team: 'assist' } }),
    );
    await expect(
      scaling.send(new RegisterScalableTargetCommand({ ...resource, Tags: { team: 'other' } })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
    await scaling.send(new TagResourceCommand({ ResourceARN, Tags: { stage: 'prod', x: '1' } }));
    await scaling.send(new UntagResourceCommand({ ResourceARN, TagKeys: ['x'] }));
    const { Tags } = await scaling.send(new ListTagsForResourceCommand({ ResourceARN }));
    expect(Tags).toEqual({ team: 'assist', stage: 'prod' });
    const many = Object.fromEntries(Array.from({ length: 49 }, (_, index) => [`key-${index}`, '']));
    await expect(scaling.send(new TagResourceCommand({ ResourceARN, Tags: many }))).rejects.toMatchObject({
      name: 'TooManyTagsException',
      ResourceName: ResourceARN,
    });
    await scaling.send(new DeregisterScalableTargetCommand(resource));
    await expect(scaling.send(new ListTagsForResourceCommand({ ResourceARN }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('has room for two hundred scheduled actions on a target', async () => {
    const europe = clientOf(simulator, 'eu-west-1');
    const schedule = (index: number) =>
      europe.send(
        new PutScheduledActionCommand({
          ...service,
          ScheduledActionName: `action-${index}`,
          Schedule: 'cron(0 3 1 1 ? *)',
          ScalableTargetAction: { MinCapacity: 1 },
        }),
      );
    await Promise.all(Array.from({ length: 200 }, (_, index) => schedule(index)));
    await expect(schedule(200)).rejects.toMatchObject({ name: 'LimitExceededException' });
    await schedule(199);
  });
});
