/** A piece of an excerpt, and whether it is what was searched for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** An excerpt whose hits stand between U+0002 and U+0003, as its pieces. */
export function toExcerpt(marked: string): readonly ExcerptPiece[] {
  return marked.split('\u0002').flatMap((part, index): ExcerptPiece[] => {
    const [first = '', rest] = part.split('\u0003');
    const pieces =
      rest === undefined
        ? [{ text: first, hit: false }]
        : [
            { text: first, hit: index > 0 },
            { text: rest, hit: false },
          ];
    return pieces.filter(({ text }) => text !== '');
  });
}
