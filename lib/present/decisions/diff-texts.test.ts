import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffLine, diffTexts } from './diff-texts';

const shown = (before: string, after: string) =>
  diffTexts(before, after).map((row) =>
    row.kind === 'gap' ? `… ${row.lines}` : `${{ same: ' ', removed: '-', added: '+' }[row.kind]}${row.text}`,
  );

describe('the differences of two texts', () => {
  it('are the lines that changed with three around them, and gaps between', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    expect(shown(lines.join('\n'), [...lines.slice(0, 8), 'I'].join('\n'))).toEqual([
      '… 5',
      ' f',
      ' g',
      ' h',
      '-i',
      '+I',
    ]);
  });

  it('are none where nothing changed', () => {
    expect(diffTexts('a\nb', 'a\nb')).toEqual([]);
  });

  it('hold every line that is in one only, at its number', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '', '# c'), { maxLength: 20 })
      .map((all) => all.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffTexts(before, after).filter((row): row is DiffLine => row.kind !== 'gap');
        const [olds, news] = [before.split('\n'), after.split('\n')];
        for (const line of lines) {
          if (line.before !== null) expect(olds[line.before - 1]).toBe(line.text);
          if (line.after !== null) expect(news[line.after - 1]).toBe(line.text);
        }
        const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
        expect(olds.length - count('removed')).toBe(news.length - count('added'));
      }),
    );
  });
});
