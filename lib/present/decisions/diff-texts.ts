import { diffComm } from 'node-diff3';
import { type DiffPiece, diffWords } from './diff-words';

/** A line of two texts laid over each other; its number in each, or null where it is in one only. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Its words that the line it took the place of, or gave way to, has not; null where there is no such line. */
  readonly pieces: readonly DiffPiece[] | null;
}

/** Lines that stand in both and are left out. */
export interface DiffGap {
  readonly kind: 'gap';
  readonly lines: number;
  /** Its first line in the later text. */
  readonly after: number;
}

export type DiffRow = DiffLine | DiffGap;

const around = 3;

/** What one text became in another, line by line, with three lines around each change; nothing for texts that are the same. */
export function diffTexts(before: string, after: string): readonly DiffRow[] {
  const lines = toLines(before, after);
  const near = new Set<number>();
  lines.forEach(({ kind }, index) => {
    if (kind === 'same') return;
    for (let at = index - around; at <= index + around; at += 1) near.add(at);
  });
  if (near.size === 0) return [];
  const rows: DiffRow[] = [];
  lines.forEach((line, index) => {
    const last = rows.at(-1);
    if (near.has(index)) rows.push(line);
    else if (last?.kind === 'gap') rows[rows.length - 1] = { ...last, lines: last.lines + 1 };
    else rows.push({ kind: 'gap', lines: 1, after: line.after ?? 0 });
  });
  return rows;
}

function toLines(before: string, after: string): readonly DiffLine[] {
  const at = { before: 0, after: 0 };
  const one = (kind: DiffLine['kind'], text: string, pieces: DiffLine['pieces'] = null): DiffLine => {
    if (kind !== 'added') at.before += 1;
    if (kind !== 'removed') at.after += 1;
    return {
      kind,
      text,
      before: kind === 'added' ? null : at.before,
      after: kind === 'removed' ? null : at.after,
      pieces,
    };
  };
  return diffComm(before.split('\n'), after.split('\n')).flatMap((part) => {
    if ('common' in part) return part.common.map((text) => one('same', text));
    const { buffer1: olds, buffer2: news } = part;
    const words = olds.map((text, index) => {
      const now = news[index];
      return now === undefined ? null : diffWords(text, now);
    });
    return [
      ...olds.map((text, index) => one('removed', text, words[index]?.before)),
      ...news.map((text, index) => one('added', text, words[index]?.after)),
    ];
  });
}
