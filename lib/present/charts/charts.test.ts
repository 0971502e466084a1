import { describe, expect, test } from 'vitest';
import { toChartRows, toLastValue, toLonePoints } from './chart-rows';
import { spreadLabels, toNiceMax, toTimeTicks, toValueTicks } from './chart-scale';
import type { TimeChartModel } from './time-chart';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 12, hour)).toISOString();

function model(values: readonly (number | null)[], lastIsProvisional = false): TimeChartModel {
  return {
    title: 'Latency',
    summary: '',
    unit: 'ms',
    windowStart: at(0),
    windowEnd: at(values.length),
    marks: [],
    lastIsProvisional,
    series: [
      {
        id: 'p95',
        label: 'p95',
        colour: 'series-1',
        points: values.map((value, hour) => ({ at: at(hour), value })),
      },
    ],
  };
}

describe('rows of a chart', () => {
  test('a gap stays a gap', () => {
    const rows = toChartRows(model([5, null, 7]));
    expect(rows.map(({ values }) => values.p95)).toEqual([5, null, 7]);
  });

  test('the provisional end leaves the solid line and is joined to the value before it', () => {
    const rows = toChartRows(model([5, 6, 7], true));
    expect(rows.map(({ values }) => values.p95)).toEqual([5, 6, undefined]);
    expect(rows.map(({ provisional }) => provisional.p95)).toEqual([undefined, 6, 7]);
    expect(toLastValue(rows, 'p95')).toBe(7);
  });

  test('a value between two gaps is found, for it needs a dot', () => {
    const rows = toChartRows(model([5, null, 7, null, 8, 9]));
    expect([...toLonePoints(rows, 'p95')]).toEqual([Date.parse(at(0)), Date.parse(at(2))]);
  });

  test('nothing measured has no last value', () => {
    expect(toLastValue(toChartRows(model([null, null])), 'p95')).toBeNull();
  });
});

describe('scales', () => {
  test.each([
    [0, 1],
    [0.7, 0.8],
    [1, 1],
    [1.1, 2],
    [412, 600],
    [2100, 4000],
    [6100, 8000],
  ])('the axis over %s ends at %s', (value, end) => expect(toNiceMax(value)).toBe(end));

  test('an axis names no value twice', () => {
    const whole = (value: number) => String(Math.round(value));
    expect(toValueTicks(6, whole)).toEqual([0, 3, 6]);
    expect(toValueTicks(1, whole)).toEqual([0, 1]);
  });

  test('a week is named by its days in the person’s zone', () => {
    const ticks = toTimeTicks('2026-11-05T10:00:00Z', '2026-11-12T10:00:00Z', 'Asia/Tokyo', 7);
    expect(ticks.map(({ label }) => label)[0]).toBe('6 Nov');
    expect(ticks).toHaveLength(7);
    expect(new Date(ticks[0]?.at ?? 0).toISOString()).toBe('2026-11-05T15:00:00.000Z');
  });

  test('hours are named by the clock, midnight by its day', () => {
    const ticks = toTimeTicks('2026-11-11T14:00:00Z', '2026-11-12T14:00:00Z', 'UTC', 5);
    expect(ticks.map(({ label }) => label)).toEqual(['18:00', '12 Nov', '06:00', '12:00']);
  });

  test('labels that would overlap are moved apart and stay in the chart', () => {
    expect(spreadLabels([50, 52, 10], 14, 100)).toEqual([50, 64, 10]);
    expect(spreadLabels([98, 99], 14, 100)).toEqual([86, 100]);
  });
});
