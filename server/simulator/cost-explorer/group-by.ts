import { oneOf, present, requireAll } from '../constraints';
import { type Input, records, text } from '../input';
import type { BillLine } from './bill/line';
import { dimensionNames, dimensionOf } from './dimensions';
import { invalid } from './errors';

export interface Grouping {
  readonly definition: { readonly Type: string; readonly Key: string };
  keyOf(line: BillLine): string;
}

function toGrouping(given: Input): Grouping {
  const [type, key] = [text(given, 'Type'), text(given, 'Key')];
  requireAll([
    present(key, 'groupBy.key'),
    oneOf(type, 'groupBy.type', ['DIMENSION', 'TAG', 'COST_CATEGORY']),
  ]);
  const definition = { Type: type ?? 'DIMENSION', Key: key ?? '' };
  if (definition.Type === 'TAG') {
    return { definition, keyOf: (line) => `${definition.Key}$${line.tags[definition.Key] ?? ''}` };
  }
  if (definition.Type === 'COST_CATEGORY') return { definition, keyOf: () => `${definition.Key}$` };
  requireAll([oneOf(definition.Key, 'groupBy.key', dimensionNames)]);
  return { definition, keyOf: (line) => dimensionOf(line, definition.Key) };
}

/** The GroupBy of the input, at most two. */
export function readGroupings(input: Input): readonly Grouping[] {
  const groupings = records(input, 'GroupBy').map(toGrouping);
  if (groupings.length > 2) throw invalid('GroupBy can have at most 2 items.');
  return groupings;
}

/** Lines by their group's keys, in the order of the keys. */
export function grouped(
  lines: readonly BillLine[],
  groupings: readonly Grouping[],
): readonly { readonly keys: readonly string[]; readonly lines: readonly BillLine[] }[] {
  const groups = new Map<string, { keys: readonly string[]; lines: BillLine[] }>();
  for (const line of lines) {
    const keys = groupings.map((grouping) => grouping.keyOf(line));
    const name = keys.join('\u0000');
    const group = groups.get(name) ?? { keys, lines: [] };
    group.lines.push(line);
    groups.set(name, group);
  }
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, group]) => group);
}
