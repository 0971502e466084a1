/** The words of a search: letters and digits, in lower case, at most a dozen; a single letter is no word yet. */
export function toSearchWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const told = words.filter((word) => !/^[a-z]$/.test(word));
  return [...new Set(told.map((word) => word.slice(0, 60)))].slice(0, 12);
}

export interface SearchWord {
  readonly asked: string;
  /** What it is found by; null for one that English texts are full of. */
  readonly stem: string | null;
  /** Stems of words it may become once it is typed out. */
  readonly completions: readonly string[];
  /** Stems of the nearest words, where no decision has one that begins with it. */
  readonly near: readonly string[];
}

/** The words that narrow a search: those that English texts are full of only where there is no other. */
export function toTellingWords(words: readonly SearchWord[]): readonly SearchWord[] {
  const telling = words.filter(({ stem }) => stem !== null);
  return telling.length > 0 ? telling : words.slice(-1);
}

/** The stems a word is looked for by. */
export function stemsOf({ asked, stem, completions, near }: SearchWord): readonly string[] {
  return near.length > 0 ? near : [stem ?? asked, ...completions];
}

/** A PostgreSQL tsquery of stems that finds what has every word or one that begins with it. */
export function toSearchQuery(words: readonly SearchWord[]): string {
  return words
    .map((word) => {
      const [first = '', ...others] = stemsOf(word).map(quote);
      return `(${[word.near.length > 0 ? first : `${first}:*`, ...others].join(' | ')})`;
    })
    .join(' & ');
}

const quote = (stem: string) => `'${stem.replaceAll(/['\\]/g, '')}'`;
