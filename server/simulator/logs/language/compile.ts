import type { BinaryOperator, Expression } from './ast';
import { periodMs } from './durations';
import { finite, functions } from './functions';
import { malformed } from './malformed';
import { compare, isTrue, type Row, toNumber, toText, type Value } from './values';

export type Evaluate = (row: Row) => Value;

/** Compiles a call that only the caller understands, such as an aggregate; null leaves it to the ordinary functions. */
export type CompileCall = (call: Extract<Expression, { kind: 'call' }>) => Evaluate | null;

const noCalls: CompileCall = () => null;

function arithmetic(operator: '+' | '-' | '*' | '/' | '%' | '^', a: number, b: number): number | null {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return finite(a / b);
    case '%':
      return finite(a % b);
    case '^':
      return finite(a ** b);
  }
}

function compareBy(operator: '=' | '!=' | '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const order = compare(left, right);
  if (order === null) return operator === '!=' && left !== right;
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function binary(operator: BinaryOperator, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case 'or':
      return (row) => isTrue(left(row)) || isTrue(right(row));
    case 'and':
      return (row) => isTrue(left(row)) && isTrue(right(row));
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (row) => compareBy(operator, left(row), right(row));
    default:
      return (row) => {
        const [a, b] = [toNumber(left(row)), toNumber(right(row))];
        return a === null || b === null ? null : arithmetic(operator, a, b);
      };
  }
}

type Rounding = (value: number) => number;
const dateFunctions: Readonly<Record<string, Rounding>> = {
  bin: Math.floor,
  datefloor: Math.floor,
  dateceil: Math.ceil,
};

/** bin(5m) rounds @timestamp; datefloor and dateceil round what they are given. */
function dateCall(call: Extract<Expression, { kind: 'call' }>, calls: CompileCall): Evaluate | null {
  const round = dateFunctions[call.name];
  if (round === undefined) return null;
  const [first, second] = call.args;
  const period = periodMs(call.name === 'bin' ? first : second, call);
  const moment: Evaluate =
    call.name === 'bin' || first === undefined ? (row) => row.get('@timestamp') : compile(first, calls);
  return (row) => {
    const at = toNumber(moment(row));
    return at === null ? null : new Date(round(at / period) * period);
  };
}

function plainCall(call: Extract<Expression, { kind: 'call' }>, calls: CompileCall): Evaluate {
  const rule = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
  if (rule === undefined) throw malformed(`Unknown function: ${call.name}`, call);
  if (call.args.length < rule.least || call.args.length > rule.most) {
    throw malformed(`Wrong number of arguments for ${call.name}`, call);
  }
  const args = call.args.map((arg) => compile(arg, calls));
  return (row) => rule.run(...args.map((arg) => arg(row)));
}

/** Turns an expression into a function of a row. Throws MalformedQueryException for unknown functions. */
export function compile(expression: Expression, calls: CompileCall = noCalls): Evaluate {
  switch (expression.kind) {
    case 'literal':
      return () => expression.value;
    case 'field':
      return (row) => row.get(expression.name);
    case 'call':
      return calls(expression) ?? dateCall(expression, calls) ?? plainCall(expression, calls);
    case 'not': {
      const operand = compile(expression.operand, calls);
      return (row) => !isTrue(operand(row));
    }
    case 'negative': {
      const operand = compile(expression.operand, calls);
      return (row) => {
        const value = toNumber(operand(row));
        return value === null ? null : -value;
      };
    }
    case 'binary':
      return binary(expression.operator, compile(expression.left, calls), compile(expression.right, calls));
    case 'in': {
      const operand = compile(expression.operand, calls);
      const items = expression.items.map((item) => compile(item, calls));
      return (row) => items.some((item) => compare(operand(row), item(row)) === 0);
    }
    case 'like': {
      const operand = compile(expression.operand, calls);
      return (row) => {
        const value = operand(row);
        return value !== null && expression.pattern.test(toText(value));
      };
    }
    case 'duration':
    case 'star':
      throw malformed('This is no value.', expression);
  }
}
