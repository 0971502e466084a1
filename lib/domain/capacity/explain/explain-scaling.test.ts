import { describe, expect, test } from 'vitest';
import type { HeldTarget } from '../scaling/held';
import { aliasOf, policyOf, serviceOf, targetOf } from '../scaling/observation.fixture';
import { explainScaling } from './explain-scaling';
import type { ScalingActivity, ScalingAlarm, ScalingEvidence } from './scaling-evidence';

const now = '2026-11-20T12:00:00.000Z';
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const alarm = (name: string, state: ScalingAlarm['state']): ScalingAlarm => ({
  name,
  state,
  reason: `${name} is ${state}`,
  since: minutesAgo(5),
});
const high = alarm('cpu-AlarmHigh-1', 'ALARM');
const low = alarm('cpu-AlarmLow-1', 'ALARM');
const calm = [alarm('cpu-AlarmHigh-1', 'OK'), alarm('cpu-AlarmLow-1', 'OK')];
const silent = [alarm('cpu-AlarmHigh-1', 'INSUFFICIENT_DATA'), alarm('cpu-AlarmLow-1', 'INSUFFICIENT_DATA')];
const activity = (changed: Partial<ScalingActivity> = {}): ScalingActivity => ({
  id: 'a',
  resourceId: 'service/shop/orders',
  at: minutesAgo(2),
  endedAt: minutesAgo(1),
  description: 'Setting desired count to 3.',
  cause: 'monitor alarm cpu-AlarmHigh-1 in state ALARM triggered policy cpu',
  status: 'Successful',
  message: null,
  notScaled: [],
  ...changed,
});

const evidence = (
  desired: number,
  target: Partial<HeldTarget> | null,
  changed: Partial<ScalingEvidence> = {},
): ScalingEvidence => ({
  reading: serviceOf({ target: target && targetOf(target) }, { desired }),
  alarms: [],
  activities: [],
  events: [],
  now,
  ...changed,
});
const cpu = { policies: [policyOf()] };
const two = { policies: [policyOf(), policyOf('memory')] };
const suspended = (changed: object) => ({ in: false, out: false, scheduled: false, ...changed });

describe('why it does not scale', () => {
  test.each<[string, ScalingEvidence, string, string]>([
    ['nothing is registered', evidence(2, null), 'notScaled', 'no scaling target'],
    ['nothing moves it', evidence(2, {}), 'nothingMoves', 'no policy and no schedule'],
    [
      'Spot capacity is refused',
      evidence(3, cpu, {
        alarms: [high],
        events: [
          {
            at: minutesAgo(1),
            message: 'was unable to place a task. Reason: Capacity is unavailable at this time.',
          },
        ],
      }),
      'capacityRefused',
      'no capacity',
    ],
    [
      'the last try failed',
      evidence(2, cpu, { alarms: calm, activities: [activity({ status: 'Failed', message: 'Denied' })] }),
      'failed',
      'failed',
    ],
    [
      'scaling out is suspended',
      evidence(2, { ...cpu, suspended: suspended({ out: true }) }, { alarms: [high] }),
      'suspended',
      'cpu would scale out',
    ],
    ['it is at its ceiling', evidence(4, cpu, { alarms: [high] }), 'atCeiling', 'maximum of 4'],
    [
      'it cools down after scaling out',
      evidence(
        2,
        { policies: [policyOf('cpu', { configuration: { ScaleOutCooldown: 300 } })] },
        {
          alarms: [high],
          activities: [activity()],
        },
      ),
      'cooldown',
      'cooldown of 300 s',
    ],
    ['it is about to', evidence(2, cpu, { alarms: [high] }), 'scalingNow', 'An alarm has fired'],
    [
      'it is under way',
      evidence(2, cpu, { alarms: calm, activities: [activity({ status: 'InProgress', endedAt: null })] }),
      'scalingNow',
      'scaling now',
    ],
    [
      'a deployment is under way',
      evidence(2, cpu, {
        reading: serviceOf({ target: targetOf(cpu) }, { desired: 2, deployments: 2 }),
        alarms: [low],
      }),
      'deployment',
      'deployment is under way',
    ],
    ['its metric is not reported', evidence(2, cpu, { alarms: silent }), 'noData', 'no data'],
    ['it is at its floor', evidence(1, cpu, { alarms: [low] }), 'atFloor', 'minimum of 1'],
    [
      'a schedule holds the floor',
      evidence(
        3,
        { ...cpu, min: 3 },
        {
          alarms: [low],
          activities: [
            activity({
              description: 'Setting min capacity to 3.',
              cause: 'scheduled action name mornings was triggered',
              at: minutesAgo(600),
              endedAt: minutesAgo(599),
            }),
          ],
        },
      ),
      'scheduledFloor',
      'a schedule has set its minimum to 3',
    ],
    [
      'scaling in is off',
      evidence(
        3,
        { policies: [policyOf('cpu', { configuration: { DisableScaleIn: true } })] },
        { alarms: [low] },
      ),
      'scaleInOff',
      'switched off in cpu',
    ],
    ['policies disagree', evidence(3, two, { alarms: [low] }), 'disagree', 'only when all agree'],
    [
      'nobody calls the alias',
      evidence(2, cpu, { reading: aliasOf(3, { target: targetOf(cpu) }), alarms: silent }),
      'idleNoMetric',
      'Nobody calls it',
    ],
    ['it is where it should be', evidence(2, cpu, { alarms: calm }), 'onTarget', 'Nothing needs to move'],
  ])('%s', (_, given, code, words) => {
    const answer = explainScaling(given);
    expect(answer.code).toBe(code);
    expect(answer.sentence).toContain(words);
  });

  test('names the alarm and the bounds it rests on', () => {
    const answer = explainScaling(evidence(4, cpu, { alarms: [high] }));
    expect(answer.evidence).toEqual([
      { label: 'Alarm of cpu: in alarm', value: 'cpu-AlarmHigh-1 is ALARM' },
      { label: 'Capacity', value: '4 tasks, between 1 and 4' },
    ]);
  });
});
