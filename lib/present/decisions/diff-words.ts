import { diffComm } from 'node-diff3';

/** A piece of a line, and whether it stands in this one of two lines only. */
export interface DiffPiece {
  readonly text: string;
  readonly isChanged: boolean;
}

// Longer is no line that a person compares word by word.
const wordsMost = 400;
const leastShared = 0.4;

/** What differs between two lines, word by word; null where they have too little in common for one to be the other changed. */
export function diffWords(
  before: string,
  after: string,
): { readonly before: readonly DiffPiece[]; readonly after: readonly DiffPiece[] } | null {
  const [olds, news] = [toWords(before), toWords(after)];
  if (Math.max(olds.length, news.length) > wordsMost) return null;
  const parts = diffComm(olds, news);
  const shared = parts
    .flatMap((part) => ('common' in part ? part.common : []))
    .reduce((sum, word) => sum + word.trim().length, 0);
  const longest = Math.max(before.replaceAll(/\s/g, '').length, after.replaceAll(/\s/g, '').length);
  if (shared === 0 || shared < longest * leastShared) return null;
  const side = (own: 'buffer1' | 'buffer2') =>
    parts
      .map((part) =>
        'common' in part
          ? { text: part.common.join(''), isChanged: false }
          : { text: part[own].join(''), isChanged: true },
      )
      .filter(({ text }) => text !== '');
  return { before: side('buffer1'), after: side('buffer2') };
}

// Words, the spaces between them and each sign, so that joined they are the line.
function toWords(line: string): string[] {
  return line.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
}
