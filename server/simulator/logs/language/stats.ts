import { type Aggregate, aggregateMaker, isAggregate } from './aggregates';
import type { Named } from './ast';
import { compile, type Evaluate } from './compile';
import { malformed } from './malformed';
import { type Row, toText, type Value } from './values';

/** A result: values by name, in the order of the names. */
export class ResultRow implements Row {
  constructor(private readonly values: ReadonlyMap<string, Value>) {}

  get(name: string): Value {
    return this.values.get(name) ?? null;
  }
}

interface Group {
  readonly keys: readonly Value[];
  readonly aggregates: readonly Aggregate[];
}

/** Aggregates of a group, found by their place while an item around them is worked out. */
class GroupRow implements Row {
  constructor(private readonly aggregates: readonly Aggregate[]) {}

  get(name: string): Value {
    return this.aggregates[Number(name)]?.value() ?? null;
  }
}

function compileItems(items: readonly Named[]) {
  const makers: (() => Aggregate)[] = [];
  const compiled = items.map(({ expression }) => {
    const before = makers.length;
    const evaluate = compile(expression, (call) => {
      if (!isAggregate(call.name)) return null;
      const place = String(makers.push(aggregateMaker(call)) - 1);
      return (row) => row.get(place);
    });
    if (makers.length === before) throw malformed('stats needs an aggregate function here.', expression);
    return evaluate;
  });
  return { makers, compiled };
}

function groupsOf(rows: Iterable<Row>, by: readonly Evaluate[], make: () => readonly Aggregate[]) {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const keys = by.map((key) => key(row));
    const name = keys.map((key) => (key === null ? '\u0000' : toText(key))).join('\u0001');
    let group = groups.get(name);
    if (group === undefined) {
      group = { keys, aggregates: make() };
      groups.set(name, group);
    }
    for (const aggregate of group.aggregates) aggregate.add(row);
  }
  return [...groups.values()];
}

/** Compiles a stats command: one row for each group, its keys before its figures. */
export function compileStats(items: readonly Named[], by: readonly Named[]) {
  const { makers, compiled } = compileItems(items);
  const keys = by.map(({ expression }) => compile(expression));
  const names = [...by, ...items].map(({ name }) => name);
  const run = (rows: Iterable<Row>): Row[] =>
    groupsOf(rows, keys, () => makers.map((make) => make())).map((group) => {
      const figures = compiled.map((evaluate) => evaluate(new GroupRow(group.aggregates)));
      const values = [...group.keys, ...figures];
      return new ResultRow(new Map(names.map((name, index) => [name, values[index] ?? null])));
    });
  return { names, run };
}
