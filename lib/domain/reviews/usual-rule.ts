import { type EstateListName, estateListNames, estateLists } from './estate-model';

/** The rule most people need: any function, or any service, whose one field passes a threshold. */
export interface UsualRule {
  readonly list: EstateListName;
  readonly field: string;
  readonly above: boolean;
  readonly threshold: number;
  /** Only those whose name contains one of these; empty: all. */
  readonly names: readonly string[];
}

/** A usual rule as an expression; what is unknown of some does not hide what is known of others. */
export function toExpression({ list, field, above, threshold, names }: UsualRule): string {
  const named = names.map((name) => `w.name.contains("${name}")`).join(' || ');
  const which = named === '' ? '' : ` && (${named})`;
  return `${list}.filter(w, has(w.${field})${which}).exists(w, w.${field} ${above ? '>' : '<'} ${toDouble(threshold)})`;
}

/** The rule an expression stands for, or null where it is none of the usual ones. */
export function toUsualRule(expression: string): UsualRule | null {
  const found =
    /^(\w+)\.filter\(w, has\(w\.(\w+)\)(?: && \(([^()]*(?:\([^()]*\)[^()]*)*)\))?\)\.exists\(w, w\.(\w+) ([<>]) (-?\d+(?:\.\d+)?)\)$/.exec(
      expression,
    );
  if (!found) return null;
  const [, listName, field, which = '', again, sign, threshold] = found;
  const list = estateListNames.find((name) => name === listName);
  if (!list || field === undefined || field !== again) return null;
  if (!estateLists[list].some(({ name }) => name === field)) return null;
  const names = [...which.matchAll(/w\.name\.contains\("([\w-]+)"\)/g)].flatMap(([, name]) => name ?? []);
  const rule = { list, field, above: sign === '>', threshold: Number(threshold), names };
  return toExpression(rule) === expression ? rule : null;
}

// An int would be compared as well, but a reader sees that every number of the model is a double.
function toDouble(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
