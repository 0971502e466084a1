import { wrongExpression } from './errors';
import type { Expression } from './expression';
import { FUNCTIONS, REFUSED } from './functions';
import type { MathContext } from './math-function';
import { operate } from './operate';
import type { TimeSeries, Value } from './value';

/** What an expression is computed with. */
export interface Evaluation extends MathContext {
  /** The expression as it was written, for refusals. */
  readonly text: string;
  /** Throws ValidationError for an id that is not there. */
  valueOf(id: string): Value;
}

function call(name: string, args: readonly Value[], evaluation: Evaluation): Value {
  const refused = REFUSED.get(name);
  if (refused !== undefined) throw wrongExpression(evaluation.text, refused);
  const of = FUNCTIONS.get(name);
  if (of === undefined) throw wrongExpression(evaluation.text, `Unknown function ${name}.`);
  const result = of(args, evaluation);
  if (typeof result === 'string') throw wrongExpression(evaluation.text, result);
  return result;
}

function arrayOf(items: readonly Value[], text: string): readonly TimeSeries[] {
  return items.flatMap((item) => {
    if (item.kind === 'series') return [item.series];
    if (item.kind === 'list') return item.list;
    throw wrongExpression(text, 'An array holds time series only.');
  });
}

/** Returns what an expression amounts to. Throws ValidationError for what CloudWatch can't compute, nor this. */
export function evaluate(expression: Expression, evaluation: Evaluation): Value {
  const of = (part: Expression) => evaluate(part, evaluation);
  switch (expression.kind) {
    case 'number':
      return { kind: 'scalar', value: expression.value };
    case 'text':
      return { kind: 'text', text: expression.text };
    case 'keyword':
      return { kind: 'text', text: expression.word };
    case 'id':
      return evaluation.valueOf(expression.id);
    case 'array':
      return { kind: 'list', list: arrayOf(expression.items.map(of), evaluation.text) };
    case 'call':
      return call(expression.name, expression.args.map(of), evaluation);
    case 'negate':
      return operated('-', { kind: 'scalar', value: 0 }, of(expression.of), evaluation);
    case 'binary':
      return operated(expression.operator, of(expression.left), of(expression.right), evaluation);
  }
}

function operated(
  operator: Parameters<typeof operate>[0],
  left: Value,
  right: Value,
  evaluation: Evaluation,
) {
  const value = operate(operator, left, right);
  if (value !== null) return value;
  throw wrongExpression(evaluation.text, `Unsupported operand types for operator ${operator}.`);
}

/** Returns the series an expression gives. Throws ValidationError when it is a scalar or a text. */
export function seriesOf(value: Value, text: string): readonly TimeSeries[] {
  switch (value.kind) {
    case 'series':
      return [value.series];
    case 'list':
      return value.list;
    case 'scalar':
    case 'text':
      throw wrongExpression(text, 'The result must be a time series or an array of time series.');
  }
}
