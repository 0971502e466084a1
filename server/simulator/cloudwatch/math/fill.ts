import type { MathContext, MathFunction } from './math-function';
import { type TimeSeries, type Value, withPoints } from './value';

type Filler = (time: number, points: readonly (readonly [number, number])[]) => number | null;

function repeated(time: number, points: readonly (readonly [number, number])[]): number | null {
  return points.findLast(([at]) => at < time)?.[1] ?? null;
}

function interpolated(time: number, points: readonly (readonly [number, number])[]): number | null {
  const before = points.findLast(([at]) => at < time);
  const after = points.find(([at]) => at > time);
  if (before === undefined || after === undefined) return null;
  return before[1] + ((after[1] - before[1]) * (time - before[0])) / (after[0] - before[0]);
}

function fillerOf(how: Value | undefined): Filler | null {
  switch (how?.kind) {
    case 'scalar':
      return () => how.value;
    case 'series':
      return (time) => how.series.points.get(time) ?? null;
    case 'text':
      return how.text === 'REPEAT' ? repeated : how.text === 'LINEAR' ? interpolated : null;
    default:
      return null;
  }
}

function filled(series: TimeSeries, filler: Filler, context: MathContext): TimeSeries {
  const known = [...series.points];
  const times = new Set([...context.gridOf(series.periodSeconds), ...series.points.keys()]);
  const points = [...times]
    .toSorted((a, b) => a - b)
    .flatMap((time): [number, number][] => {
      const value = series.points.get(time) ?? filler(time, known);
      return value === null ? [] : [[time, value]];
    });
  return withPoints(series, points);
}

/** FILL: what is missing in the window becomes a value, another series' value, the last value or one in between. */
export const fill: MathFunction = ([of, how], context) => {
  const filler = fillerOf(how);
  if (filler === null) return 'FILL takes a value, a time series, REPEAT or LINEAR to fill with.';
  if (of?.kind === 'series') return { kind: 'series', series: filled(of.series, filler, context) };
  if (of?.kind === 'list') return { kind: 'list', list: of.list.map((one) => filled(one, filler, context)) };
  return 'FILL takes a time series or an array of them.';
};
