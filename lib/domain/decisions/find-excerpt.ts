/** A piece of an excerpt, and whether it is what was searched for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly hit: boolean;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  /** Which of the words asked for. */
  readonly word: number;
}

const before = 60;
const length = 220;
const hitsMost = 1_000;

/**
 * The piece of a text in which most of the words asked for stand, marked; each word is the stems it is found by. Where
 * none stands, the text's beginning.
 */
export function findExcerpt(text: string, words: readonly (readonly string[])[]): readonly ExcerptPiece[] {
  const hits = findHits(text, words);
  const first = findDensest(hits);
  const from = toWordStart(text, Math.max(0, (first?.from ?? 0) - before));
  const to = toWordEnd(text, Math.min(text.length, from + length));
  const inside = hits.filter((hit) => hit.from >= from && hit.to <= to);
  const pieces: ExcerptPiece[] = [];
  let at = from;
  for (const hit of inside) {
    pieces.push(
      { text: text.slice(at, hit.from), hit: false },
      { text: text.slice(hit.from, hit.to), hit: true },
    );
    at = hit.to;
  }
  pieces.push({ text: text.slice(at, to), hit: false });
  return pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/gu, ' ') }))
    .filter((piece) => piece.text !== '');
}

function findHits(text: string, words: readonly (readonly string[])[]): readonly Hit[] {
  const patterns = words.map((stems) => `(${stems.map(toPattern).join('|') || '(?!)'})`).join('|');
  if (patterns === '') return [];
  const hits: Hit[] = [];
  for (const found of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns})[\\p{L}\\p{N}]*`, 'giu'))) {
    hits.push({
      from: found.index,
      to: found.index + found[0].length,
      word: found.slice(1).findIndex((group) => group !== undefined),
    });
    if (hits.length === hitsMost) break;
  }
  return hits;
}

// English stems end in i where their words end in y: "polici" of "policy".
function toPattern(stem: string): string {
  const plain = stem.replace(/[^\p{L}\p{N}]/gu, '.');
  return plain.endsWith('i') ? `${plain.slice(0, -1)}[iy]` : plain;
}

/** The first hit of the stretch that holds the most different words, and of those the most hits. */
function findDensest(hits: readonly Hit[]): Hit | null {
  let best: Hit | null = null;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const inside = [];
    for (let at = index; at < hits.length; at += 1) {
      const other = hits[at];
      if (!other || other.to > hit.from + length - before) break;
      inside.push(other.word);
    }
    const score = new Set(inside).size * hitsMost + inside.length;
    if (score <= most) continue;
    most = score;
    best = hit;
  }
  return best;
}

function toWordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + before).search(/\s/u);
  return space === -1 ? at : at + space + 1;
}

function toWordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.slice(0, at).search(/\s\S*$/u);
  return space === -1 ? at : space;
}
