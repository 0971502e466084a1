import type { MathFunction } from './math-function';
import { numberAt } from './operate';
import { type TimeSeries, timesOf, type Value, withPoints } from './value';

type Step = { readonly time: number; readonly value: number };

function eachSeries(name: string, of: (series: TimeSeries) => TimeSeries): MathFunction {
  return ([value]) => {
    if (value?.kind === 'series') return { kind: 'series', series: of(value.series) };
    if (value?.kind === 'list') return { kind: 'list', list: value.list.map(of) };
    return `${name} takes a time series or an array of them.`;
  };
}

function mapped(name: string, of: (value: number) => number): MathFunction {
  const series = eachSeries(name, (one) =>
    withPoints(
      one,
      [...one.points].map(([time, value]) => [time, of(value)]),
    ),
  );
  return (args, context) => {
    const [value] = args;
    return value?.kind === 'scalar' ? { kind: 'scalar', value: of(value.value) } : series(args, context);
  };
}

/** Functions of single numbers. */
export const perPoint: Readonly<Record<string, MathFunction>> = {
  ABS: mapped('ABS', Math.abs),
  CEIL: mapped('CEIL', Math.ceil),
  FLOOR: mapped('FLOOR', Math.floor),
  LOG: mapped('LOG', Math.log),
  LOG10: mapped('LOG10', Math.log10),
};

/** The first point has none before it, so it is left out. */
function stepwise(name: string, of: (before: Step, here: Step) => number): MathFunction {
  return eachSeries(name, (series) => {
    const steps = [...series.points].map(([time, value]): Step => ({ time, value }));
    const points = steps.slice(1).map((here, index): [number, number] => {
      const before = steps[index] ?? here;
      return [here.time, of(before, here)];
    });
    return withPoints(series, points);
  });
}

function seconds(before: Step, here: Step): number {
  return (here.time - before.time) / 1000;
}

function runningSum(series: TimeSeries): TimeSeries {
  let sum = 0;
  const points = [...series.points].map(([time, value]): [number, number] => {
    sum += value;
    return [time, sum];
  });
  return withPoints(series, points);
}

/** Functions of a point and those before it. */
export const stepFunctions: Readonly<Record<string, MathFunction>> = {
  DIFF: stepwise('DIFF', (before, here) => here.value - before.value),
  DIFF_TIME: stepwise('DIFF_TIME', seconds),
  RATE: stepwise('RATE', (before, here) => (here.value - before.value) / seconds(before, here)),
  RUNNING_SUM: eachSeries('RUNNING_SUM', runningSum),
};

function ofTime(name: string, of: (time: Date) => number): MathFunction {
  return eachSeries(name, (series) =>
    withPoints(
      series,
      [...series.points.keys()].map((time) => [time, of(new Date(time))]),
    ),
  );
}

/** Functions of the time of a point, in UTC; weekdays count from Monday, 1. */
export const dateFunctions: Readonly<Record<string, MathFunction>> = {
  MINUTE: ofTime('MINUTE', (time) => time.getUTCMinutes()),
  HOUR: ofTime('HOUR', (time) => time.getUTCHours()),
  DAY: ofTime('DAY', (time) => ((time.getUTCDay() + 6) % 7) + 1),
  DATE: ofTime('DATE', (time) => time.getUTCDate()),
  MONTH: ofTime('MONTH', (time) => time.getUTCMonth() + 1),
  YEAR: ofTime('YEAR', (time) => time.getUTCFullYear()),
  EPOCH: ofTime('EPOCH', (time) => time.getTime() / 1000),
};

function isNumeric(value: Value): value is Extract<Value, { kind: 'scalar' | 'series' }> {
  return value.kind === 'scalar' || value.kind === 'series';
}

/** IF: one value where a condition is not 0, another (or none) where it is. */
export const choose: MathFunction = (args) => {
  const [condition, then, otherwise] = args;
  if (condition === undefined || then === undefined || args.length > 3 || !args.every(isNumeric))
    return 'IF takes a condition and one or two values: scalars or single time series.';
  const list = args.flatMap((value) => (value.kind === 'series' ? [value.series] : []));
  const [like] = list;
  const chosen = (truth: number) => (truth !== 0 ? then : otherwise);
  if (condition.kind === 'scalar' && isNumeric(condition)) {
    const value = chosen(condition.value);
    return value ?? 'IF takes a second value when its condition is a scalar.';
  }
  if (like === undefined || !isNumeric(condition))
    return 'IF takes a time series or a scalar as its condition.';
  const points = timesOf(condition.kind === 'series' ? [condition.series] : []).flatMap(
    (time): [number, number][] => {
      const value = chosen(numberAt(condition, time) ?? 0);
      const found = value !== undefined && isNumeric(value) ? numberAt(value, time) : null;
      return found === null ? [] : [[time, found]];
    },
  );
  return { kind: 'series', series: withPoints(like, points) };
};
