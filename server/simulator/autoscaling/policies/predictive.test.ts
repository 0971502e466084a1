import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { advanceWorld } from '../../advance';
import { backgroundCall } from '../../background-call';
import { AwsError } from '../../errors';
import { populateEstate } from '../../estates/populate-estate';
import type { Input } from '../../input';
import { createWorld, type RegionState, type World } from '../../world';
import { autoscaling } from '../service';

/** A Wednesday before anybody works. */
const START = Date.parse('2026-11-18T00:00:00Z');
const Values = z.object({ Values: z.array(z.number()) });
const HOUR_MS = 3_600_000;
const SERVICE = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/placement-platform-prod/placement',
  ScalableDimension: 'ecs:service:DesiredCount',
};

describe('predictive scaling', () => {
  let world: World;
  let state: RegionState;
  const call = (name: string, input: Input) =>
    autoscaling.operations[name]?.handle(
      { ...SERVICE, ...input },
      backgroundCall(world, state, world.progress.advancedTo),
    ) ?? {};
  const put = (more: Input, target = 70) =>
    call('PutScalingPolicy', {
      PolicyName: 'ahead',
      PolicyType: 'PredictiveScaling',
      PredictiveScalingPolicyConfiguration: {
        MetricSpecifications: [
          {
            TargetValue: target,
            PredefinedMetricPairSpecification: { PredefinedMetricType: 'ECSServiceCPUUtilization' },
          },
        ],
        ...more,
      },
    });
  const forecast = (hours: number) =>
    call('GetPredictiveScalingForecast', {
      PolicyName: 'ahead',
      StartTime: new Date(START),
      EndTime: new Date(START + hours * HOUR_MS),
    });
  const service = () => state.ecs.clusters.get('placement-platform-prod')?.services.get('placement');

  beforeEach(() => {
    world = createWorld({ startAt: new Date(START) });
    populateEstate(world, { estate: 'samples' });
    state = world.region('111122223333', 'eu-west-1');
  });

  it('expects the same hours to be busy as in the weeks before, two days ahead', () => {
    put({});
    const { CapacityForecast, LoadForecast, UpdateTime } = forecast(72);
    expect(UpdateTime).toEqual(new Date(START));
    expect(LoadForecast).toMatchObject([{ MetricSpecification: { TargetValue: 70 } }]);
    const values = Values.parse(CapacityForecast).Values;
    expect(values).toHaveLength(48);
    expect(values[2]).toBe(2);
    expect(Math.max(...values.slice(8, 15))).toBeGreaterThanOrEqual(3);
  });

  it('has the capacity there before the hour begins, and keeps it for the hour', () => {
    put({ Mode: 'ForecastAndScale', SchedulingBufferTime: 600 });
    const values = Values.parse(forecast(24).CapacityForecast).Values;
    const rise = values.findIndex((value) => value > 2);
    advanceWorld(world, START + rise * HOUR_MS - 601_000);
    expect(service()?.desiredCount).toBe(2);
    advanceWorld(world, START + rise * HOUR_MS - 600_000);
    expect(service()?.desiredCount).toBe(values[rise]);
    advanceWorld(world, START + rise * HOUR_MS + 2_400_000);
    expect(service()?.desiredCount).toBeGreaterThanOrEqual(values[rise] ?? 0);
    expect(
      call('DescribeScalableTargets', { ResourceIds: [SERVICE.ResourceId], ScalableDimension: undefined }),
    ).toMatchObject({
      ScalableTargets: [{ PredictedCapacity: values[rise] }],
    });
  });

  it('stays below the maximum unless it may raise it', () => {
    call('RegisterScalableTarget', { MinCapacity: 1, MaxCapacity: 2 });
    put({ Mode: 'ForecastAndScale' });
    advanceWorld(world, START + 10 * HOUR_MS);
    expect(service()?.desiredCount).toBe(2);
    const breach = { MaxCapacityBreachBehavior: 'IncreaseMaxCapacity', MaxCapacityBuffer: 50 };
    put({ Mode: 'ForecastAndScale', ...breach });
    advanceWorld(world, START + 11 * HOUR_MS);
    expect(service()?.desiredCount).toBeGreaterThan(2);
    const target = [...state.scaling.targets.values()].find((one) => one.resourceId === SERVICE.ResourceId);
    expect(target?.maxCapacity).toBeGreaterThanOrEqual(Math.ceil((service()?.desiredCount ?? 0) * 1.5));
  });

  it('refuses what it cannot forecast', () => {
    const wrong = [
      { Mode: 'Guess' },
      { SchedulingBufferTime: 3601 },
      { MaxCapacityBuffer: 10 },
      { MaxCapacityBreachBehavior: 'IncreaseMaxCapacity' },
      { MetricSpecifications: [] },
      { MetricSpecifications: [{ TargetValue: 50 }] },
    ];
    for (const more of wrong) expect(() => put(more), JSON.stringify(more)).toThrow(AwsError);
    expect(() => put({}, 0)).toThrow(AwsError);
    expect(() => forecast(24)).toThrow(/No predictive scaling policy found/);
  });
});
