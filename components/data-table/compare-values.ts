const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Orders numbers by size and words by the alphabet without regard to case; numbers come before words. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return collator.compare(String(a), String(b));
}
