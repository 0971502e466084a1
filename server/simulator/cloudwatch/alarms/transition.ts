import { breaches } from './evaluate-alarm';
import { noteHistory } from './history';
import type { Alarm, AlarmSpec, AlarmStateValue, AlarmsState } from './state';

const SIDES: Readonly<Record<AlarmSpec['comparison'], string>> = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** The day first and two digits of the year, as alarms write times in sentences. */
function shortTime(ms: number): string {
  const [date = '', time = ''] = new Date(ms).toISOString().slice(2, 19).split('T');
  return `${date.split('-').toReversed().join('/')} ${time}`;
}

/** What an evaluation saw: the values of its periods, oldest first, NaN without datapoint, and the end of the last one (ms). */
export interface Seen {
  readonly points: Float64Array;
  readonly end: number;
}

/** A value of one period, with when that began (ms). */
export interface Datapoint {
  readonly at: number;
  readonly value: number;
}

/** Returns the datapoints among what was seen. */
export function realPoints(spec: AlarmSpec, { points, end }: Seen): readonly Datapoint[] {
  const period = spec.periodSeconds * 1000;
  const first = end - points.length * period;
  return [...points]
    .map((value, index) => ({ at: first + index * period, value }))
    .filter(({ value }) => !Number.isNaN(value));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function absenceOf({ evaluationPeriods: periods, missingData }: AlarmSpec): string {
  const treated = missingData === 'breaching' ? 'Breaching' : 'NonBreaching';
  return `Threshold Crossed: no datapoints were received for ${counted(periods, 'period')} and ${counted(periods, 'missing datapoint')} ${were(periods)} treated as [${treated}].`;
}

function reasonOf(alarm: Alarm, to: AlarmStateValue, seen: Seen): string {
  const { spec } = alarm;
  if (to === 'INSUFFICIENT_DATA') {
    return `Insufficient Data: ${counted(seen.points.length, 'datapoint')} ${were(seen.points.length)} unknown.`;
  }
  const real = realPoints(spec, seen).slice(-spec.evaluationPeriods);
  if (real.length === 0) return absenceOf(spec);
  const wanted = to === 'ALARM';
  const telling = real.filter(({ value }) => breaches(value, spec.comparison, spec.threshold) === wanted);
  const values = telling.map(({ at, value }) => `${value} (${shortTime(at)})`).toReversed();
  const toAlarm = spec.datapointsToAlarm ?? spec.evaluationPeriods;
  const needed = wanted ? toAlarm : spec.evaluationPeriods - toAlarm + 1;
  return [
    `Threshold Crossed: ${telling.length} out of the last ${counted(spec.evaluationPeriods, 'datapoint')} [${values.join(', ')}]`,
    `${were(telling.length)} ${wanted ? '' : 'not '}${SIDES[spec.comparison]} the threshold (${decimal(spec.threshold)})`,
    `(minimum ${counted(needed, 'datapoint')} for ${wanted ? 'OK -> ALARM' : 'ALARM -> OK'} transition).`,
  ].join(' ');
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}

function reasonDataOf(alarm: Alarm, seen: Seen, at: number): string {
  const { spec } = alarm;
  const real = realPoints(spec, seen);
  const statistic = spec.watched.Statistic ?? spec.watched.ExtendedStatistic;
  return JSON.stringify({
    version: '1.0',
    queryDate: isoTime(at),
    ...(real[0] === undefined ? {} : { startDate: isoTime(real[0].at) }),
    ...(statistic === undefined ? {} : { statistic }),
    period: spec.periodSeconds,
    recentDatapoints: real.map((point) => point.value),
    threshold: spec.threshold,
    evaluatedDatapoints: real
      .toReversed()
      .map((point) => ({ timestamp: isoTime(point.at), value: point.value })),
  });
}

/** Puts an alarm into a state and writes it into the history; `reason` is what a caller gives who sets it by hand. */
export function setState(
  alarms: AlarmsState,
  alarm: Alarm,
  to: AlarmStateValue,
  at: number,
  reason: { readonly text: string; readonly data: string | null },
): void {
  const before = { stateValue: alarm.state, stateReason: alarm.stateReason };
  const changed = alarm.state !== to;
  alarm.state = to;
  alarm.stateReason = reason.text;
  alarm.stateReasonData = reason.data;
  alarm.stateUpdatedAt = at;
  if (!changed) return;
  alarm.stateChangedAt = at;
  noteHistory(alarms, alarm.name, at, 'StateUpdate', {
    summary: `Alarm updated from ${before.stateValue} to ${to}`,
    data: { version: '1.0', oldState: before, newState: { stateValue: to, stateReason: reason.text } },
  });
}

/** Puts an alarm into the state that an evaluation found, worded as CloudWatch words it. */
export function moveTo(alarms: AlarmsState, alarm: Alarm, to: AlarmStateValue, at: number, seen: Seen): void {
  setState(alarms, alarm, to, at, {
    text: reasonOf(alarm, to, seen),
    data: reasonDataOf(alarm, seen, at),
  });
}
