import { describe, expect, it } from 'vitest';
import { labelOf, readOffset } from './labels';

const NINE = Date.parse('2026-11-19T09:00:00Z');
const HOUR = 3_600_000;

const series = {
  label: 'orders-api',
  periodSeconds: 3600,
  points: new Map([
    [NINE, 4],
    [NINE + HOUR, 10],
    [NINE + 2 * HOUR, 1.00004],
  ]),
  metric: { namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName: 'orders-api' } },
  stat: 'Sum',
};
const context = { caller: { account: '111122223333', region: 'eu-west-1' }, offsetMinutes: 0 };

/** Placeholders are written without their dollar below. */
const written = (label: string) => label.replaceAll('{', '${');

describe('labels', () => {
  it.each([
    ['{LABEL}!', 'orders-api!'],
    ["{PROP('Dim.FunctionName')} {PROP('Stat')} of {PROP('MetricName')}", 'orders-api Sum of Errors'],
    ["{PROP('Region')} {PROP('AccountId')} {PROP('Namespace')}", 'eu-west-1 111122223333 AWS/Lambda'],
    ["{PROP('Period')} s, {PROP( 'Dim.None' )}none", '3600 s, none'],
    ['{MIN} {MAX} {FIRST} {LAST} {AVG} {SUM} {DATAPOINT_COUNT}', '1 10 4 1 5 15 3'],
    ['{MAX_TIME} {FIRST_TIME}', '2026-11-19 10:00:00 UTC 2026-11-19 09:00:00 UTC'],
    ['plain', 'plain'],
    ['{NOTHING_KNOWN}', '{NOTHING_KNOWN}'],
  ])('%s', (label, shown) => {
    expect(labelOf(written(label), series, false, context)).toBe(written(shown));
  });

  it('stay their own without a label, and follow it in an array', () => {
    expect(labelOf(null, series, true, context)).toBe('orders-api');
    expect(labelOf('failed', series, true, context)).toBe('failed orders-api');
  });

  it('say that there is nothing to say of an empty series', () => {
    const empty = { ...series, points: new Map<number, number>() };
    expect(labelOf(written('{SUM} {MAX} {LAST_TIME} {DATAPOINT_COUNT}'), empty, false, context)).toBe(
      '-- -- -- 0',
    );
  });

  it('show times where the reader is', () => {
    expect(readOffset('+0130')).toBe(90);
    expect(readOffset('-0800')).toBe(-480);
    expect(readOffset('UTC')).toBeNull();
    expect(labelOf(written('{LAST_TIME}'), series, false, { ...context, offsetMinutes: 90 })).toBe(
      '2026-11-19 12:30:00',
    );
  });
});
