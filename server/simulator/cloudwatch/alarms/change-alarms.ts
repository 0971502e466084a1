import { AwsError } from '../../errors';
import { type Input, text, texts } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalid } from '../errors';
import { noteHistory } from './history';
import { removeAlarm } from './put-alarm';
import { ALARM_STATES, type Alarm } from './state';
import { setState } from './transition';

function notFound(name: string): AwsError {
  return new AwsError('ResourceNotFound', `Unknown alarm: ${name}`, { status: 404 });
}

function readNames(input: Input): readonly string[] {
  const names = texts(input, 'AlarmNames');
  if (names.length === 0) throw invalid('The parameter AlarmNames is required.');
  if (names.length > 100) throw invalid('The collection AlarmNames must not have a size greater than 100.');
  return names;
}

/** DeleteAlarms: all of them or, when one is not there, none. */
export const deleteAlarms: Operation = {
  handle(input, call) {
    const names = readNames(input);
    const missing = names.find((name) => !call.state.alarms.alarms.has(name));
    if (missing !== undefined) throw notFound(missing);
    for (const name of names) removeAlarm(call.state, name, call.now);
    return {};
  },
};

function switchActions(input: Input, call: CallContext, actionsEnabled: boolean): void {
  for (const name of readNames(input)) {
    const alarm = call.state.alarms.alarms.get(name);
    if (alarm === undefined || alarm.spec.actionsEnabled === actionsEnabled) continue;
    alarm.spec = { ...alarm.spec, actionsEnabled };
    alarm.updatedAt = call.now;
    noteHistory(call.state.alarms, name, call.now, 'ConfigurationUpdate', {
      summary: `Alarm "${name}" updated`,
      data: { version: '1.0', type: 'Update', updatedAlarm: { actionsEnabled } },
    });
  }
}

/** EnableAlarmActions: names of no alarm are passed over. */
export const enableAlarmActions: Operation = {
  handle(input, call) {
    switchActions(input, call, true);
    return {};
  },
};

/** DisableAlarmActions: the state goes on changing, nothing is carried out. */
export const disableAlarmActions: Operation = {
  handle(input, call) {
    switchActions(input, call, false);
    return {};
  },
};

function requireAlarm(input: Input, call: CallContext): Alarm {
  const name = text(input, 'AlarmName');
  if (!name) throw invalid('The parameter AlarmName is required.');
  const alarm = call.state.alarms.alarms.get(name);
  if (alarm === undefined) throw notFound(name);
  return alarm;
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** SetAlarmState: holds until the next evaluation; what the new state asks for is carried out as time goes on. */
export const setAlarmState: Operation = {
  handle(input, call) {
    const alarm = requireAlarm(input, call);
    const to = ALARM_STATES.find((one) => one === input.StateValue);
    const reason = text(input, 'StateReason');
    const data = text(input, 'StateReasonData') ?? null;
    if (to === undefined)
      throw invalid('The parameter StateValue must be one of OK, ALARM, INSUFFICIENT_DATA.');
    if (reason === undefined) throw invalid('The parameter StateReason is required.');
    if (data !== null && !isJson(data)) {
      throw new AwsError('InvalidFormat', 'StateReasonData was not valid JSON.');
    }
    const changed = alarm.state !== to;
    setState(call.state.alarms, alarm, to, call.now, { text: reason, data });
    if (changed) call.state.alarms.setByHand.add(alarm.name);
    return {};
  },
};
