/** A value as it is compared, made once per row and not once per comparison; undefined, which comes last, for none. */
export function toComparable(value: string | number | null): string | number | undefined {
  return typeof value === 'string' ? value.toLowerCase() : (value ?? undefined);
}

/** Orders numbers by size and words by their letters; numbers come before words. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  const first = String(a);
  const second = String(b);
  return first < second ? -1 : first > second ? 1 : 0;
}
