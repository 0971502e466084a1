/** The words of a search: letters and digits, in lower case, at most a dozen. */
export function toSearchWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 60)))].slice(0, 12);
}

/**
 * A PostgreSQL tsquery that finds what has every word or one that begins with it; `near` words stand in for those
 * that are in no decision.
 */
export function toSearchQuery(
  words: readonly string[],
  near: ReadonlyMap<string, readonly string[]>,
): string {
  return words
    .map((word) => {
      const others = near.get(word) ?? [];
      return others.length > 0 ? `(${others.join(' | ')})` : `${word}:*`;
    })
    .join(' & ');
}
