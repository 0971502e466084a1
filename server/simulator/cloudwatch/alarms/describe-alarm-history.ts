import { type Input, instant, text, texts } from '../../input';
import type { Operation } from '../../service';
import { invalid, invalidToken } from '../errors';
import { readMaxRecords } from './describe-alarms';
import { KEPT_MS } from './history';
import type { AlarmHistoryItem } from './state';

const TYPES = ['ConfigurationUpdate', 'StateUpdate', 'Action'];

function filterOf(input: Input, now: number): (item: AlarmHistoryItem) => boolean {
  const name = text(input, 'AlarmName');
  const type = text(input, 'HistoryItemType');
  if (type !== undefined && !TYPES.includes(type)) {
    throw invalid(`The value ${type} for parameter HistoryItemType is not supported.`);
  }
  const kinds = texts(input, 'AlarmTypes');
  const start = Math.max(instant(input, 'StartDate') ?? 0, now - KEPT_MS);
  const end = instant(input, 'EndDate') ?? Number.POSITIVE_INFINITY;
  return (item) =>
    (kinds.length === 0 || kinds.includes('MetricAlarm')) &&
    (name === undefined || item.alarmName === name) &&
    (type === undefined || item.type === type) &&
    item.at >= start &&
    item.at <= end;
}

function startOf(input: Input): number {
  const token = text(input, 'NextToken');
  if (token === undefined) return 0;
  const decoded = Buffer.from(token, 'base64url').toString();
  if (!/^item \d{1,9}$/.test(decoded)) throw invalidToken();
  return Number(decoded.slice('item '.length));
}

function itemView(item: AlarmHistoryItem) {
  return {
    AlarmName: item.alarmName,
    AlarmType: 'MetricAlarm',
    Timestamp: new Date(item.at),
    HistoryItemType: item.type,
    HistorySummary: item.summary,
    HistoryData: item.data,
  };
}

/** DescribeAlarmHistory: of the last 30 days, newest first unless told. */
export const describeAlarmHistory: Operation = {
  handle(input, call) {
    const limit = readMaxRecords(input);
    const start = startOf(input);
    const found = call.state.alarms.history.filter(filterOf(input, call.now));
    if (text(input, 'ScanBy') !== 'TimestampAscending') found.reverse();
    const end = start + limit;
    const next = end < found.length ? { NextToken: Buffer.from(`item ${end}`).toString('base64url') } : {};
    return { AlarmHistoryItems: found.slice(start, end).map(itemView), ...next };
  },
};
