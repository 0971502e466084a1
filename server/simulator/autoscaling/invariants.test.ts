import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceWorld } from '../advance';
import { backgroundCall } from '../background-call';
import { cloudwatch } from '../cloudwatch/service';
import { AwsError } from '../errors';
import { populateEstate } from '../estates/populate-estate';
import type { Input } from '../input';
import type { SimulatedService } from '../service';
import { createWorld, type RegionState, type World } from '../world';
import { capacityOf } from './capacity/resource-capacity';
import { functionScalable, serviceScalable } from './names';
import { autoscaling } from './service';
import { type Scalable, type ScalableTarget, scalableKey } from './state';

/** A Monday morning, when there is something to scale for. */
const START = Date.parse('2026-11-09T06:00:00Z');
const PLACES: readonly (readonly [region: string, scalable: Scalable])[] = [
  ['eu-west-1', serviceScalable('placement-platform-prod', 'placement')],
  ['eu-west-1', serviceScalable('placement-platform-prod', 'validation')],
  ['us-east-1', functionScalable('cora-prod-module-chat-messages', 'live')],
];

type Act =
  | { readonly kind: 'call'; readonly place: number; readonly operation: string; readonly input: Input }
  | { readonly kind: 'wait'; readonly minutes: number };

const bound = fc.integer({ min: 0, max: 12 });
const place = fc.integer({ min: 0, max: PLACES.length - 1 });

function calling(operation: string, input: fc.Arbitrary<Input>): fc.Arbitrary<Act> {
  return fc.record({ kind: fc.constant('call' as const), place, operation: fc.constant(operation), input });
}

const tracking = fc
  .record({ target: fc.constantFrom(0.3, 0.7, 40, 70), disable: fc.boolean(), lambda: fc.boolean() })
  .map(({ target, disable, lambda }) => ({
    PolicyName: 'extra',
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: target,
      DisableScaleIn: disable,
      PredefinedMetricSpecification: {
        PredefinedMetricType: lambda
          ? 'LambdaProvisionedConcurrencyUtilization'
          : 'ECSServiceAverageMemoryUtilization',
      },
    },
  }));

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 300 }) }),
  },
  calling('RegisterScalableTarget', fc.record({ MinCapacity: bound, MaxCapacity: bound })),
  calling(
    'RegisterScalableTarget',
    fc.record({ out: fc.boolean(), in: fc.boolean() }).map((suspended) => ({
      SuspendedState: {
        DynamicScalingOutSuspended: suspended.out,
        DynamicScalingInSuspended: suspended.in,
      },
    })),
  ),
  calling('PutScalingPolicy', tracking),
  calling(
    'DeleteScalingPolicy',
    fc.constantFrom('extra', 'placement-cpu').map((PolicyName) => ({ PolicyName })),
  ),
  calling('DeregisterScalableTarget', fc.constant({})),
  calling(
    'PutScheduledAction',
    fc.record({ min: bound, every: fc.integer({ min: 1, max: 90 }) }).map(({ min, every }) => ({
      ScheduledActionName: `every-${every}`,
      Schedule: `rate(${every} minute${every === 1 ? '' : 's'})`,
      ScalableTargetAction: { MinCapacity: min },
    })),
  ),
);

function send(service: SimulatedService, world: World, state: RegionState, name: string, input: Input): void {
  try {
    const now = world.progress.advancedTo;
    service.operations[name]?.handle(input, backgroundCall(world, state, now));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
  }
}

function perform(world: World, one: Act, pieces: number): void {
  if (one.kind === 'wait') {
    const from = world.progress.advancedTo;
    for (let piece = 1; piece <= pieces; piece += 1) {
      advanceWorld(world, from + Math.floor((one.minutes * 60_000 * piece) / pieces));
    }
    return;
  }
  const [region, scalable] = PLACES[one.place] ?? ['', null];
  if (scalable === null) return;
  const named = {
    ServiceNamespace: scalable.serviceNamespace,
    ResourceId: scalable.resourceId,
    ScalableDimension: scalable.scalableDimension,
  };
  send(autoscaling, world, world.region('111122223333', region), one.operation, { ...named, ...one.input });
}

function samples(): World {
  const world = createWorld({ startAt: new Date(START) });
  populateEstate(world, { estate: 'samples' });
  return world;
}

function states(world: World): readonly RegionState[] {
  return [...world.accounts.values()].flatMap((account) => [...account.regions.values()]);
}

function shown(world: World): unknown {
  return states(world).map(({ scaling, alarms, ecs, lambda }) => ({ scaling, alarms, ecs, lambda }));
}

/** A change Lambda or ECS refused may leave a target outside its bounds; so may one that failed. */
function lastFailed(state: RegionState, target: ScalableTarget): boolean {
  const last = state.scaling.activities.findLast((one) => scalableKey(one) === scalableKey(target));
  return last?.statusCode === 'Failed' && last.notScaled === null;
}

function check(world: World): void {
  for (const state of states(world)) {
    for (const target of state.scaling.targets.values()) {
      const capacity = capacityOf(state, target, world.progress.advancedTo);
      if (capacity === null || lastFailed(state, target)) continue;
      expect(target.minCapacity).toBeLessThanOrEqual(target.maxCapacity);
      // Only what was touched here: an estate may begin with a service outside its bounds.
      if (target.settledAt === 0) continue;
      expect(capacity.desired, target.resourceId).toBeGreaterThanOrEqual(target.minCapacity);
      expect(capacity.desired, target.resourceId).toBeLessThanOrEqual(target.maxCapacity);
    }
    const made = [...state.scaling.policies.values()].flatMap((policy) => policy.alarmNames);
    const tracked = [...state.alarms.alarms.keys()].filter((name) => name.startsWith('TargetTracking-'));
    expect(tracked.toSorted()).toEqual(made.toSorted());
    const { activities } = state.scaling;
    const late = activities.filter((one, index) => one.startTime < (activities[index - 1]?.startTime ?? 0));
    expect(late).toEqual([]);
    expect(new Set(activities.map((one) => one.id)).size).toBe(activities.length);
  }
}

describe('any sequence of writes and clock moves', { timeout: 30_000 }, () => {
  it('keeps capacity between its bounds, alarms with their policies and activities in order', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
        const world = samples();
        for (const one of acts) {
          perform(world, one, 1);
          check(world);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('leaves the same state in one jump as in many', () => {
    const sequence = fc.array(act, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sequence, fc.integer({ min: 2, max: 9 }), (acts, pieces) => {
        const [whole, parts] = [samples(), samples()];
        for (const one of acts) {
          perform(whole, one, 1);
          perform(parts, one, pieces);
        }
        expect(shown(parts)).toEqual(shown(whole));
      }),
      { numRuns: 8 },
    );
  });

  it('acts on a state set by hand once, whenever time goes on', () => {
    const world = samples();
    const state = world.region('111122223333', 'eu-west-1');
    const high = [...state.alarms.alarms.keys()].find((name) => name.includes('/placement-AlarmHigh')) ?? '';
    send(cloudwatch, world, state, 'SetAlarmState', {
      AlarmName: high,
      StateValue: 'ALARM',
      StateReason: 'a drill',
    });
    advanceWorld(world, START + 1000);
    const actions = state.alarms.history.filter((item) => item.alarmName === high && item.type === 'Action');
    expect(actions).toHaveLength(1);
    expect(state.alarms.setByHand.size).toBe(0);
  });
});
