import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  DescribeScalingActivitiesCommand,
  PutScalingPolicyCommand,
  PutScheduledActionCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  GetProvisionedConcurrencyConfigCommand,
  LambdaClient,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../../start-simulator';

const SATURDAY = Date.parse('2026-11-14T00:00:00Z');
const SUNDAY = Date.parse('2026-11-15T00:00:00Z');
const HOUR_MS = 3_600_000;
/** Nobody calls it. */
const IDLE = {
  ServiceNamespace: 'lambda',
  ResourceId: 'function:quiet:live',
  ScalableDimension: 'lambda:function:ProvisionedConcurrency',
} as const;

describe('provisioned concurrency that nobody uses', () => {
  let simulator: RunningSimulator;
  let scaling: ApplicationAutoScalingClient;
  let lambda: LambdaClient;
  const goTo = (ms: number) =>
    fetch(`${simulator.controlUrl}/clock`, {
      method: 'PUT',
      body: JSON.stringify({ now: new Date(ms).toISOString() }),
    });

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'empty', startAt: new Date(SATURDAY - 60_000) });
    const options = {
      endpoint: simulator.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
      maxAttempts: 1,
    };
    scaling = new ApplicationAutoScalingClient(options);
    lambda = new LambdaClient(options);
  });
  afterAll(() => simulator.stop());

  const provisioned = async (id: string): Promise<number> => {
    const [, FunctionName = '', Qualifier = ''] = id.split(':');
    const config = await lambda.send(new GetProvisionedConcurrencyConfigCommand({ FunctionName, Qualifier }));
    return config.RequestedProvisionedConcurrentExecutions ?? -1;
  };
  const activitiesSoFar = async () => {
    const { ServiceNamespace, ResourceId } = IDLE;
    const { ScalingActivities = [] } = await scaling.send(
      new DescribeScalingActivitiesCommand({ ServiceNamespace, ResourceId }),
    );
    return ScalingActivities;
  };

  it('never scales idle provisioned concurrency in, for there is no metric to say that it is idle', async () => {
    const FunctionName = 'quiet';
    const Qualifier = 'live';
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        Role: 'arn:aws:iam::111122223333:role/quiet',
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Code: { S3Bucket: 'code', S3Key: 'quiet.zip' },
        Publish: true,
      }),
    );
    await lambda.send(new CreateAliasCommand({ FunctionName, Name: Qualifier, FunctionVersion: '1' }));
    await goTo(SATURDAY);
    await lambda.send(
      new PutProvisionedConcurrencyConfigCommand({
        FunctionName,
        Qualifier,
        ProvisionedConcurrentExecutions: 6,
      }),
    );
    await scaling.send(new RegisterScalableTargetCommand({ ...IDLE, MinCapacity: 1, MaxCapacity: 10 }));
    await scaling.send(
      new PutScalingPolicyCommand({
        ...IDLE,
        PolicyName: 'use',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 0.7,
          PredefinedMetricSpecification: { PredefinedMetricType: 'LambdaProvisionedConcurrencyUtilization' },
        },
      }),
    );
    await goTo(SATURDAY + 8 * HOUR_MS);
    expect(await provisioned(IDLE.ResourceId)).toBe(6);
  });

  it('runs scheduled actions at their local time, unless suspended', async () => {
    const schedule = (ScheduledActionName: string, Schedule: string, MinCapacity: number) =>
      scaling.send(
        new PutScheduledActionCommand({
          ...IDLE,
          ScheduledActionName,
          Schedule,
          Timezone: 'Europe/Berlin',
          ScalableTargetAction: { MinCapacity },
        }),
      );
    await schedule('seven', 'at(2026-11-15T07:00:00)', 7);
    await schedule('eight', 'cron(0 8 ? * SUN *)', 8);
    await goTo(SUNDAY + 6 * HOUR_MS - 1000);
    expect(await provisioned(IDLE.ResourceId)).toBe(6);
    await goTo(SUNDAY + 6 * HOUR_MS);
    expect(await provisioned(IDLE.ResourceId)).toBe(7);
    const [capacity, bounds] = await activitiesSoFar();
    expect(bounds).toMatchObject({
      Description: 'Setting min capacity to 7',
      Cause: 'scheduled action name seven was triggered',
    });
    expect(capacity).toMatchObject({
      Description: 'Setting desired concurrency to 7.',
      Cause: 'minimum capacity was set to 7',
      StatusCode: 'InProgress',
    });
    await scaling.send(
      new RegisterScalableTargetCommand({ ...IDLE, SuspendedState: { ScheduledScalingSuspended: true } }),
    );
    await goTo(SUNDAY + 12 * HOUR_MS);
    const { ScalableTargets } = await scaling.send(
      new DescribeScalableTargetsCommand({ ServiceNamespace: 'lambda', ResourceIds: [IDLE.ResourceId] }),
    );
    expect(ScalableTargets?.[0]?.MinCapacity).toBe(7);
  });
});
