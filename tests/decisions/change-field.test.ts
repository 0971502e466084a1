import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeField, type FieldChange } from '@/lib/domain/decisions/change-field';
import { changeStatus, nextStatuses } from '@/lib/domain/decisions/change-status';
import { toLines } from '@/lib/domain/decisions/lines';
import { findFields } from '@/lib/domain/decisions/parse/find-fields';
import { scan } from '@/lib/domain/decisions/parse/scan';
import { parseDecision } from '@/lib/domain/decisions/parse-decision';
import { corpus } from './corpus';
import { mutated } from './mutated';

const runs = 1_000;
const read = (text: string) => parseDecision({ text, path: null }).decision;

const changes: Readonly<Record<FieldChange['field'], FieldChange>> = {
  owner: { field: 'owner', value: 'Ledger team' },
  tags: { field: 'tags', value: ['ledger', 'cost'] },
  date: { field: 'date', value: '2026-07-08' },
  nextReview: { field: 'nextReview', value: '2027-01-31' },
  deviation: { field: 'deviation', value: 'knowingly', reason: 'It costs less.' },
};
const names = Object.keys(changes) as FieldChange['field'][];

describe('changing one fact', () => {
  it.each([
    [
      'a bullet',
      '# A\n\n- Status: accepted\n- Owner: Old\n\nText.\n',
      '# A\n\n- Status: accepted\n- Owner: Ledger team\n\nText.\n',
    ],
    ['bold', '# A\n\n**Owner:** Old\n', '# A\n\n**Owner:** Ledger team\n'],
    [
      'a table',
      '# A\n\n| Status | accepted |\n| Owner | Old |\n',
      '# A\n\n| Status | accepted |\n| Owner | Ledger team |\n',
    ],
    [
      'front matter',
      '---\nowner: "Old"\nstatus: accepted\n---\n# A\n',
      '---\nowner: Ledger team\nstatus: accepted\n---\n# A\n',
    ],
    ['a label with nothing after it', '# A\n\n- Owner:\n', '# A\n\n- Owner: Ledger team\n'],
    ['a placeholder', '# A\n\nOwner: {who}\n', '# A\n\nOwner: Ledger team\n'],
    [
      'no line, after the others in their form',
      '# A\n\n**Status:** accepted\n\nText.\n',
      '# A\n\n**Status:** accepted\n**Owner:** Ledger team\n\nText.\n',
    ],
    [
      'no line, in front matter',
      '---\nstatus: accepted\n---\n# A\n',
      '---\nstatus: accepted\nowner: Ledger team\n---\n# A\n',
    ],
    ['no line at all, below the title', '# A\nText.\n', '# A\n\n- Owner: Ledger team\n\nText.\n'],
    ['CRLF', '# A\r\n\r\nStatus: accepted\r\n', '# A\r\n\r\nStatus: accepted\r\nOwner: Ledger team\r\n'],
  ])('written in %s', (_, text, changed) => {
    expect(changeField(text, changes.owner)).toBe(changed);
  });

  it('keeps a list in front matter a list', () => {
    const text = '---\ntags:\n  - a\n  - b\nstatus: accepted\n---\n# A\n';
    expect(changeField(text, changes.tags)).toBe(
      '---\ntags:\n  - ledger\n  - cost\nstatus: accepted\n---\n# A\n',
    );
    expect(changeField('---\ntags: [a]\n---\n# A\n', changes.tags)).toBe(
      '---\ntags: [ledger, cost]\n---\n# A\n',
    );
  });

  it('finds a date in the line of the status', () => {
    expect(changeField('# A\n\nStatus: Accepted on 2026-03-11\n', changes.date)).toBe(
      '# A\n\nStatus: Accepted on 2026-07-08\n',
    );
  });

  it('takes a fact out', () => {
    const text = '# A\n\n- Owner: Old\n- Next review: 2026-12-01\n';
    expect(changeField(text, { field: 'owner', value: null })).toBe(
      '# A\n\n- Owner: \n- Next review: 2026-12-01\n',
    );
    expect(read(changeField(text, { field: 'nextReview', value: null }) ?? '').review.next).toBeNull();
  });

  it('refuses what would be read as something else', () => {
    expect(changeField('# A\n\n- Owner: Old\n', { field: 'owner', value: 'X Status: rejected' })).toBeNull();
  });

  it.each(names)('of %s is done on every record of the corpus that has a title', (name) => {
    const refused = corpus.filter(
      ({ text }) => read(text).title !== null && changeField(text, changes[name]) === null,
    );
    expect(refused.map((file) => file.name)).toEqual(expected[name]);
  });

  it(`of the status touches only its line, on any of ${runs} mutated files`, () => {
    let done = 0;
    fc.assert(
      fc.property(mutated, ({ text }) => {
        const [next] = nextStatuses(read(text).status);
        const changed = next === undefined ? null : changeStatus(text, next);
        if (changed === null) return;
        done += 1;
        expect(countTouched(text, changed)).toBeLessThanOrEqual(1);
      }),
      { numRuns: runs },
    );
    expect(done).toBeGreaterThan(runs / 3);
  });

  it.each(names)(`of %s touches only its lines, on any of ${runs} mutated files`, (name) => {
    let done = 0;
    fc.assert(
      fc.property(mutated, ({ text }) => {
        const changed = changeField(text, changes[name]);
        if (changed === null || changed === text) return;
        done += 1;
        expect(countTouched(text, changed)).toBeLessThanOrEqual(ownLines(text, name));
      }),
      { numRuns: runs },
    );
    expect(done).toBeGreaterThan(runs / 3);
  });
});

/** Where a record's own form leaves no safe place for the fact. */
const expected: Readonly<Record<FieldChange['field'], readonly string[]>> = {
  owner: [],
  tags: [],
  // Its date is part of a status line, and not written as YYYY-MM-DD.
  date: ['japanese.md', 'windows.md'],
  // No record, but a file of three.
  nextReview: ['many-in-one.md'],
  deviation: [],
};

/** How many lines of the first text are not in the second, in one run. */
function countTouched(before: string, after: string): number {
  const [one = [], other = []] = [before, after].map((text) =>
    toLines(text).map((line) => line.text + line.eol),
  );
  return one.length - countSame(one, other) - countSame(reversed(one), reversed(other));
}

const reversed = (lines: readonly string[] = []) => [...lines].reverse();

function countSame(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((line, index) => line !== b[index]);
  return first < 0 ? Math.min(a.length, b.length) : first;
}

/** How many lines the fact has of its own; a fact that is not stated has the one it gets. */
function ownLines(text: string, name: FieldChange['field']): number {
  const { places } = read(text);
  const place = name === 'nextReview' ? undefined : places[name];
  const stated = findFields(scan(text)).filter(({ key }) => key === name);
  return Math.max(
    1,
    place ? place.to - place.from + 1 : 0,
    ...stated.map(({ line, lastLine }) => lastLine - line + 1),
  );
}
