import {
  ApplicationAutoScalingClient,
  DeregisterScalableTargetCommand,
  DescribeScalingActivitiesCommand,
  DescribeScalingPoliciesCommand,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchClient, DescribeAlarmsCommand, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';

/** A Monday. */
const MONDAY = Date.parse('2026-11-09T00:00:00Z');
const HOUR_MS = 3_600_000;
const SERVICE = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/placement-platform-prod/placement',
  ScalableDimension: 'ecs:service:DesiredCount',
} as const;

describe('Application Auto Scaling at work', () => {
  let simulator: RunningSimulator;
  let europe: ApplicationAutoScalingClient;
  let ecs: ECSClient;
  let cloudwatch: CloudWatchClient;
  const control = (path: string, method: string, body: unknown) =>
    fetch(`${simulator.controlUrl}${path}`, { method, body: JSON.stringify(body) });
  const goTo = (ms: number) => control('/clock', 'PUT', { now: new Date(ms).toISOString() });

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date(MONDAY) });
    await control('/throttling', 'PUT', { enabled: false });
    const options = (region: string) => ({
      endpoint: simulator.url,
      region,
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
      maxAttempts: 1,
    });
    europe = new ApplicationAutoScalingClient(options('eu-west-1'));
    ecs = new ECSClient(options('eu-west-1'));
    cloudwatch = new CloudWatchClient(options('eu-west-1'));
  });
  afterAll(() => simulator.stop());

  const desired = async (): Promise<number> => {
    const { services } = await ecs.send(
      new DescribeServicesCommand({ cluster: 'placement-platform-prod', services: ['placement'] }),
    );
    return services?.[0]?.desiredCount ?? -1;
  };
  const activitiesSoFar = async () => {
    const { ServiceNamespace, ResourceId } = SERVICE;
    const { ScalingActivities = [] } = await europe.send(
      new DescribeScalingActivitiesCommand({ ServiceNamespace, ResourceId }),
    );
    return ScalingActivities;
  };

  it('follows the day: few tasks at night, more by day, never outside the bounds', async () => {
    const counts: number[] = [];
    for (let hour = 1; hour <= 24; hour += 1) {
      await goTo(MONDAY + hour * HOUR_MS);
      counts.push(await desired());
    }
    expect(counts.slice(0, 5)).toEqual([2, 2, 2, 2, 2]);
    expect(Math.max(...counts.slice(7, 16))).toBeGreaterThanOrEqual(4);
    expect(counts.at(-1)).toBe(2);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10);
    const activities = await activitiesSoFar();
    expect(activities[0]).toMatchObject({
      StatusCode: 'Successful',
      Description: 'Setting desired count to 2.',
    });
    for (const { Cause } of activities) {
      expect(Cause).toMatch(
        /^monitor alarm TargetTracking-service\/placement-platform-prod\/placement-Alarm(High|Low)-[0-9a-f-]{36} in state ALARM triggered policy placement-cpu$/,
      );
    }
    const starts = activities.map((one) => one.StartTime?.getTime() ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  });

  it('shows why it did not scale when asked, once in a row', async () => {
    const { ScalingActivities = [] } = await europe.send(
      new DescribeScalingActivitiesCommand({
        ServiceNamespace: 'ecs',
        ResourceId: SERVICE.ResourceId,
        IncludeNotScaledActivities: true,
      }),
    );
    const codes = ScalingActivities.map((one) => one.NotScaledReasons?.[0]?.Code ?? null);
    expect(codes[0]).toBe('AlreadyAtMinCapacity');
    expect(ScalingActivities[0]?.NotScaledReasons?.[0]?.MinCapacity).toBe(2);
    expect(codes.some((code, index) => code !== null && code === codes[index + 1])).toBe(false);
  });

  it('keeps the alarms that target tracking makes', async () => {
    const prefix = 'TargetTracking-service/placement-platform-prod/placement-';
    const { MetricAlarms = [] } = await cloudwatch.send(
      new DescribeAlarmsCommand({ AlarmNamePrefix: prefix }),
    );
    const [high, low] = MetricAlarms;
    expect(high).toMatchObject({
      Threshold: 70,
      EvaluationPeriods: 3,
      Statistic: 'Average',
      StateValue: 'OK',
    });
    expect(low).toMatchObject({ Threshold: 63, EvaluationPeriods: 15, StateValue: 'ALARM' });
    const { ScalingPolicies } = await europe.send(
      new DescribeScalingPoliciesCommand({ ServiceNamespace: 'ecs', ResourceId: SERVICE.ResourceId }),
    );
    expect(ScalingPolicies?.[0]?.Alarms?.map((alarm) => alarm.AlarmName)).toEqual(
      MetricAlarms.map((alarm) => alarm.AlarmName),
    );
    expect(high?.AlarmActions).toEqual([ScalingPolicies?.[0]?.PolicyARN]);
    expect(high?.AlarmDescription).toBe(
      `DO NOT EDIT OR DELETE. For TargetTrackingScaling policy ${ScalingPolicies?.[0]?.PolicyARN}.`,
    );
  });

  it('brings the capacity between the bounds with every registration', async () => {
    const register = (input: object) =>
      europe.send(new RegisterScalableTargetCommand({ ...SERVICE, ...input }));
    await register({ MinCapacity: 3 });
    expect(await desired()).toBe(3);
    expect(await activitiesSoFar()).toMatchObject([
      { Cause: 'minimum capacity was set to 3', StatusCode: 'InProgress' },
      ...Array.from({ length: 1 }, () => ({ StatusCode: 'Successful' })),
      ...(await activitiesSoFar()).slice(2),
    ]);
    await register({ MinCapacity: 0, MaxCapacity: 1 });
    expect(await desired()).toBe(1);
    const [latest, before] = await activitiesSoFar();
    expect(latest?.Cause).toBe('maximum capacity was set to 1');
    expect(before?.StatusCode).toBe('Overridden');
    await register({ MinCapacity: 2, MaxCapacity: 10 });
    expect(await desired()).toBe(2);
  });

  it('leaves a suspended direction alone', async () => {
    const suspend = (DynamicScalingOutSuspended: boolean) =>
      europe.send(
        new RegisterScalableTargetCommand({ ...SERVICE, SuspendedState: { DynamicScalingOutSuspended } }),
      );
    await suspend(true);
    await goTo(MONDAY + 34 * HOUR_MS);
    expect(await desired()).toBe(2);
    await suspend(false);
    await goTo(MONDAY + 34.5 * HOUR_MS);
    expect(await desired()).toBeGreaterThan(2);
  });

  it('steps by how far an alarm of its own metric is crossed', async () => {
    const { PolicyARN } = await europe.send(
      new PutScalingPolicyCommand({
        ...SERVICE,
        PolicyName: 'more',
        PolicyType: 'StepScaling',
        StepScalingPolicyConfiguration: {
          AdjustmentType: 'ChangeInCapacity',
          Cooldown: 600,
          StepAdjustments: [
            { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 1, ScalingAdjustment: 1 },
            { MetricIntervalLowerBound: 1, ScalingAdjustment: 4 },
          ],
        },
      }),
    );
    const before = await desired();
    await cloudwatch.send(
      new PutMetricAlarmCommand({
        AlarmName: 'busy',
        Namespace: 'AWS/ECS',
        MetricName: 'CPUUtilization',
        Dimensions: [
          { Name: 'ClusterName', Value: 'placement-platform-prod' },
          { Name: 'ServiceName', Value: 'placement' },
        ],
        Statistic: 'Average',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 2,
        ComparisonOperator: 'GreaterThanThreshold',
        AlarmActions: [PolicyARN ?? ''],
      }),
    );
    await goTo(MONDAY + 34.5 * HOUR_MS + 120_000);
    expect(await desired()).toBe(Math.min(10, before + 4));
    const [activity] = await activitiesSoFar();
    expect(activity?.Cause).toBe('monitor alarm busy in state ALARM triggered policy more');
    await europe.send(new DeregisterScalableTargetCommand(SERVICE));
    const { MetricAlarms = [] } = await cloudwatch.send(
      new DescribeAlarmsCommand({
        AlarmNamePrefix: 'TargetTracking-service/placement-platform-prod/placement-',
      }),
    );
    expect(MetricAlarms).toEqual([]);
  });
});
