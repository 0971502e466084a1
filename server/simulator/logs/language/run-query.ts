import type { Command, Named, SortKey } from './ast';
import { compile } from './compile';
import { parseQuery } from './parse-query';
import { compileStats } from './stats';
import { compare, isTrue, type Row, toText, type Value } from './values';

/** What a query found: rows, and the fields to show of each in order. */
export interface QueryResult {
  readonly fields: readonly string[];
  readonly rows: readonly Row[];
  /** False: rows are records and carry a pointer to theirs. */
  readonly aggregated: boolean;
  /** Records that passed the filters before anything was summed up. */
  readonly matched: number;
}

/** One compiled query; run it once over its records. */
export type Query = (records: Iterable<Row>) => QueryResult;

/** A record with values a command added to it. */
class ExtendedRow implements Row {
  constructor(
    private readonly base: Row,
    private readonly added: ReadonlyMap<string, Value>,
  ) {}

  get(name: string): Value {
    const value = this.added.get(name);
    return value === undefined ? this.base.get(name) : value;
  }
}

type Step = (rows: Iterable<Row>) => Iterable<Row>;

function* filtered(rows: Iterable<Row>, keeps: (row: Row) => boolean): Iterable<Row> {
  for (const row of rows) if (keeps(row)) yield row;
}

function* mapped(rows: Iterable<Row>, change: (row: Row) => Row): Iterable<Row> {
  for (const row of rows) yield change(row);
}

function* first(rows: Iterable<Row>, count: number): Iterable<Row> {
  let left = count;
  for (const row of rows) {
    if (left <= 0) return;
    left -= 1;
    yield row;
  }
}

function extendStep(items: readonly Named[]): Step {
  const added = items
    .filter(({ expression, name }) => expression.kind !== 'field' || expression.name !== name)
    .map(({ name, expression }) => [name, compile(expression)] as const);
  if (added.length === 0) return (rows) => rows;
  return (rows) =>
    mapped(rows, (row) => {
      return new ExtendedRow(row, new Map(added.map(([name, of]) => [name, of(row)])));
    });
}

function parseStep({ source, pattern, names }: Extract<Command, { kind: 'parse' }>): Step {
  const of = compile(source);
  return (rows) =>
    mapped(rows, (row) => {
      const value = of(row);
      const found = value === null ? null : pattern.exec(toText(value));
      if (found === null) return row;
      const values = names.map((name, index): [string, Value] => {
        return [name, found.groups?.[name] ?? found[index + 1] ?? null];
      });
      return new ExtendedRow(row, new Map(values));
    });
}

/** Rows in order of the keys; what has no value comes last. */
function sortStep(keys: readonly SortKey[]): Step {
  const compiled = keys.map(({ expression, descending }) => ({
    of: compile(expression),
    sign: descending ? -1 : 1,
  }));
  return (rows) => {
    const ranked = [...rows].map((row) => ({ row, ranks: compiled.map(({ of }) => of(row)) }));
    ranked.sort((left, right) => {
      for (const [index, { sign }] of compiled.entries()) {
        const [a = null, b = null] = [left.ranks[index], right.ranks[index]];
        if (a === null || b === null) {
          if (a !== b) return a === null ? 1 : -1;
          continue;
        }
        const order = sign * (compare(a, b) ?? 0);
        if (order !== 0) return order;
      }
      return 0;
    });
    return ranked.map(({ row }) => row);
  };
}

function dedupStep({ keys }: Extract<Command, { kind: 'dedup' }>): Step {
  const compiled = keys.map((key) => compile(key));
  return (rows) => {
    const seen = new Set<string>();
    return filtered(rows, (row) => {
      const key = compiled.map((of) => toText(of(row))).join('\u0001');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  };
}

function stepOf(command: Command): Step {
  switch (command.kind) {
    case 'fields':
    case 'display':
      return extendStep(command.items);
    case 'filter': {
      const condition = compile(command.condition);
      return (rows) => filtered(rows, (row) => isTrue(condition(row)));
    }
    case 'parse':
      return parseStep(command);
    case 'stats':
      return compileStats(command.items, command.by).run;
    case 'sort':
      return sortStep(command.keys);
    case 'limit':
      return (rows) => first(rows, command.count);
    case 'dedup':
      return dedupStep(command);
  }
}

/** The fields to show: those of the last stats or display, else of all `fields`, else time and message. */
function fieldsOf(commands: readonly Command[]): readonly string[] {
  let shown: string[] | null = null;
  for (const command of commands) {
    if (command.kind === 'stats') shown = [...command.by, ...command.items].map(({ name }) => name);
    if (command.kind === 'display') shown = command.items.map(({ name }) => name);
    if (command.kind === 'fields') shown = [...(shown ?? []), ...command.items.map(({ name }) => name)];
  }
  return [...new Set(shown ?? ['@timestamp', '@message'])];
}

const defaultOrder: Command = {
  kind: 'sort',
  keys: [{ expression: { kind: 'field', name: '@timestamp', start: 0, end: 0 }, descending: true }],
};

/** Records come newest first unless the query sorts them or sums them up. */
function withOrder(commands: readonly Command[]): readonly Command[] {
  if (commands.some(({ kind }) => kind === 'sort' || kind === 'stats')) return commands;
  const at = commands.findIndex(({ kind }) => kind === 'limit' || kind === 'dedup');
  const place = at < 0 ? commands.length : at;
  return [...commands.slice(0, place), defaultOrder, ...commands.slice(place)];
}

/** Compiles a query of the Logs Insights language; `limit` holds unless the query says otherwise. */
export function compileQuery(source: string, limit: number): Query {
  const commands = withOrder(parseQuery(source));
  const limited = commands.some(({ kind }) => kind === 'limit');
  const steps = (limited ? commands : [...commands, { kind: 'limit', count: limit } as const]).map(stepOf);
  const lastFilter = commands.findLastIndex(({ kind }) => kind === 'filter');
  const firstStats = commands.findIndex(({ kind }) => kind === 'stats');
  const countAfter = firstStats >= 0 && firstStats < lastFilter ? firstStats - 1 : lastFilter;
  return (records) => {
    let matched = 0;
    function* counting(rows: Iterable<Row>) {
      for (const row of rows) {
        matched += 1;
        yield row;
      }
    }
    let rows: Iterable<Row> = countAfter < 0 ? counting(records) : records;
    for (const [index, step] of steps.entries()) {
      rows = step(rows);
      if (index === countAfter) rows = counting(rows);
    }
    const found = [...rows];
    return { fields: fieldsOf(commands), rows: found, aggregated: firstStats >= 0, matched };
  };
}
