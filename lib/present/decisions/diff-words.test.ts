import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPiece, diffWords } from './diff-words';

const marked = (pieces: readonly DiffPiece[] = []) =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

describe('the differences within a line', () => {
  it.each([
    [
      'We keep them for a day.',
      'We keep them for a week.',
      'We keep them for a [day].',
      'We keep them for a [week].',
    ],
    ['- Owner: Payments', '- Owner: Payments team', '- Owner: Payments', '- Owner: Payments[ team]'],
    ['250 MB, at most', '350 MB at most', '[250] MB[,] at most', '[350] MB at most'],
  ])('%s', (before, after, olds, news) => {
    const found = diffWords(before, after);
    expect([marked(found?.before), marked(found?.after)]).toEqual([olds, news]);
  });

  it('are not told of lines that have little in common', () => {
    expect(diffWords('We keep them for a day.', 'Nothing is ever stored anywhere.')).toBeNull();
    expect(diffWords('', 'Something')).toBeNull();
    expect(diffWords('a '.repeat(500), 'a '.repeat(499))).toBeNull();
  });

  it('joined are the lines, whatever they hold', () => {
    const line = fc.array(fc.constantFrom('a', 'b', ' ', '-', 'é', '👍', 'cd')).map((all) => all.join(''));
    fc.assert(
      fc.property(line, line, (before, after) => {
        const found = diffWords(before, after);
        if (!found) return;
        expect(found.before.map(({ text }) => text).join('')).toBe(before);
        expect(found.after.map(({ text }) => text).join('')).toBe(after);
      }),
    );
  });
});
