interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const mostBefore = 24;

/** An excerpt that begins a few words before its first hit, so that a single line shows it. */
export function fromFirstHit(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (!first || first.hit || first.text.length <= mostBefore) return pieces;
  const tail = first.text.slice(-mostBefore);
  return [{ text: `…${tail.slice(tail.indexOf(' ') + 1)}`, hit: false }, ...rest];
}
