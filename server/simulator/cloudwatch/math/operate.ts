import type { Operator } from './expression';
import { type TimeSeries, timesOf, type Value, withPoints } from './value';

/** Returns the result of an operator on two numbers; comparisons and logic give 1 or 0. */
export function combine(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left ** right;
    case '==':
      return Number(left === right);
    case '!=':
      return Number(left !== right);
    case '<':
      return Number(left < right);
    case '>':
      return Number(left > right);
    case '<=':
      return Number(left <= right);
    case '>=':
      return Number(left >= right);
    case '&&':
      return Number(left !== 0 && right !== 0);
    case '||':
      return Number(left !== 0 || right !== 0);
  }
}

type Numeric = Extract<Value, { kind: 'scalar' | 'series' }>;

/** Returns a number, or null where a series has no point. */
export function numberAt(value: Numeric, time: number): number | null {
  return value.kind === 'scalar' ? value.value : (value.series.points.get(time) ?? null);
}

/** Returns the series of a function of numbers at each time where all of the values have one. */
export function pointwise(
  values: readonly Numeric[],
  like: TimeSeries,
  of: (...numbers: readonly number[]) => number,
): TimeSeries {
  const list = values.flatMap((value) => (value.kind === 'series' ? [value.series] : []));
  const periodSeconds = Math.max(...list.map((series) => series.periodSeconds));
  const points = timesOf(list).flatMap((time): [number, number][] => {
    const numbers = values.map((value) => numberAt(value, time));
    return numbers.every((one) => one !== null) ? [[time, of(...numbers)]] : [];
  });
  return { ...withPoints(like, points), periodSeconds };
}

function operateOnSeries(operator: Operator, left: Numeric, right: Numeric): Value {
  const of = (a = 0, b = 0) => combine(operator, a, b);
  if (left.kind === 'series') return { kind: 'series', series: pointwise([left, right], left.series, of) };
  if (right.kind === 'series') return { kind: 'series', series: pointwise([left, right], right.series, of) };
  return { kind: 'scalar', value: of(left.value, right.value) };
}

/** Returns the result of an operator on two values, or null when CloudWatch allows it on no such pair. */
export function operate(operator: Operator, left: Value, right: Value): Value | null {
  if (left.kind === 'text' || right.kind === 'text') return null;
  if (left.kind === 'list' && right.kind === 'list') return null;
  const each = (list: readonly TimeSeries[], pair: (one: Numeric) => Value): Value => ({
    kind: 'list',
    list: list.flatMap((series) => {
      const value = pair({ kind: 'series', series });
      return value.kind === 'series' ? [value.series] : [];
    }),
  });
  if (left.kind === 'list') {
    return right.kind === 'list' ? null : each(left.list, (one) => operateOnSeries(operator, one, right));
  }
  if (right.kind === 'list') return each(right.list, (one) => operateOnSeries(operator, left, one));
  return operateOnSeries(operator, left, right);
}
