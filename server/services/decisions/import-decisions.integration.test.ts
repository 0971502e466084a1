import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportInput } from '@/lib/contracts/decisions/import';
import { CreateDecisionInput, DecisionsQuery } from '@/lib/contracts/decisions/shapes';
import { virtualClock } from '@/server/clock';
import { systemActor } from '@/server/services/process-context';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import type { ServiceContext } from '../context';
import { createDecision } from './create-decision';
import { exportDecisions } from './export-decisions';
import { getDecision } from './get-decision';
import { importDecisions } from './import-decisions';
import { listDecisions } from './list-decisions';
import { saveText } from './save-text';

let database: TestDatabase;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await testDatabase();
  const clock = virtualClock(new Date('2026-06-01T10:00:00Z'));
  ctx = {
    actor: systemActor('test'),
    db: database.db,
    clock,
    aws: { endpoint: null, credentials: null, clock },
    readOnly: false,
  };
});
afterAll(() => database.drop());

const corpusFolder = path.resolve(import.meta.dirname, '../../../tests/decisions/corpus');
const corpus = readdirSync(corpusFolder).map((name) => ({
  path: `docs/${name}`,
  bytes: readFileSync(path.join(corpusFolder, name)),
}));

const send = async (input: Record<string, unknown>) =>
  (await importDecisions(ctx, ImportInput.parse(input))).data;
const sendText = (collection: string, files: Record<string, string>, more: Record<string, unknown> = {}) =>
  send({ collection, files: Object.entries(files).map(([name, text]) => ({ path: name, text })), ...more });
const outcomes = (lines: Awaited<ReturnType<typeof send>>) => lines.map(({ outcome }) => outcome);
async function exported(collection: string): Promise<Record<string, Buffer>> {
  const { base64 } = await exportDecisions(ctx, { collection });
  return Object.fromEntries(
    Object.entries(unzipSync(Buffer.from(base64, 'base64'))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes),
    ]),
  );
}
const toFiles = (files: readonly { readonly path: string; readonly bytes: Buffer }[]) =>
  files.map(({ path: name, bytes }) => ({ path: name, base64: bytes.toString('base64') }));
const count = () => database.db.decision.count();

