import {
  ApplicationAutoScalingClient,
  DeleteScalingPolicyCommand,
  DescribeScalingPoliciesCommand,
  PutScalingPolicyCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../../start-simulator';

describe('scaling policies through the SDK', () => {
  let simulator: RunningSimulator;
  let europe: ApplicationAutoScalingClient;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-18T10:00:00Z') });
    await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
    europe = new ApplicationAutoScalingClient({
      endpoint: simulator.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
      maxAttempts: 1,
    });
  });
  afterAll(() => simulator.stop());

  const service = {
    ServiceNamespace: 'ecs',
    ResourceId: 'service/placement-platform-prod/notification',
    ScalableDimension: 'ecs:service:DesiredCount',
  } as const;
  const put = (PolicyName: string, configuration: object) =>
    europe.send(new PutScalingPolicyCommand({ ...service, PolicyName, ...configuration }));
  const track = (TargetTrackingScalingPolicyConfiguration: object) => ({
    PolicyType: 'TargetTrackingScaling' as const,
    TargetTrackingScalingPolicyConfiguration,
  });
  const predefined = (PredefinedMetricType: string, ResourceLabel?: string) => ({
    PredefinedMetricSpecification: { PredefinedMetricType, ResourceLabel },
  });
  const step = (more: object) => ({
    PolicyType: 'StepScaling' as const,
    StepScalingPolicyConfiguration: {
      AdjustmentType: 'ChangeInCapacity',
      StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: 1 }],
      ...more,
    },
  });

  it('makes and removes alarms with the policies they belong to', async () => {
    const label = 'app/front/0123456789abcdef/targetgroup/tasks/fedcba9876543210';
    const requests = await put(
      'requests',
      track({ TargetValue: 500, ...predefined('ALBRequestCountPerTarget', label) }),
    );
    expect(requests.Alarms).toHaveLength(2);
    const outward = {
      TargetValue: 80,
      DisableScaleIn: true,
      ...predefined('ECSServiceAverageMemoryUtilization'),
    };
    const memory = await put('memory', track(outward));
    expect(memory.Alarms?.map((alarm) => alarm.AlarmName?.includes('-AlarmHigh-'))).toEqual([true]);
    const both = await put('memory', track({ ...outward, DisableScaleIn: false }));
    expect(both.Alarms).toHaveLength(2);
    const math = {
      TargetValue: 50,
      CustomizedMetricSpecification: {
        Metrics: [
          {
            Id: 'a',
            ReturnData: false,
            MetricStat: { Stat: 'Sum', Metric: { Namespace: 'Shop', MetricName: 'Orders' } },
          },
          { Id: 'b', Expression: 'a / 60' },
        ],
      },
    };
    expect((await put('orders', track(math))).Alarms).toHaveLength(2);
    for (const PolicyName of ['requests', 'memory', 'orders']) {
      await europe.send(new DeleteScalingPolicyCommand({ ...service, PolicyName }));
    }
    const { ScalingPolicies } = await europe.send(
      new DescribeScalingPoliciesCommand({ ServiceNamespace: 'ecs', ResourceId: service.ResourceId }),
    );
    expect(ScalingPolicies?.map((policy) => policy.PolicyName)).toEqual(['notification-cpu']);
  });

  it('refuses policies that cannot work', async () => {
    const wrong = [
      track({ TargetValue: 0, ...predefined('ECSServiceAverageMemoryUtilization') }),
      track({ TargetValue: 70 }),
      track({ TargetValue: 70, ...predefined('LambdaProvisionedConcurrencyUtilization') }),
      track({ TargetValue: 70, ...predefined('ALBRequestCountPerTarget') }),
      track({ TargetValue: 70, ...predefined('ECSServiceAverageCPUUtilizationHighResolution') }),
      track({ TargetValue: 70, ...predefined('ECSServiceAverageCPUUtilization') }),
      track({ TargetValue: 70, CustomizedMetricSpecification: { MetricName: 'Orders', Namespace: 'Shop' } }),
      step({ AdjustmentType: 'Guess' }),
      step({ StepAdjustments: [] }),
      step({ StepAdjustments: Array.from({ length: 21 }, () => ({ ScalingAdjustment: 1 })) }),
      step({ MinAdjustmentMagnitude: 2 }),
      step({
        StepAdjustments: [
          { MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 5, ScalingAdjustment: 1 },
          { MetricIntervalLowerBound: 6, ScalingAdjustment: 2 },
        ],
      }),
      { PolicyType: 'StepScaling' as const },
    ];
    for (const configuration of wrong) {
      await expect(put('wrong', configuration), JSON.stringify(configuration)).rejects.toMatchObject({
        name: 'ValidationException',
      });
    }
    await expect(put('notification-cpu', step({}))).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
