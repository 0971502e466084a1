import { periodsLookedAt } from '../cloudwatch/alarms/evaluate-alarm';
import type { Alarm, AlarmStateValue } from '../cloudwatch/alarms/state';
import type { RegionState } from '../world';
import type { ScalingPolicy } from './state';

/** An alarm with what its evaluation needs. */
export interface Watch {
  readonly alarm: Alarm;
  readonly periodMs: number;
  readonly periods: number;
  /** The policies among the actions of each state. */
  readonly policies: Readonly<Record<AlarmStateValue, readonly ScalingPolicy[]>>;
}

/** Returns a region's alarms by name, each with the policies it acts through. */
export function watchesOf(state: RegionState): ReadonlyMap<string, Watch> {
  const policies = new Map([...state.scaling.policies.values()].map((policy) => [policy.arn, policy]));
  return new Map(
    [...state.alarms.alarms.values()].map((alarm) => {
      const { actions, periodSeconds } = alarm.spec;
      const found = (value: AlarmStateValue) => actions[value].flatMap((arn) => policies.get(arn) ?? []);
      const byState = {
        OK: found('OK'),
        ALARM: found('ALARM'),
        INSUFFICIENT_DATA: found('INSUFFICIENT_DATA'),
      };
      const watch = {
        alarm,
        periodMs: periodSeconds * 1000,
        periods: periodsLookedAt(alarm.spec),
        policies: byState,
      };
      return [alarm.name, watch];
    }),
  );
}
