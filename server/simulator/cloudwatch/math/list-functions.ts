import { aggregateOf } from './aggregate';
import type { MathFunction } from './math-function';
import type { TimeSeries, Value } from './value';

const DIRECTIONS: ReadonlyMap<string, number> = new Map([
  ['ASC', 1],
  ['DESC', -1],
]);
const SORT_BY = ['AVG', 'MIN', 'MAX', 'SUM'] as const;

function isIndex(value: Value | undefined): value is Extract<Value, { kind: 'scalar' }> {
  return value?.kind === 'scalar' && Number.isInteger(value.value) && value.value >= 0;
}

function picked(name: string, of: (list: readonly TimeSeries[]) => TimeSeries | undefined): MathFunction {
  return ([value]) => {
    if (value?.kind !== 'list') return `${name} takes an array of time series.`;
    const series = of(value.list);
    return series === undefined ? { kind: 'list', list: [] } : { kind: 'series', series };
  };
}

/** FIRST: the first series of an array. */
export const first = picked('FIRST', (list) => list[0]);

/** LAST: the last series of an array. */
export const last = picked('LAST', (list) => list.at(-1));

/** METRIC_COUNT: how many series an array holds. */
export const metricCount: MathFunction = ([value]) =>
  value?.kind === 'list'
    ? { kind: 'scalar', value: value.list.length }
    : 'METRIC_COUNT takes an array of time series.';

/** REMOVE_EMPTY: an array without the series that have no point. */
export const removeEmpty: MathFunction = ([value]) =>
  value?.kind === 'list'
    ? { kind: 'list', list: value.list.filter((series) => series.points.size > 0) }
    : 'REMOVE_EMPTY takes an array of time series.';

/** SLICE: the series of an array from an index (from 0) up to another, which is left out; without it, up to the end. */
export const slice: MathFunction = ([value, from, to]) => {
  if (value?.kind !== 'list' || !isIndex(from) || (to !== undefined && !isIndex(to)))
    return 'SLICE takes an array of time series and one or two whole indexes.';
  return { kind: 'list', list: value.list.slice(from.value, to?.value) };
};

/** SORT: an array in the order of an aggregate, ascending or descending, cut to a length; empty series come last. */
export const sort: MathFunction = ([value, by, order, most]) => {
  const name = SORT_BY.find((one) => by?.kind === 'text' && one === by.text);
  const direction = order?.kind === 'text' ? DIRECTIONS.get(order.text) : undefined;
  if (value?.kind !== 'list' || name === undefined || direction === undefined)
    return 'SORT takes an array of time series, AVG, MIN, MAX or SUM, and ASC or DESC.';
  if (most !== undefined && !isIndex(most)) return 'SORT takes a whole number as its limit.';
  const sizeOf = (series: TimeSeries) => aggregateOf(name, [...series.points.values()]);
  const sized = value.list.map((series) => ({ series, size: sizeOf(series) }));
  const known = sized.filter(({ size }) => Number.isFinite(size));
  const empty = sized.filter(({ size }) => !Number.isFinite(size));
  const sorted = known.toSorted((a, b) => direction * (a.size - b.size));
  return { kind: 'list', list: [...sorted, ...empty].map(({ series }) => series).slice(0, most?.value) };
};
