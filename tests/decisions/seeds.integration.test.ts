import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportInput } from '@/lib/contracts/decisions/import';
import { virtualClock } from '@/server/clock';
import type { ServiceContext } from '@/server/services/context';
import { exportDecisions } from '@/server/services/decisions/export-decisions';
import { getDecision } from '@/server/services/decisions/get-decision';
import { importDecisions } from '@/server/services/decisions/import-decisions';
import { systemActor } from '@/server/services/process-context';
import { listReviews } from '@/server/services/reviews/list-reviews';
import { evaluateTriggers } from '@/server/services/reviews/triggers/evaluate-triggers';
import { listTriggers } from '@/server/services/reviews/triggers/list-triggers';
import { setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { absentNote, originalsFolder, originalsPresent } from './originals';

const names = originalsPresent ? readdirSync(originalsFolder).sort() : [];
const damaged = /[√âä]¢|‚Ä|√/;

const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));
let database: TestDatabase;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await testDatabase();
  setProcessSettings(database.url);
  const aws = { endpoint: 'http://127.0.0.1:1', credentials: null, clock };
  ctx = { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
});
afterAll(() => database.drop());

const filesOf = () =>
  names.map((name) => ({
    path: name,
    base64: readFileSync(path.join(originalsFolder, name)).toString('base64'),
  }));

describe.skipIf(!originalsPresent)(`the five originals, imported${absentNote}`, () => {
  it('come in once, with what is damaged said, and out byte for byte', async () => {
    const files = filesOf();
    const input = ImportInput.parse({ collection: 'as-they-are', files });
    const { data } = await importDecisions(ctx, input);
    expect(data.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'added'));
    const again = await importDecisions(ctx, input);
    expect(again.data.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => 'unchanged'));
    const details = await Promise.all(
      data.map(({ decisionId }) => getDecision(ctx, { decisionId: decisionId ?? '' })),
    );
    expect(details.map(({ status, date }) => [status, date])).toEqual([
      ['accepted', '2026-03-11'],
      ['accepted', '2025-11-23'],
      ['unknown', null],
      ['accepted', null],
      ['accepted', null],
    ]);
    const isDamaged = details.map(({ issues }) => issues.some(({ code }) => code === 'characters-damaged'));
    expect(isDamaged).toEqual([false, true, false, false, true]);
    const { base64 } = await exportDecisions(ctx, { collection: 'as-they-are' });
    const exported = unzipSync(new Uint8Array(Buffer.from(base64, 'base64')));
    for (const file of files) {
      expect(Buffer.from(exported[file.path] ?? []).toString('base64')).toBe(file.base64);
    }
  });

  it('have their triggers as rules or questions, and their review of a past date overdue at once', async () => {
    const { data } = await database.db.decision
      .findMany({ orderBy: { createdAt: 'asc' }, include: { file: true } })
      .then((rows) => ({
        data: rows.sort((a, b) => (a.file?.path ?? '').localeCompare(b.file?.path ?? '')),
      }));
    const triggers = await Promise.all(data.map(({ id }) => listTriggers(ctx, { decision: id })));
    // Of D's and E's success criteria those that can be watched.
    expect(triggers.map((one) => one.data.length)).toEqual([0, 5, 4, 2, 1]);
    const dated = triggers[1]?.data.filter(({ rule }) => rule.kind === 'date');
    expect(dated).toMatchObject([{ standing: 'armed', rule: { on: '2026-02-23', every: 'quarterly' } }]);
    const others = triggers.flatMap((one) => one.data).filter(({ rule }) => rule.kind !== 'date');
    expect(others.every(({ standing, source }) => standing === 'proposed' && source !== null)).toBe(true);
    await evaluateTriggers(ctx);
    const reviews = await listReviews(ctx, { decision: data[1]?.id ?? '', limit: 10 });
    expect(reviews.data).toMatchObject([{ state: 'open', dueOn: '2026-02-23', isOverdue: true }]);
  });

  it('are mended where that is consented to', async () => {
    const input = ImportInput.parse({ collection: 'mended', files: filesOf(), repair: true });
    const { data } = await importDecisions(ctx, input);
    for (const { decisionId, path: name } of data) {
      const { text, issues } = await getDecision(ctx, { decisionId: decisionId ?? '' });
      expect(
        issues.map(({ code }) => code),
        name,
      ).not.toContain('characters-damaged');
      expect(damaged.test(text), name).toBe(false);
    }
  });
});
