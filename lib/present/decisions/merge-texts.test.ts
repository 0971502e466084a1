import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinParts, mergeTexts } from './merge-texts';

const base = '# A\n\n- Status: Proposed\n\nOne.\n\nTwo.\n';

it('joins changes of different lines without asking', () => {
  const mine = base.replace('Two.', 'Two, mine.');
  const theirs = base.replace('Proposed', 'Accepted');
  expect(joinParts(mergeTexts(base, mine, theirs), [])).toBe(
    '# A\n\n- Status: Accepted\n\nOne.\n\nTwo, mine.\n',
  );
});

it('asks where both changed a line, and does as was chosen', () => {
  const parts = mergeTexts(base, base.replace('One.', 'Mine.'), base.replace('One.', 'Theirs.'));
  expect(parts.filter((part) => typeof part !== 'string')).toEqual([
    { mine: 'Mine.\n', theirs: 'Theirs.\n' },
  ]);
  expect(joinParts(parts, ['theirs'])).toBe(base.replace('One.', 'Theirs.'));
  expect(joinParts(parts, ['both'])).toBe(base.replace('One.', 'Theirs.\nMine.'));
});

it('the same change by both is no clash, and a text nobody else changed stays as it is to the byte', () => {
  const mine = base.replace('One.', 'Same.');
  expect(mergeTexts(base, mine, mine).every((part) => typeof part === 'string')).toBe(true);
  const line = fc.constantFrom('a', 'b', '', '\r', '# A');
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (from, to) => {
      expect(joinParts(mergeTexts(from, to, from), [])).toBe(to);
      expect(joinParts(mergeTexts(from, from, to), [])).toBe(to);
    }),
  );
});
