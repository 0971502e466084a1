import type { Command, Named, SortKey } from './ast';
import { malformed } from './malformed';
import { parseExpression } from './parse-expression';
import { globPattern, regularExpression } from './patterns';
import { TokenReader } from './token-reader';

const largestLimit = 10_000;

function named(reader: TokenReader): Named {
  const expression = parseExpression(reader);
  const text = reader.source.slice(expression.start, reader.lastEnd());
  const name = reader.take('as') ? reader.expectKind('name').value : unquoted(text);
  return { name, expression };
}

function unquoted(text: string): string {
  return /^`[^`]+`$/.test(text) ? text.slice(1, -1) : text;
}

function several<T>(reader: TokenReader, one: (reader: TokenReader) => T): T[] {
  const items = [one(reader)];
  while (reader.take(',')) items.push(one(reader));
  return items;
}

function parseCommand(reader: TokenReader): Command {
  const source = parseExpression(reader);
  const token = reader.peek();
  if (token.kind === 'pattern') {
    reader.next();
    const pattern = regularExpression(token.value, token);
    const names = [...token.value.matchAll(/\(\?P?<(\w+)>/g)].map((match) => match[1] ?? '');
    if (names.length === 0) throw malformed('The pattern of parse has no named group.', token);
    return { kind: 'parse', source, pattern, names };
  }
  const { value, start, end } = reader.expectKind('text');
  const { pattern, stars } = globPattern(value);
  reader.expect('as');
  const names = several(reader, (each) => each.expectKind('name').value);
  if (names.length !== stars) {
    throw malformed(`The glob has ${stars} wildcards for ${names.length} names.`, { start, end });
  }
  return { kind: 'parse', source, pattern, names };
}

function statsCommand(reader: TokenReader): Command {
  const items = several(reader, named);
  return { kind: 'stats', items, by: reader.take('by') ? several(reader, named) : [] };
}

function sortKey(reader: TokenReader): SortKey {
  const expression = parseExpression(reader);
  const descending = reader.take('desc');
  if (!descending) reader.take('asc');
  return { expression, descending };
}

function limitCommand(reader: TokenReader): Command {
  const token = reader.expectKind('number');
  const count = Number(token.value);
  if (Number.isInteger(count) && count >= 1 && count <= largestLimit) return { kind: 'limit', count };
  throw malformed(`limit must be a whole number from 1 to ${largestLimit}.`, token);
}

function command(reader: TokenReader): Command {
  const token = reader.expectKind('name');
  switch (token.value.toLowerCase()) {
    case 'fields':
      return { kind: 'fields', items: several(reader, named) };
    case 'display':
      return { kind: 'display', items: several(reader, named) };
    case 'filter':
      return { kind: 'filter', condition: parseExpression(reader) };
    case 'parse':
      return parseCommand(reader);
    case 'stats':
      return statsCommand(reader);
    case 'sort':
      return { kind: 'sort', keys: several(reader, sortKey) };
    case 'limit':
    case 'head':
      return limitCommand(reader);
    case 'dedup':
      return { kind: 'dedup', keys: several(reader, parseExpression) };
    default:
      throw reader.unexpected(token);
  }
}

/** The commands of a query. Throws MalformedQueryException for what Logs Insights would refuse. */
export function parseQuery(source: string): readonly Command[] {
  const reader = new TokenReader(source);
  reader.take('|');
  const commands = [command(reader)];
  while (reader.take('|')) commands.push(command(reader));
  if (reader.peek().kind !== 'end') throw reader.unexpected();
  return commands;
}
