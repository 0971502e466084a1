import type { RegionState } from '../../world';
import { noteHistory } from './history';
import type { Alarm, AlarmSpec } from './state';

/** Returns the ARN of an alarm. */
export function alarmArn(state: RegionState, name: string): string {
  return `arn:aws:cloudwatch:${state.region}:${state.account}:alarm:${name}`;
}

/** Creates an alarm, or overwrites the configuration of one and leaves its state and tags. */
export function putAlarm(
  state: RegionState,
  name: string,
  spec: AlarmSpec,
  at: number,
  tags: Readonly<Record<string, string>> = {},
): Alarm {
  const before = state.alarms.alarms.get(name);
  noteHistory(state.alarms, name, at, 'ConfigurationUpdate', {
    summary: `Alarm "${name}" ${before ? 'updated' : 'created'}`,
    data: { version: '1.0', type: before ? 'Update' : 'Create' },
  });
  if (before !== undefined) {
    before.spec = spec;
    before.updatedAt = at;
    return before;
  }
  const alarm: Alarm = {
    name,
    arn: alarmArn(state, name),
    spec,
    updatedAt: at,
    state: 'INSUFFICIENT_DATA',
    stateReason: 'Unchecked: Initial alarm creation',
    stateReasonData: null,
    stateUpdatedAt: at,
    stateChangedAt: at,
    tags,
  };
  state.alarms.alarms.set(name, alarm);
  return alarm;
}

/** Removes an alarm; one that is not there counts as removed. */
export function removeAlarm(state: RegionState, name: string, at: number): void {
  if (!state.alarms.alarms.delete(name)) return;
  state.alarms.setByHand.delete(name);
  noteHistory(state.alarms, name, at, 'ConfigurationUpdate', {
    summary: `Alarm "${name}" deleted`,
    data: { version: '1.0', type: 'Delete' },
  });
}
