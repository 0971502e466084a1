import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLines } from '@/lib/domain/decisions/lines';
import { markSuperseded } from '@/lib/domain/decisions/mark-superseded';
import { splitFile } from '@/lib/domain/decisions/split-file';
import { readRecords } from './corpus';
import { mutated } from './mutated';

const runs = 3_000;

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
