import { type Input, number, text, texts } from '../../input';
import type { Operation } from '../../service';
import { invalid, invalidToken } from '../errors';
import { readMetricName } from '../read-metric';
import { alarmView } from './alarm-view';
import { ALARM_STATES, type Alarm } from './state';

const ALARM_TYPES = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'];

/** Returns MaxRecords, 50 unless told. Throws ValidationError unless it is 1–100. */
export function readMaxRecords(input: Input): number {
  const wanted = number(input, 'MaxRecords') ?? 50;
  if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 100) return wanted;
  throw invalid(`The value ${wanted} for parameter MaxRecords must be between 1 and 100.`);
}

function requireOneOf(value: string | undefined, values: readonly string[], name: string): void {
  if (value === undefined || values.includes(value)) return;
  throw invalid(`The value ${value} for parameter ${name} is not supported.`);
}

/** Only metric alarms exist here, so whoever asks for other types, parents or children finds none. */
function filterOf(input: Input): (alarm: Alarm) => boolean {
  const names = texts(input, 'AlarmNames');
  const prefix = text(input, 'AlarmNamePrefix');
  const state = text(input, 'StateValue');
  const action = text(input, 'ActionPrefix');
  const types = texts(input, 'AlarmTypes');
  if (names.length > 100) throw invalid('The collection AlarmNames must not have a size greater than 100.');
  if (names.length > 0 && prefix !== undefined) {
    throw invalid('AlarmNamePrefix and AlarmNames are mutually exclusive.');
  }
  requireOneOf(state, ALARM_STATES, 'StateValue');
  for (const type of types) requireOneOf(type, ALARM_TYPES, 'AlarmTypes');
  const related = input.ChildrenOfAlarmName ?? input.ParentsOfAlarmName;
  const wanted = types.length === 0 || types.includes('MetricAlarm');
  return (alarm) =>
    wanted &&
    (related === undefined || related === null) &&
    (names.length === 0 || names.includes(alarm.name)) &&
    (prefix === undefined || alarm.name.startsWith(prefix)) &&
    (state === undefined || alarm.state === state) &&
    (action === undefined ||
      Object.values(alarm.spec.actions).some((arns) => arns.some((arn) => arn.startsWith(action))));
}

/** DescribeAlarms: in order of name, 50 a page unless told. */
export const describeAlarms: Operation = {
  handle(input, call) {
    const limit = readMaxRecords(input);
    const token = text(input, 'NextToken');
    const after = token === undefined ? null : Buffer.from(token, 'base64url').toString();
    if (after !== null && !after.startsWith('alarm ')) throw invalidToken();
    const found = [...call.state.alarms.alarms.values()]
      .filter(filterOf(input))
      .filter((alarm) => after === null || alarm.name > after.slice('alarm '.length))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next =
      last !== undefined && found.length > limit
        ? { NextToken: Buffer.from(`alarm ${last.name}`).toString('base64url') }
        : {};
    return { MetricAlarms: page.map(alarmView), CompositeAlarms: [], ...next };
  },
};

/** DescribeAlarmsForMetric: the alarms that watch exactly this metric; statistic, period and unit narrow it down. */
export const describeAlarmsForMetric: Operation = {
  handle(input, call) {
    const metric = JSON.stringify(readMetricName(input, ''));
    const narrowed = (['Statistic', 'ExtendedStatistic', 'Unit'] as const).map(
      (name) => [name, text(input, name)] as const,
    );
    const period = number(input, 'Period');
    const found = [...call.state.alarms.alarms.values()].filter(
      ({ spec }) =>
        spec.watched.MetricName !== undefined &&
        JSON.stringify(readMetricName(spec.watched, '')) === metric &&
        (period === undefined || spec.periodSeconds === period) &&
        narrowed.every(([name, value]) => value === undefined || spec.watched[name] === value),
    );
    return { MetricAlarms: found.map(alarmView) };
  },
};
