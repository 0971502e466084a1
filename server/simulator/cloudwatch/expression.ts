import { invalid } from './errors';
import type { Series } from './read-series';

/** A metric math expression, parsed: arithmetic over ids and numbers, and FILL with a number. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'fill'; readonly of: Expression; readonly value: number }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

type Operator = '+' | '-' | '*' | '/' | '^';

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9_]*)|([-+*/^(),]))/y;
const STRENGTH: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

function refuse(text: string): never {
  throw invalid(
    `Error in expression '${text}': the simulator knows arithmetic over ids and numbers, and FILL.`,
  );
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(text);
    if (match === null) return refuse(text);
    tokens.push(match[0].trim());
  }
  return tokens;
}

function isOperator(token: string | undefined): token is Operator {
  return token !== undefined && token in STRENGTH;
}

/** Precedence climbing over the tokens. */
class Parser {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  whole(): Expression {
    const expression = this.binary(1);
    if (this.at < this.tokens.length) refuse(this.text);
    return expression;
  }

  private binary(weakest: number): Expression {
    let left = this.unary();
    for (let operator = this.tokens[this.at]; isOperator(operator); operator = this.tokens[this.at]) {
      if (STRENGTH[operator] < weakest) break;
      this.at += 1;
      left = { kind: 'binary', operator, left, right: this.binary(STRENGTH[operator] + 1) };
    }
    return left;
  }

  private unary(): Expression {
    if (this.tokens[this.at] !== '-') return this.primary();
    this.at += 1;
    return { kind: 'negate', of: this.unary() };
  }

  private primary(): Expression {
    const token = this.tokens[this.at] ?? refuse(this.text);
    this.at += 1;
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (token === '(') return this.closed(this.binary(1));
    if (token === 'FILL') return this.fill();
    return /^[a-z]/.test(token) ? { kind: 'id', id: token } : refuse(this.text);
  }

  private closed(inner: Expression): Expression {
    if (this.tokens[this.at] !== ')') refuse(this.text);
    this.at += 1;
    return inner;
  }

  private fill(): Expression {
    const [open, , comma, value = '', close] = this.tokens.slice(this.at, this.at + 5);
    const id = this.tokens[this.at + 1] ?? '';
    if (open !== '(' || comma !== ',' || close !== ')' || !/^\d/.test(value)) refuse(this.text);
    this.at += 5;
    return { kind: 'fill', of: { kind: 'id', id }, value: Number(value) };
  }
}

/** Returns a parsed expression. Throws ValidationError for what the simulator does not compute. */
export function parseExpression(text: string): Expression {
  return new Parser(text).whole();
}

function combine(operator: Operator, left: number, right: number): number {
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
  }
}

/** The value at one time, or null where an operand has no datapoint or the result is no number. */
function valueAt(expression: Expression, time: number, series: ReadonlyMap<string, Series>): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'id':
      return series.get(expression.id)?.get(time) ?? null;
    case 'fill':
      return valueAt(expression.of, time, series) ?? expression.value;
    case 'negate': {
      const value = valueAt(expression.of, time, series);
      return value === null ? null : -value;
    }
    case 'binary': {
      const left = valueAt(expression.left, time, series);
      const right = valueAt(expression.right, time, series);
      const result = left === null || right === null ? Number.NaN : combine(expression.operator, left, right);
      return Number.isFinite(result) ? result : null;
    }
  }
}

/** Returns the ids an expression refers to. */
export function idsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'id':
      return [expression.id];
    case 'fill':
    case 'negate':
      return idsOf(expression.of);
    case 'binary':
      return [...idsOf(expression.left), ...idsOf(expression.right)];
  }
}

/** Returns an expression's datapoints at the times any of its operands has one. */
export function evaluate(expression: Expression, series: ReadonlyMap<string, Series>): Series {
  const times = new Set(idsOf(expression).flatMap((id) => [...(series.get(id)?.keys() ?? [])]));
  const points = [...times]
    .toSorted((a, b) => a - b)
    .flatMap((time): [number, number][] => {
      const value = valueAt(expression, time, series);
      return value === null ? [] : [[time, value]];
    });
  return new Map(points);
}
