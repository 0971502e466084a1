import type { BinaryOperator, Expression } from './ast';
import { likePattern, regularExpression } from './patterns';
import type { TokenReader } from './token-reader';

const levels: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
  ['^'],
];
const comparisonLevel = 2;

function list(reader: TokenReader, close: string): Expression[] {
  const items: Expression[] = [];
  if (reader.take(close)) return items;
  do items.push(parseExpression(reader));
  while (reader.take(','));
  reader.expect(close);
  return items;
}

function nameOrCall(reader: TokenReader): Expression {
  const { value, start, end } = reader.next();
  const quoted = reader.source[start] === '`';
  if (!quoted && reader.take('(')) {
    const args = reader.nested(() => list(reader, ')'));
    return { kind: 'call', name: value.toLowerCase(), args, start, end: reader.lastEnd() };
  }
  if (!quoted && /^(true|false)$/i.test(value)) {
    return { kind: 'literal', value: value.toLowerCase() === 'true', start, end };
  }
  return { kind: 'field', name: value, start, end };
}

function primary(reader: TokenReader): Expression {
  const token = reader.peek();
  const { start, end } = token;
  switch (token.kind) {
    case 'text':
      return { kind: 'literal', value: reader.next().value, start, end };
    case 'number':
      return { kind: 'literal', value: Number(reader.next().value), start, end };
    case 'duration':
      return { kind: 'duration', text: reader.next().value, start, end };
    case 'name':
      return nameOrCall(reader);
    case 'pattern':
    case 'end':
      throw reader.unexpected();
    case 'symbol':
      break;
  }
  if (reader.take('*')) return { kind: 'star', start, end };
  if (reader.take('-')) {
    const operand = reader.nested(() => primary(reader));
    return { kind: 'negative', operand, start, end: reader.lastEnd() };
  }
  reader.expect('(');
  const inner = reader.nested(() => parseExpression(reader));
  reader.expect(')');
  return inner;
}

function likeOrIn(reader: TokenReader, operand: Expression): Expression | null {
  const { start } = operand;
  if (reader.take('like') || reader.take('=~')) {
    const token = reader.peek();
    if (token.kind !== 'text' && token.kind !== 'pattern') throw reader.unexpected();
    reader.next();
    const pattern = token.kind === 'text' ? likePattern(token.value) : regularExpression(token.value, token);
    return { kind: 'like', operand, pattern, start, end: reader.lastEnd() };
  }
  if (!reader.take('in')) return null;
  reader.expect('[');
  return { kind: 'in', operand, items: list(reader, ']'), start, end: reader.lastEnd() };
}

function comparison(reader: TokenReader, left: Expression): Expression | null {
  const negated = reader.take('not');
  const found = likeOrIn(reader, left);
  if (found === null) {
    if (negated) throw reader.unexpected();
    return null;
  }
  return negated ? { kind: 'not', operand: found, start: found.start, end: found.end } : found;
}

function binary(reader: TokenReader, level: number): Expression {
  const operators = levels[level];
  if (operators === undefined) return primary(reader);
  if (level === comparisonLevel && reader.take('not')) {
    const operand = reader.nested(() => binary(reader, level));
    return { kind: 'not', operand, start: operand.start, end: operand.end };
  }
  let left = binary(reader, level + 1);
  for (;;) {
    const special = level === comparisonLevel ? comparison(reader, left) : null;
    const operator = special ? undefined : operators.find((one) => reader.take(one));
    if (special) left = special;
    else if (operator === undefined) return left;
    else {
      const right = binary(reader, level + 1);
      left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
    }
  }
}

/** Reads one expression. Throws MalformedQueryException. */
export function parseExpression(reader: TokenReader): Expression {
  return binary(reader, 0);
}
