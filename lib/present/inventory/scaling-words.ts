import type { ScalableTarget, ScalingPolicy, ScheduledAction } from '@/lib/domain/inventory/snapshot';
import { formatUtc } from '@/lib/format/date';
import { formatSeconds } from '@/lib/format/duration';
import { formatNumber, formatRatio } from '@/lib/format/number';
import { listWords } from '@/lib/format/text';
import { describeSchedule } from './schedule-words';

/** Predefined metrics in words; the first kind is a share, 0–1, the others are percent. */
const metrics: Readonly<Record<string, readonly [string, (value: number) => string]>> = {
  LambdaProvisionedConcurrencyUtilization: ['use of provisioned concurrency', formatRatio],
  ECSServiceAverageCPUUtilization: ['average CPU', (value) => formatRatio(value / 100)],
  ECSServiceAverageMemoryUtilization: ['average memory', (value) => formatRatio(value / 100)],
  ECSServiceAverageCPUUtilizationHighResolution: [
    'average CPU, measured every 20 s,',
    (value) => formatRatio(value / 100),
  ],
  ECSServiceAverageMemoryUtilizationHighResolution: [
    'average memory, measured every 20 s,',
    (value) => formatRatio(value / 100),
  ],
  ALBRequestCountPerTarget: ['requests per target', (value) => `${formatNumber(value)} a minute`],
};

/** A scaling policy in one sentence. */
export function describePolicy(policy: ScalingPolicy): string {
  const cooldowns = toCooldowns(policy);
  switch (policy.type) {
    case 'TargetTrackingScaling':
      return `${toTarget(policy)}${cooldowns}.${policy.scaleInDisabled ? ' Scaling in is off.' : ''}`;
    case 'StepScaling':
      return `Steps on ${policy.alarms.length > 0 ? listWords(policy.alarms) : 'an alarm'}${cooldowns}.`;
    case 'PredictiveScaling':
      return `Forecasts ${policy.metric ?? 'its load'} and scales ahead of it.`;
  }
}

/** A scaling policy without its cooldowns, for lists: "Keeps average CPU at 70 %". */
export function describePolicyBriefly(policy: ScalingPolicy): string {
  const words = describePolicy(policy);
  return words.split(';')[0]?.replace(/\.$/, '') ?? words;
}

function toTarget({ metric, targetValue }: ScalingPolicy): string {
  const [words, format] = metrics[metric ?? ''] ?? [metric ?? 'a custom metric', formatNumber];
  return targetValue === null ? `Tracks ${words}` : `Keeps ${words} at ${format(targetValue)}`;
}

function toCooldowns({ scaleInCooldownSeconds, scaleOutCooldownSeconds }: ScalingPolicy): string {
  const parts = [
    scaleOutCooldownSeconds === null ? '' : `out at most every ${formatSeconds(scaleOutCooldownSeconds)}`,
    scaleInCooldownSeconds === null ? '' : `in every ${formatSeconds(scaleInCooldownSeconds)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

/** A scheduled action in one sentence: when, and which bounds it sets. */
export function describeScheduledAction(action: ScheduledAction): string {
  const bounds = [
    action.min === null ? '' : `min ${action.min}`,
    action.max === null ? '' : `max ${action.max}`,
  ].filter((part) => part !== '');
  const when = describeSchedule(action.schedule) ?? action.schedule;
  const zone = action.schedule.startsWith('rate') ? '' : ` ${action.timezone ?? 'UTC'}`;
  const until = action.endTime ? ` Until ${formatUtc(action.endTime)}.` : '';
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}${zone}: ${bounds.length > 0 ? bounds.join(', ') : 'sets nothing'}.${until}`;
}

/** What of a target's scaling is suspended; null when nothing is. */
export function describeSuspension(suspended: ScalableTarget['suspended']): string | null {
  const parts = [
    suspended.in ? 'scaling in' : '',
    suspended.out ? 'scaling out' : '',
    suspended.scheduled ? 'schedules' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `${listWords(parts)} suspended`;
}
