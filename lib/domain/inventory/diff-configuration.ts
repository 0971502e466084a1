/** One field that differs between two observed configurations. */
export interface ConfigurationDifference {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Every field whose value differs, by field name; lists are compared as a whole, in order. */
export function diffConfiguration(before: object, after: object): readonly ConfigurationDifference[] {
  const from = new Map<string, unknown>(Object.entries(before));
  const to = new Map<string, unknown>(Object.entries(after));
  const fields = [...new Set([...from.keys(), ...to.keys()])].sort();
  return fields
    .map((field) => ({ field, from: from.get(field) ?? null, to: to.get(field) ?? null }))
    .filter((difference) => !isEqual(difference.from, difference.to));
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map<string, unknown>(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)))
  );
}
