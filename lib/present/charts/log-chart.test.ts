import { describe, expect, test } from 'vitest';
import { type LogSeries, logExtent, logShare, logTicks } from './log-chart';

const series = (...values: (number | null)[]): LogSeries => ({
  id: 'a',
  label: 'a',
  colour: 'series-1',
  dash: null,
  points: values.map((y, x) => ({ x, y })),
});

describe('a logarithmic axis', () => {
  test('has its powers of ten evenly spaced', () => {
    expect(logShare(1e3, 1e3, 1e9)).toBe(0);
    expect(logShare(1e6, 1e3, 1e9)).toBeCloseTo(0.5, 12);
    expect(logTicks(1e3, 1e9, 7)).toEqual([1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]);
    expect(logTicks(1e3, 1e9, 4)).toEqual([1e3, 1e5, 1e7, 1e9]);
    expect(logTicks(0.01, 50, 9)).toEqual([0.01, 0.1, 1, 10]);
  });

  test('goes from below the least to above the most, over five decades at most', () => {
    expect(logExtent([series(0, 3, 4200, null)])).toEqual({ from: 1, to: 5000 });
    expect(logExtent([series(0.000_01, 90_000)])).toEqual({ from: 1, to: 100_000 });
    expect(logExtent([series(0, 0)])).toEqual({ from: 0.01, to: 0.1 });
  });
});
