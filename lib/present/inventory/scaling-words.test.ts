import { expect, test } from 'vitest';
import type { ScalingPolicy } from '@/lib/domain/inventory/snapshot';
import { describePolicy, describeScheduledAction, describeSuspension } from './scaling-words';

const policy: ScalingPolicy = {
  name: 'cpu',
  type: 'TargetTrackingScaling',
  metric: 'ECSServiceAverageCPUUtilization',
  targetValue: 70,
  scaleInCooldownSeconds: 300,
  scaleOutCooldownSeconds: 60,
  scaleInDisabled: false,
  alarms: [],
};
const action = {
  name: 'morning',
  schedule: 'cron(0 7 ? * MON-FRI *)',
  timezone: 'Europe/London',
  min: 2,
  max: 5,
  startTime: null,
  createdAt: null,
  endTime: null,
};

test.each([
  [policy, 'Keeps average CPU at 70 %; out at most every 1 min, in every 5 min.'],
  [
    {
      ...policy,
      metric: 'LambdaProvisionedConcurrencyUtilization',
      targetValue: 0.7,
      scaleInCooldownSeconds: null,
      scaleOutCooldownSeconds: null,
      scaleInDisabled: true,
    },
    'Keeps use of provisioned concurrency at 70 %. Scaling in is off.',
  ],
  [
    {
      ...policy,
      type: 'StepScaling' as const,
      alarms: ['queue-deep'],
      scaleInCooldownSeconds: null,
      scaleOutCooldownSeconds: 60,
    },
    'Steps on queue-deep; out at most every 1 min.',
  ],
  [
    { ...policy, metric: 'Custom/Depth', scaleInCooldownSeconds: null, scaleOutCooldownSeconds: null },
    'Keeps Custom/Depth at 70.',
  ],
])('%j reads "%s"', (given, words) => {
  expect(describePolicy(given)).toBe(words);
});

test('a schedule says when, in which zone, and which bounds it sets', () => {
  expect(describeScheduledAction(action)).toBe('07:00, Monday to Friday Europe/London: min 2, max 5.');
  expect(describeScheduledAction({ ...action, timezone: null, max: null })).toContain('UTC: min 2.');
});

test('suspension names what stands still', () => {
  expect(describeSuspension({ in: true, out: false, scheduled: true })).toBe(
    'scaling in and schedules suspended',
  );
  expect(describeSuspension({ in: false, out: false, scheduled: false })).toBeNull();
});
