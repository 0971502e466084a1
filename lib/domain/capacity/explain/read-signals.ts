import type { HeldPolicy } from '../scaling/held';
import type { ScalingAlarm, ScalingEvidence } from './scaling-evidence';

/** What one policy asks for by its alarms. */
export interface PolicySignal {
  readonly policy: HeldPolicy;
  readonly wants: 'out' | 'in' | 'nothing' | 'noData';
  /** The alarm that says so. */
  readonly alarm: ScalingAlarm | null;
}

/** What each policy of a target asks for now, by the state of its alarms. */
export function readSignals({ reading, alarms }: ScalingEvidence): readonly PolicySignal[] {
  const byName = new Map(alarms.map((alarm) => [alarm.name, alarm]));
  return (reading.target?.policies ?? []).map((policy) => {
    const own = policy.alarms.flatMap((name) => byName.get(name) ?? []);
    const fired = own.filter((alarm) => alarm.state === 'ALARM');
    const high = fired.find((alarm) => directionOf(policy, alarm) === 'out');
    if (high) return { policy, wants: 'out', alarm: high };
    const [low] = fired;
    if (low) return { policy, wants: 'in', alarm: low };
    const silent = own.find((alarm) => alarm.state === 'INSUFFICIENT_DATA');
    return silent
      ? { policy, wants: 'noData', alarm: silent }
      : { policy, wants: 'nothing', alarm: own[0] ?? null };
  });
}

function directionOf(policy: HeldPolicy, alarm: ScalingAlarm): 'out' | 'in' {
  if (policy.type === 'TargetTrackingScaling') return alarm.name.includes('AlarmLow') ? 'in' : 'out';
  const { AdjustmentType, StepAdjustments } = policy.configuration;
  const steps: readonly unknown[] = Array.isArray(StepAdjustments) ? StepAdjustments : [];
  const shrinks = steps.every((step) => Number(Reflect.get(Object(step), 'ScalingAdjustment')) < 0);
  return AdjustmentType !== 'ExactCapacity' && shrinks ? 'in' : 'out';
}

/** A policy's cooldown in a direction, in seconds; AWS's defaults where it names none. */
export function cooldownOf(
  { type, configuration }: HeldPolicy,
  direction: 'out' | 'in',
  isEcs: boolean,
): number {
  const named =
    type === 'StepScaling'
      ? configuration.Cooldown
      : direction === 'out'
        ? configuration.ScaleOutCooldown
        : configuration.ScaleInCooldown;
  if (typeof named === 'number') return named;
  return isEcs || type === 'StepScaling' ? 300 : 0;
}