describe('an import', () => {
  it('of a folder is exported byte for byte, and sent again changes nothing', async () => {
    const lines = await send({ collection: 'corpus', files: toFiles(corpus) });
    expect(lines.filter(({ outcome }) => outcome === 'skipped').map((one) => one.path)).toEqual([
      'docs/README.md',
    ]);
    const total = await count();
    const files = await exported('corpus');
    for (const { path: name, bytes } of corpus.filter((one) => !one.path.endsWith('README.md'))) {
      expect(files[name]?.equals(bytes), name).toBe(true);
    }
    const again = await send({ collection: 'corpus', files: toFiles(corpus) });
    expect(new Set(outcomes(again))).toEqual(new Set(['unchanged', 'skipped']));
    expect(await count()).toBe(total);
  });

  it('of any bytes is exported byte for byte', async () => {
    const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 60 });
    const words = fc
      .string({ unit: 'binary', maxLength: 60 })
      .map((text) => Buffer.from(`# ADR-7: ${text}`, 'utf8'));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyBytes, words), async (bytes) => {
        run += 1;
        const collection = `bytes-${run}`;
        const base64 = Buffer.from(bytes).toString('base64');
        const [line] = await send({ collection, files: [{ path: 'a.md', base64 }] });
        if (line?.outcome === 'skipped') return;
        expect((await exported(collection))['a.md']?.equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('tried out says what it would do and does nothing', async () => {
    const before = await count();
    const lines = await sendText('dry', { 'a.md': '# ADR-1: A\n\nStatus: accepted\n' }, { dryRun: true });
    expect(lines).toMatchObject([
      { outcome: 'added', decisionId: null, number: 1, status: 'accepted', openIssues: 1 },
    ]);
    expect(await count()).toBe(before);
    expect(await database.db.decisionFile.count({ where: { collection: 'dry' } })).toBe(0);
  });

  it('updates what changed in its file, keeps what was edited here, and answers a conflict for both', async () => {
    const old = '# ADR-1: A\n\nStatus: proposed\nDate: 2026-01-02\n';
    const newer = old.replace('proposed', 'accepted');
    const [first] = await sendText('both', { 'a.md': old });
    expect(await sendText('both', { 'a.md': newer })).toMatchObject([
      { outcome: 'updated', decisionId: first?.decisionId, status: 'accepted' },
    ]);
    const decisionId = first?.decisionId ?? '';
    const edited = `${newer}\nMore.\n`;
    await saveText(ctx, { decisionId, revision: 2, text: edited });
    expect(outcomes(await sendText('both', { 'a.md': newer }))).toEqual(['kept']);
    expect(outcomes(await sendText('both', { 'a.md': `${newer}\nOther.\n` }))).toEqual(['conflict']);
    expect((await getDecision(ctx, { decisionId })).text).toBe(edited);
    expect((await exported('both'))['a.md']?.toString()).toBe(edited);
  });

  it('knows a file that was moved, and a record that was first written here', async () => {
    const text = '# ADR-77: Moved about\n\nStatus: accepted\nDate: 2026-01-02\n';
    const written = await createDecision(ctx, CreateDecisionInput.parse({ text }));
    const before = await count();
    const [here] = await sendText('moved', { 'a/77.md': text });
    const [there] = await sendText('moved', { 'b/0077-moved-about.md': text });
    expect([here?.decisionId, there?.decisionId]).toEqual([written.id, written.id]);
    expect(await count()).toBe(before);
  });

  it('of several records in one file follows them by number when they change places', async () => {
    const record = (number: number) =>
      `## ADR-${number}: Record ${number}\n\nStatus: accepted\nDate: 2026-01-02\n\n`;
    const page = (numbers: readonly number[]) =>
      `# Log\n\n${numbers.map(record).join('')}## How to use\n\nCopy one.\n`;
    const first = await sendText('log', { 'log.md': page([91, 92]) });
    const second = await sendText('log', { 'log.md': page([93, 92, 91]) });
    expect(outcomes(second)).toEqual(['added', 'unchanged', 'unchanged']);
    expect(second.slice(1).map((one) => one.decisionId)).toEqual(
      first.map((one) => one.decisionId).reverse(),
    );
    expect((await exported('log'))['log.md']?.toString()).toBe(page([93, 92, 91]));
  });

  it('finds the other end of a link when that comes later', async () => {
    const [first] = await sendText('late', {
      '1.md': '# ADR-501: New\n\nStatus: accepted\nSupersedes: ADR-500\n',
    });
    const [second] = await sendText('late', { '0.md': '# ADR-500: Old\n\nStatus: accepted\n' });
    const { linked } = await getDecision(ctx, { decisionId: first?.decisionId ?? '' });
    expect(linked).toMatchObject([{ kind: 'supersedes', decision: { id: second?.decisionId } }]);
  });

  it('takes a number for one of its own collection, and finds an id that is counted within its year', async () => {
    const record = (head: string, rest = '') => `# ${head}\n\nStatus: accepted\n${rest}`;
    await sendText('bank', { '7.md': record('ADR-7007: Of the bank') });
    const [amends] = await sendText('shop', {
      '9.md': record('ADR-7009: Of the shop', 'Amends: ADR-7007\n'),
    });
    const end = async () =>
      (await getDecision(ctx, { decisionId: amends?.decisionId ?? '' })).linked.map(
        ({ decision }) => decision?.title ?? null,
      );
    expect(await end()).toEqual([null]);
    await sendText('shop', { '7.md': record('ADR-7007: Of the shop too') });
    expect(await end()).toEqual(['Of the shop too']);
    const [yearly] = await sendText('shop', {
      'later.md': record('DR-2026-004 Later', 'Supersedes: DR-2025-011\n'),
    });
    await sendText('shop', { 'earlier.md': record('DR-2025-011 Earlier') });
    const { linked } = await getDecision(ctx, { decisionId: yearly?.decisionId ?? '' });
    expect(linked).toMatchObject([{ kind: 'supersedes', decision: { title: 'Earlier' } }]);
  });

  it('repairs damaged characters where that is asked for, and only there', async () => {
    const text = '# ADR-600: Damaged\n\nStatus: ‚úÖ Active\nDate: 2026-01-02\n';
    await sendText('kept', { 'a.md': text });
    const [line] = await sendText('repaired', { 'a.md': text }, { repair: true });
    const { text: repaired, issues } = await getDecision(ctx, { decisionId: line?.decisionId ?? '' });
    expect(repaired).toContain('✅ Active');
    expect(issues).toEqual([]);
    expect((await exported('kept'))['a.md']?.toString()).toBe(text);
    const again = await sendText('repaired', { 'a.md': text }, { dryRun: true });
    expect(again).toMatchObject([{ outcome: 'kept', text: repaired, issues: [] }]);
  });

  it('says on a dry run what would be kept of each record, with its issues by line', async () => {
    const log =
      '# Log\n\n## ADR-801: One\n\nStatus: perhaps\nDate: 2026-01-02\n\n## ADR-802: Two\n\nStatus: accepted\nDate: 2026-01-03\n';
    const lines = await sendText('said', { 'log.md': log }, { dryRun: true });
    expect(lines).toMatchObject([
      { number: 801, line: 3, date: '2026-01-02', issues: [{ code: 'status-unknown', line: 3 }] },
      { number: 802, line: 8, status: 'accepted', issues: [] },
    ]);
    expect(lines[1]?.text).toBe(log.slice(log.indexOf('## ADR-802')));
  });

  it('keeps what was put right as an edit after what the file says, so that the file is known again', async () => {
    const text = '# ADR-810: Put right\n\nDate: 2026-01-02\n';
    const edited = `${text}Status: accepted\n`;
    const base64 = Buffer.from(text).toString('base64');
    const files = [{ path: 'a.md', base64, edits: [{ position: 0, text: edited }] }];
    const [tried] = await send({ collection: 'right', files, dryRun: true });
    expect(tried).toMatchObject({ outcome: 'added', status: 'accepted', openIssues: 0, text: edited });
    const [line] = await send({ collection: 'right', files });
    const kept = await getDecision(ctx, { decisionId: line?.decisionId ?? '' });
    expect(kept).toMatchObject({ revision: 2, status: 'accepted', text: edited });
    expect(outcomes(await sendText('right', { 'a.md': text }))).toEqual(['kept']);
  });

  it('settles a conflict by an edit, and finds none the next time', async () => {
    const old = '# ADR-820: Both\n\nStatus: accepted\nDate: 2026-01-02\n';
    const there = `${old}\nThere.\n`;
    const [first] = await sendText('settle', { 'a.md': old });
    const decisionId = first?.decisionId ?? '';
    await saveText(ctx, { decisionId, revision: 1, text: `${old}\nHere.\n` });
    expect(await sendText('settle', { 'a.md': there }, { dryRun: true })).toMatchObject([
      { outcome: 'conflict', conflict: { base: old, here: `${old}\nHere.\n` } },
    ]);
    const merged = `${old}\nHere.\nThere.\n`;
    const files = [{ path: 'a.md', text: there, edits: [{ position: 0, text: merged }] }];
    expect(outcomes(await send({ collection: 'settle', files }))).toEqual(['updated']);
    expect((await getDecision(ctx, { decisionId })).text).toBe(merged);
    expect(outcomes(await sendText('settle', { 'a.md': there }))).toEqual(['kept']);
  });
});

describe('an export of some', () => {
  const names = async (ids: readonly (string | null | undefined)[]) => {
    const { base64 } = await exportDecisions(ctx, { id: ids.flatMap((one) => one ?? []) });
    return Object.keys(unzipSync(Buffer.from(base64, 'base64')));
  };

  it('gives a file whole where all its records are chosen, and else each record by itself', async () => {
    const record = (number: number) =>
      `## ADR-${number}: Some ${number}\n\nStatus: accepted\nDate: 2026-01-02\n\n`;
    const [one, two] = await sendText('some', { 'log.md': `# Log\n\n${record(831)}${record(832)}` });
    const written = await createDecision(
      ctx,
      CreateDecisionInput.parse({ text: '# ADR-833: Written here\n' }),
    );
    expect(await names([one?.decisionId, two?.decisionId])).toEqual(['some/log.md']);
    expect(await names([two?.decisionId, written.id])).toEqual([
      'adr-0832-some-832.md',
      'adr-0833-written-here.md',
    ]);
  });

  it('gives each record by itself as MADR 4 where that is asked for', async () => {
    const text = '# ADR-850: As MADR\n\nStatus: Approved\n\n## Decision\n\nSo be it.\n';
    const [line] = await sendText('madr', { 'a.md': text });
    const { base64 } = await exportDecisions(ctx, { id: [line?.decisionId ?? ''], format: 'madr' });
    const files = unzipSync(Buffer.from(base64, 'base64'));
    expect(Object.keys(files)).toEqual(['0850-as-madr.md']);
    expect(Buffer.from(files['0850-as-madr.md'] ?? []).toString()).toBe(
      '---\nstatus: "accepted"\n---\n\n# As MADR\n\nStatus: Approved\n\n## Decision Outcome\n\nSo be it.\n',
    );
  });

  it('leaves out no record that its file no longer holds', async () => {
    const text = '# ADR-841: Gone\n\nStatus: accepted\nDate: 2026-01-02\n';
    const [line] = await sendText('gone', { 'a.md': text });
    await sendText('gone', {
      'a.md':
        '# ADR-842: Another\n\n## ADR-843: B\n\nStatus: accepted\n\n## ADR-844: C\n\nStatus: accepted\n',
    });
    expect(await names([line?.decisionId])).toEqual(['adr-0841-gone.md']);
  });
});

describe('an archive', () => {
  const zip = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files)).toString('base64');
  const text = (words: string) => Buffer.from(words);

  it('is read without what lies outside its folder or is no record', async () => {
    const archive = zip({
      'docs/0700-in.md': text('# ADR-700: In an archive\n'),
      '../../etc/0701-out.md': text('# ADR-701: Out\n'),
      '/0702-root.md': text('# ADR-702: Root\n'),
      '.git/0703-git.md': text('# ADR-703: Git\n'),
      'run.sh': text('rm -rf /\n'),
    });
    const lines = await send({ collection: 'zip', archive });
    expect(lines.map((one) => [one.path, one.outcome])).toEqual([['docs/0700-in.md', 'added']]);
  });

  it('that would unpack to more than fits is refused before it is unpacked', async () => {
    const bomb = new Uint8Array(1_900_000);
    const archive = zip(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.md`, bomb])));
    await expect(send({ archive })).rejects.toMatchObject({ code: 'too_large' });
  });

  it('that says a smaller size than it has is refused, and not unpacked past that', async () => {
    const bytes = Buffer.from(zipSync({ 'a.md': new Uint8Array(1_000_000).fill(97) }));
    for (const [at, mark] of [
      [24, 0x02014b50],
      [22, 0x04034b50],
    ] as const) {
      for (let index = 0; index + 30 < bytes.length; index += 1) {
        if (bytes.readUInt32LE(index) === mark) bytes.writeUInt32LE(10, index + at);
      }
    }
    const before = await count();
    await expect(send({ archive: bytes.toString('base64') })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(await count()).toBe(before);
  });

  it('may hold files as they are, names in UTF-8 and a comment', async () => {
    const files = { 'docs/0710-für-später.md': text('# ADR-710: Für später\n') };
    const bytes = Buffer.from(zipSync(files, { level: 0, comment: 'of the team' }));
    const lines = await send({ collection: 'stored', archive: bytes.toString('base64') });
    expect(lines.map((one) => [one.path, one.title])).toEqual([['docs/0710-für-später.md', 'Für später']]);
  });

  it('that is none is refused', async () => {
    await expect(send({ archive: text('no archive').toString('base64') })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

it('leaves every decision in the list once', async () => {
  const { data, meta } = await listDecisions(ctx, DecisionsQuery.parse({ limit: 2000 }));
  expect(new Set(data.map(({ id }) => id)).size).toBe(meta.total);
});
