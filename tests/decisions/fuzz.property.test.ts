import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLines } from '@/lib/domain/decisions/lines';
import { markSuperseded } from '@/lib/domain/decisions/mark-superseded';
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

function countSame(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((line, index) => line !== b[index]);
  return first < 0 ? a.length : first;
}

describe('marking a record as superseded', () => {
  it(`changes one line or adds some, of any of ${runs} mutated files`, () => {
    let changed = 0;
    fc.assert(
      fc.property(mutated, ({ text }) => {
        const marked = markSuperseded(text, 'ADR-9');
        if (marked === null) return;
        changed += 1;
        const [before, after] = [text, marked].map((one) => toLines(one).map((line) => line.text + line.eol));
        const same = countSame(before ?? [], after ?? []);
        const end = countSame((before ?? []).slice(same).reverse(), (after ?? []).slice(same).reverse());
        expect((before ?? []).length - same - end).toBeLessThanOrEqual(1);
        expect((after ?? []).length - same - end).toBeLessThanOrEqual(4);
      }),
      { numRuns: runs },
    );
    expect(changed).toBeGreaterThan(runs / 2);
  });
});

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
