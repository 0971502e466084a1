import type { HeldTarget } from '../scaling/held';
import type { PolicySignal } from './read-signals';
import type { ScalingActivity, ScalingEvidence, ScalingExplanation } from './scaling-evidence';

/** What every rule of an explanation reads. */
export interface ExplanationFacts extends ScalingEvidence {
  readonly target: HeldTarget;
  readonly current: number;
  readonly unit: string;
  readonly signals: readonly PolicySignal[];
}

/** The capacity with its bounds, as a line of evidence. */
export function boundsOf({ target, current, unit }: ExplanationFacts) {
  return { label: 'Capacity', value: `${current} ${unit}, between ${target.min} and ${target.max}` };
}

/** Each policy’s alarm with its state and reason, as lines of evidence. */
export function alarmLines(signals: readonly PolicySignal[]) {
  return signals.flatMap(({ policy, alarm }) =>
    alarm
      ? [
          {
            label: `Alarm of ${policy.name}: ${stateWords[alarm.state]}`,
            value: alarm.reason ?? alarm.name,
          },
        ]
      : [],
  );
}

const stateWords = { OK: 'OK', ALARM: 'in alarm', INSUFFICIENT_DATA: 'no data' } as const;

/** What AWS did, with its cause, as a line of evidence. */
export function activityLine(activity: ScalingActivity) {
  const message = activity.message ? ` ${activity.message}` : '';
  return {
    label: `Activity, ${minute(activity.at)}`,
    value: `${activity.description}. ${activity.cause}.${message}`.replaceAll('..', '.'),
  };
}

/** A moment to the minute, in UTC. */
export function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** An explanation. */
export function say(
  code: ScalingExplanation['code'],
  tone: ScalingExplanation['tone'],
  sentence: string,
  evidence: ScalingExplanation['evidence'],
): ScalingExplanation {
  return { code, tone, sentence, evidence };
}
