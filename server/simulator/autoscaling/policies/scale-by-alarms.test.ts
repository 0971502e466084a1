import { beforeEach, describe, expect, it } from 'vitest';
import type { Alarm } from '../../cloudwatch/alarms/state';
import { setDesiredCount } from '../../ecs/scheduler/set-desired-count';
import type { EcsService } from '../../ecs/state';
import { populateEstate } from '../../estates/populate-estate';
import type { Input } from '../../input';
import { createWorld, type RegionState, type World } from '../../world';
import { policyArn, serviceScalable } from '../names';
import { childKey, type PolicyType, type ScalableTarget, type ScalingPolicy, scalableKey } from '../state';
import { storePolicy } from './policy-alarms';
import { scaleByAlarms } from './scale-by-alarms';
import type { Trigger } from './wish';

const NOW = Date.parse('2026-11-18T10:00:00Z');
const MINUTE_MS = 60_000;
const PLACEMENT = serviceScalable('placement-platform-prod', 'placement');

describe('scaling one target by its alarms', () => {
  let world: World;
  let state: RegionState;
  let target: ScalableTarget;
  let service: EcsService;

  beforeEach(() => {
    world = createWorld({ startAt: new Date(NOW) });
    populateEstate(world, { estate: 'samples' });
    state = world.region('111122223333', 'eu-west-1');
    const [found, placed] = [
      state.scaling.targets.get(scalableKey(PLACEMENT)),
      state.ecs.clusters.get('placement-platform-prod')?.services.get('placement'),
    ];
    if (found === undefined || placed === undefined) throw new Error('The sample service is not there.');
    target = found;
    service = placed;
  });

  function policy(name: string, type: PolicyType, configuration: Input): ScalingPolicy {
    const arn = policyArn(state, PLACEMENT, name);
    return storePolicy(state, { ...PLACEMENT, name, arn, type, configuration, createdAt: NOW }, NOW);
  }

  const cpu = (): ScalingPolicy => {
    const found = state.scaling.policies.get(childKey(PLACEMENT, 'placement-cpu'));
    if (found === undefined) throw new Error('The sample policy is not there.');
    return found;
  };
  const memory = (more: Input = {}) =>
    policy('memory', 'TargetTrackingScaling', {
      TargetValue: 50,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageMemoryUtilization' },
      ...more,
    });
  const more = (adjustment: number) =>
    policy(`more-${adjustment}`, 'StepScaling', {
      AdjustmentType: 'ChangeInCapacity',
      Cooldown: 300,
      StepAdjustments: [{ MetricIntervalLowerBound: 0, ScalingAdjustment: adjustment }],
    });

  /** What the policy's alarm asks for when it saw these values, a minute each. */
  function trigger(of: ScalingPolicy, side: 'High' | 'Low', values: readonly number[], at = NOW): Trigger {
    const name = of.alarmNames.find((one) => one.includes(`Alarm${side}`));
    const alarm: Alarm | undefined =
      name === undefined ? [...state.alarms.alarms.values()][0] : state.alarms.alarms.get(name);
    if (alarm === undefined) throw new Error('The policy has no such alarm.');
    const points = values.map((value, index) => ({ at: at - (values.length - index) * MINUTE_MS, value }));
    return { alarm, policy: of, points };
  }

  const scale = (triggers: readonly Trigger[], at = NOW) => scaleByAlarms(world, state, target, triggers, at);
  const lastReason = () => state.scaling.activities.at(-1)?.notScaled?.Code;

  it('scales out in proportion to the mean, and in to the highest datapoint', () => {
    expect(service.desiredCount).toBe(4);
    expect(scale([trigger(cpu(), 'High', [90, 100, 110])])).toBe(true);
    expect(service.desiredCount).toBe(6);
    target.settledAt = 0;
    setDesiredCount({ state, seed: 1 }, service, 4, NOW);
    expect(scale([trigger(cpu(), 'Low', [10, 20, 30])])).toBe(true);
    expect(service.desiredCount).toBe(2);
  });

  it('takes nothing away when one datapoint would have needed it', () => {
    expect(scale([trigger(cpu(), 'Low', [10, 60, 10])])).toBe(false);
    expect(lastReason()).toBe('AutoScalingAnticipatedFlapping');
  });

  it('scales out by the largest wish, and in only when all that scale in agree', () => {
    const [busy, quiet] = [trigger(memory(), 'High', [60, 60, 60]), trigger(cpu(), 'Low', [10, 10, 10])];
    scale([busy, quiet, trigger(cpu(), 'High', [140, 140, 140])]);
    expect(service.desiredCount).toBe(8);
    target.settledAt = 0;
    setDesiredCount({ state, seed: 1 }, service, 4, NOW);
    expect(scale([quiet])).toBe(false);
    expect(scale([quiet, trigger(memory(), 'Low', [30, 30, 30])])).toBe(true);
    expect(service.desiredCount).toBe(3);
  });

  it('does not wait for a policy that never scales in', () => {
    memory({ DisableScaleIn: true });
    expect(scale([trigger(cpu(), 'Low', [10, 10, 10])])).toBe(true);
  });

  it('counts what the last scale-out added while it cools down', () => {
    scale([trigger(more(2), 'High', [1000])]);
    expect(service.desiredCount).toBe(6);
    const within = target.settledAt + 299_000;
    for (const task of service.tasks) expect(task.runningAt).toBeLessThanOrEqual(within);
    scale([trigger(more(2), 'High', [1000], within)], within);
    expect(service.desiredCount).toBe(6);
    scale([trigger(more(3), 'High', [1000], within)], within);
    expect(service.desiredCount).toBe(7);
  });

  it('waits between two scale-ins', () => {
    scale([trigger(cpu(), 'Low', [50, 50, 50])]);
    expect(service.desiredCount).toBe(3);
    const soon = NOW + 299_000;
    expect(scale([trigger(cpu(), 'Low', [10, 10, 10], soon)], soon)).toBe(false);
    const later = NOW + 301_000;
    expect(scale([trigger(cpu(), 'Low', [10, 10, 10], later)], later)).toBe(true);
  });

  it('leaves tasks alone during a deployment and while suspended', () => {
    const [primary, ...others] = service.deployments;
    if (primary === undefined) throw new Error('The service has no deployment.');
    service.deployments = [{ ...primary, rollout: 'IN_PROGRESS' }, ...others];
    expect(scale([trigger(cpu(), 'Low', [10, 10, 10])])).toBe(false);
    service.deployments = [primary, ...others];
    target.suspended = { ...target.suspended, DynamicScalingInSuspended: true };
    expect(scale([trigger(cpu(), 'Low', [10, 10, 10])])).toBe(false);
    target.suspended = { ...target.suspended, DynamicScalingOutSuspended: true };
    expect(scale([trigger(cpu(), 'High', [100, 100, 100])])).toBe(false);
    expect(service.desiredCount).toBe(4);
  });

  it('says once that it is at a bound', () => {
    target.maxCapacity = 4;
    scale([trigger(cpu(), 'High', [100, 100, 100])]);
    scale([trigger(cpu(), 'High', [100, 100, 100])]);
    expect(state.scaling.activities.map((one) => one.notScaled)).toEqual([
      { Code: 'AlreadyAtMaxCapacity', MaxCapacity: 4 },
    ]);
  });
});
