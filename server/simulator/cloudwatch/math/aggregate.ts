import type { MathFunction } from './math-function';
import { type TimeSeries, timesOf, type Value, withPoints } from './value';

export type Aggregate = 'AVG' | 'SUM' | 'MIN' | 'MAX' | 'STDDEV' | 'DATAPOINT_COUNT';

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Returns an aggregate of numbers; NaN of none, but their count is 0. */
export function aggregateOf(name: Aggregate, values: readonly number[]): number {
  if (name === 'DATAPOINT_COUNT') return values.length;
  if (values.length === 0) return Number.NaN;
  switch (name) {
    case 'AVG':
      return meanOf(values);
    case 'SUM':
      return values.reduce((sum, value) => sum + value, 0);
    case 'MIN':
      return values.reduce((least, value) => Math.min(least, value));
    case 'MAX':
      return values.reduce((most, value) => Math.max(most, value));
    case 'STDDEV': {
      const mean = meanOf(values);
      return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
    }
  }
}

function acrossSeries(name: Aggregate, list: readonly TimeSeries[]): Value {
  const [like] = list;
  if (like === undefined) return { kind: 'list', list: [] };
  const points = timesOf(list).map((time): [number, number] => [
    time,
    aggregateOf(
      name,
      list.flatMap((series) => series.points.get(time) ?? []),
    ),
  ]);
  return { kind: 'series', series: { ...withPoints(like, points), metric: null } };
}

/** Returns the function that makes a scalar of one series, and one series of several. */
export function aggregate(name: Aggregate): MathFunction {
  return ([of]) => {
    if (of?.kind === 'list') return acrossSeries(name, of.list);
    if (of?.kind !== 'series') return `${name} takes a time series or an array of them.`;
    return { kind: 'scalar', value: aggregateOf(name, [...of.series.points.values()]) };
  };
}
