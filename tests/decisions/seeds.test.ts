import { describe, expect, it } from 'vitest';
import { type CorpusFile, readFolder, readOnly } from './corpus';
import { absentNote, originalsFolder, originalsPresent } from './originals';

const seeds = readFolder(originalsFolder);

const seed = (prefix: string) => {
  const found = seeds.find(({ name }) => name.startsWith(prefix));
  // Their names' numbers count files, not records.
  const file: CorpusFile = { name: 'record.md', text: found?.text ?? '' };
  return readOnly(file);
};
const linesOf = (prefix: string, source: string) =>
  seed(prefix)
    .decision.review.triggers.filter((trigger) => trigger.source === source)
    .map(({ from, to }) => [from, to]);
const codesOf = (prefix: string) => seed(prefix).issues.map(({ code }) => code);

describe.skipIf(!originalsPresent)(`the five originals${absentNote}`, () => {
  it('A: plain lines, several facts in one, lists run together, risks with mitigation', () => {
    const { decision } = seed('000');
    expect(decision).toMatchObject({ number: 4, label: 'ADR-004', status: 'accepted', date: '2026-03-11' });
    expect(decision.links).toMatchObject([{ kind: 'supersedes', number: 3 }]);
    expect([decision.positive.length, decision.negative.length]).toEqual([6, 5]);
    expect(decision.risks.map(({ mitigation }) => mitigation !== null)).toEqual([true, true]);
    expect(codesOf('000')).toEqual([]);
  });

  it('B: a record among other text, damaged, with triggers, cadence and a review that is due', () => {
    const { decision, issues } = seed('001');
    expect(decision).toMatchObject({
      number: 1,
      status: 'accepted',
      date: '2025-11-23',
      deviation: 'no',
      owner: 'Lead Engineer / Tech Lead',
    });
    expect(decision.options.map(({ chosen, pros, cons }) => [chosen, pros.length, cons.length])).toEqual([
      [false, 2, 3],
      [false, 2, 3],
      [true, 4, 1],
    ]);
    expect(decision.review).toMatchObject({ next: { date: '2026-02-23' }, cadence: { every: 'quarterly' } });
    expect(linesOf('001', 'triggers')).toHaveLength(4);
    expect(decision.positive[0]?.text).toMatch(/^Following/);
    expect(issues.map(({ code }) => code)).toEqual(['characters-damaged']);
  });

  it('C: no record in form: alarms and a checklist are found, status and date stay unknown', () => {
    const { decision } = seed('002');
    expect(decision).toMatchObject({ status: 'unknown', date: null });
    expect(linesOf('002', 'alarm')).toHaveLength(4);
    expect(decision.checklist.map(({ done }) => done).filter(Boolean)).toHaveLength(7);
    expect(decision.checklist).toHaveLength(12);
    expect(codesOf('002')).toEqual(['status-missing', 'date-missing']);
  });

  it('D: sections, criteria, no date', () => {
    const { decision } = seed('003');
    expect(decision).toMatchObject({ number: 7, status: 'accepted', date: null });
    expect(linesOf('003', 'criterion')).toHaveLength(13);
    expect(decision.links).toMatchObject([{ kind: 'relates', number: 2 }]);
    expect(codesOf('003')).toEqual(['date-missing']);
  });

  it('E: damaged, active since some day that it does not say, options, criteria and an alert', () => {
    const { decision } = seed('004');
    expect(decision).toMatchObject({ status: 'accepted', date: null });
    expect(decision.options).toHaveLength(3);
    expect(linesOf('004', 'alarm')).toHaveLength(1);
    expect(linesOf('004', 'criterion')).toHaveLength(6);
    expect(codesOf('004')).toEqual(['characters-damaged', 'date-missing']);
  });
});
