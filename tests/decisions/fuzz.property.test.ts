import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFile } from '@/lib/domain/decisions/split-file';
import { corpus, readRecords } from './corpus';

const runs = 3_000;

const pieces = corpus.flatMap(({ text }) => text.split(/(?<=\n)/));
const bits = fc.oneof(
  fc.constantFrom(...pieces),
  fc.constantFrom(
    '|',
    '---\n',
    '```\n',
    '<!--',
    '-->',
    '# ',
    '\r',
    '\uFEFF',
    '\0',
    '**',
    '](',
    '~~~\n',
    ':',
    '‚úÖ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** A file of the corpus with some of it cut out, doubled, put elsewhere or replaced. */
const mutated = fc
  .record({
    file: fc.constantFrom(...corpus),
    edits: fc.array(fc.record({ at: fc.nat(), cut: fc.nat(60), put: bits }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ file, edits }) => ({
    name: file.name,
    text: edits.reduce((text, { at, cut, put }) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + cut);
    }, file.text),
  }));

describe('reading records', () => {
  it(`throws on none of ${runs} mutated files, loses nothing of any, and every line it names is there`, () => {
    fc.assert(
      fc.property(mutated, (file) => {
        const parts = splitFile(file.text);
        expect(parts.map(({ text }) => text).join('')).toBe(file.text);
        for (const { decision, issues } of readRecords(file)) {
          const last = file.text.split(/\r\n|\n|\r/).length;
          const lines = [
            ...issues.map(({ line }) => line),
            ...decision.review.triggers.flatMap(({ from, to }) => [from, to]),
            ...Object.values(decision.places).flatMap(({ from, to }) => [from, to]),
          ];
          expect(lines.every((line) => line >= 1 && line <= last)).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  });
});
