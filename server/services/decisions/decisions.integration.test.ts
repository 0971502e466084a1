import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CreateDecisionInput, DecisionsQuery } from '@/lib/contracts/decisions/shapes';
import { virtualClock } from '@/server/clock';
import { systemActor } from '@/server/services/process-context';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import type { ServiceContext } from '../context';
import { createDecision } from './create-decision';
import { editFacts } from './edit-facts';
import { getDecision } from './get-decision';
import { getDecisionRevision } from './get-revision';
import { listDecisions } from './list-decisions';
import { listDecisionRevisions } from './list-revisions';
import { listSupersessions } from './list-supersessions';
import { listTimeline } from './list-timeline';
import { restoreRevision } from './restore-revision';
import { saveText } from './save-text';
import { setScope } from './set-scope';
import { supersedeDecision } from './supersede-decision';

let database: TestDatabase;
let ctx: ServiceContext;
const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));

beforeAll(async () => {
  database = await testDatabase();
  ctx = {
    actor: systemActor('test'),
    db: database.db,
    clock,
    aws: { endpoint: null, credentials: null, clock },
    readOnly: false,
  };
});
afterAll(() => database.drop());

const record = (title: string, lines = 'Status: accepted\nDate: 2026-03-11\n') => `# ${title}\n\n${lines}`;
const add = (text: string) => createDecision(ctx, CreateDecisionInput.parse({ text }));

describe('a decision', () => {
  it('is kept as it came, listed by what it says, and audited with its first revision', async () => {
    const text = record('ADR-41: One queue per tenant\r\n', 'Status: draft\r\nOwner: Queue team\r\n');
    const { id, slug } = await add(text);
    expect(slug).toBe('adr-0041-one-queue-per-tenant');
    const found = await getDecision(ctx, { decisionId: slug });
    expect(found).toMatchObject({
      id,
      text,
      number: 41,
      status: 'proposed',
      date: null,
      owner: 'Queue team',
    });
    expect(found.issues.map(({ code }) => code)).toEqual(['date-missing']);
    const { data } = await listDecisions(ctx, DecisionsQuery.parse({ status: 'proposed', owner: 'queue' }));
    expect(data.map((one) => one.id)).toEqual([id]);
    const entry = await database.db.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
    expect(entry).toMatchObject({ action: 'decision.create', actorLabel: 'test' });
  });

  it('gets a slug of its own when another has its number and title', async () => {
    const [first, second] = [await add(record('ADR-5: Twice')), await add(record('ADR-5: Twice'))];
    expect([first.slug, second.slug]).toEqual(['adr-0005-twice', 'adr-0005-twice-2']);
  });

  it('is not saved over what someone else saved: who is later gets their text', async () => {
    const { id, text } = await add(record('ADR-6: Edited'));
    const mine = { decisionId: id, revision: 1, text: text.replace('accepted', 'deprecated') };
    const theirs = await saveText(ctx, { ...mine, note: 'first' });
    expect(theirs).toMatchObject({ revision: 2, status: 'deprecated' });
    await expect(saveText(ctx, { ...mine, text: `${text}more` })).rejects.toMatchObject({
      code: 'conflict',
      data: { revision: 2, text: mine.text, byLabel: 'test' },
    });
    const { data } = await listDecisionRevisions(ctx, { decisionId: id, limit: 10 });
    expect(data.map(({ number, cause, note }) => [number, cause, note])).toEqual([
      [2, 'edit', 'first'],
      [1, 'create', null],
    ]);
  });

  it('shows a link from both sides, and says which text states it', async () => {
    const older = await add(record('ADR-70: Old way'));
    const newer = await add(record('ADR-71: New way', 'Status: accepted\nSupersedes: ADR-70, ADR-999\n'));
    expect(newer.linked).toMatchObject([
      { kind: 'supersedes', decision: { id: older.id }, stated: 'here' },
      { kind: 'supersedes', decision: null, text: 'ADR-999' },
    ]);
    const { linked } = await getDecision(ctx, { decisionId: older.id });
    expect(linked).toMatchObject([{ kind: 'supersededBy', decision: { id: newer.id }, stated: 'there' }]);
  });

  it('is superseded as one act: both texts say so, the next record is begun over the same scope', async () => {
    const old = await add(
      record('ADR-90: Poll', 'Status: accepted on 2026-03-11\n\n## Context\n\nNo events.\n'),
    );
    await database.db.decisionScope.create({ data: { decisionId: old.id, stage: 'qa' } });
    const asked = { decisionId: old.id, revision: 1, title: 'Listen' };
    const next = await supersedeDecision(ctx, asked);
    expect(next).toMatchObject({ status: 'proposed', title: 'Listen', number: 91 });
    expect(next.scope).toMatchObject([{ stage: 'qa' }]);
    expect(next.text).toContain('> No events.');
    expect(next.linked).toMatchObject([{ kind: 'supersedes', decision: { id: old.id }, stated: 'both' }]);
    const marked = await getDecision(ctx, { decisionId: old.id });
    expect(marked.text).toBe(old.text.replace('accepted', 'Superseded by ADR-0091'));
    await expect(supersedeDecision(ctx, asked)).rejects.toMatchObject({ code: 'refused' });
    const other = await add(record('ADR-92: Moved on'));
    const count = await database.db.decision.count();
    await expect(
      supersedeDecision(ctx, { ...asked, decisionId: other.id, revision: 7 }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await database.db.decision.count()).toBe(count);
  });

  it('has single facts changed in their own lines, and only as its status may go on', async () => {
    const { id, text } = await add(record('ADR-7: Facts', '- Status: proposed\n- Date: 2026-03-11\n'));
    const facts = { owner: 'Ledger', nextReviewOn: '2027-01-31', status: 'accepted' } as const;
    const edited = await editFacts(ctx, { decisionId: id, revision: 1, ...facts });
    expect(edited).toMatchObject({ revision: 2, ...facts });
    expect(edited.text).toBe(
      text
        .replace('proposed', 'accepted')
        .replace('2026-03-11\n', '2026-03-11\n- Owner: Ledger\n- Next review: 2027-01-31\n'),
    );
    const asked = { decisionId: id, revision: 2 };
    await expect(editFacts(ctx, { ...asked, status: 'rejected' })).rejects.toMatchObject({ code: 'refused' });
    await expect(editFacts(ctx, { decisionId: id, revision: 1, owner: 'X' })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(editFacts(ctx, { ...asked, owner: 'X Status: rejected' })).rejects.toMatchObject({
      issues: [{ field: 'owner' }],
    });
  });

  it.each([
    ['accepted', 'proposed'],
    ['accepted', 'perhaps'],
    ['rejected', 'accepted'],
    ['proposed', 'superseded'],
  ])('does not go from %s to %s by an edit of its text', async (from, to) => {
    const { id, text } = await add(record('ADR-8: Status', `Status: ${from}\n`));
    const edit = { decisionId: id, revision: 1, text: text.replace(from, to) };
    await expect(saveText(ctx, edit)).rejects.toMatchObject({
      code: 'refused',
      issues: [{ field: 'status' }],
    });
    expect(await saveText(ctx, { ...edit, text: `${text}More.\n` })).toMatchObject({ status: from });
  });

  it('says again what it said, as a new revision, whatever came between', async () => {
    const { id, text } = await add(record('ADR-9: Restored', 'Status: proposed\n'));
    await saveText(ctx, { decisionId: id, revision: 1, text: text.replace('proposed', 'accepted') });
    await expect(restoreRevision(ctx, { decisionId: id, number: 1, revision: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    const restored = await restoreRevision(ctx, { decisionId: id, number: 1, revision: 2 });
    expect(restored).toMatchObject({ text, status: 'proposed', revision: 3 });
    const { data } = await listDecisionRevisions(ctx, { decisionId: id, limit: 1 });
    expect(data).toMatchObject([{ cause: 'restore', note: 'As it was in revision 1' }]);
    expect(await getDecisionRevision(ctx, { decisionId: id, number: 2 })).toMatchObject({
      status: 'accepted',
    });
    await expect(getDecisionRevision(ctx, { decisionId: id, number: 9 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('governs what it is said to, and nothing that is not there', async () => {
    const { id } = await add(record('ADR-10: Scope'));
    const module = await database.db.module.create({ data: { slug: 'queues', name: 'Queues' } });
    const scope = [
      { module: module.slug, workload: null, stage: 'prod' },
      { module: null, workload: null, stage: 'qa' },
    ];
    const set = await setScope(ctx, { decisionId: id, scope: [...scope, ...scope] });
    expect(set.scope).toMatchObject([
      { module: { slug: module.slug }, stage: 'prod' },
      { module: null, stage: 'qa' },
    ]);
    await expect(
      setScope(ctx, { decisionId: id, scope: [{ module: 'nowhere', workload: null, stage: null }] }),
    ).rejects.toMatchObject({ code: 'invalid_input', issues: [{ field: 'scope.0.module' }] });
    expect((await getDecision(ctx, { decisionId: id })).scope).toHaveLength(2);
    const entry = await database.db.auditEntry.findFirstOrThrow({ where: { action: 'decision.scope' } });
    expect(entry).toMatchObject({ before: { scope: [] }, subjectId: id });
    expect((await setScope(ctx, { decisionId: id, scope: [] })).scope).toEqual([]);
  });

  it('is listed by its day, and in the line of what it took the place of once, whoever says so', async () => {
    const old = await add(record('ADR-801: Old', 'Status: accepted\nDate: 2031-02-03\n'));
    const next = await supersedeDecision(ctx, { decisionId: old.id, revision: 1, title: 'Next' });
    const page = await listTimeline(ctx, { limit: 1 });
    expect(page.data).toMatchObject([{ id: old.id, date: '2031-02-03', status: 'superseded' }]);
    const cursor = page.meta.nextCursor ?? '';
    expect((await listTimeline(ctx, { limit: 1, cursor })).data).not.toMatchObject([{ id: old.id }]);
    const { links, decisions } = await listSupersessions(ctx);
    expect(links.filter(({ older }) => older === old.id)).toEqual([{ older: old.id, newer: next.id }]);
    expect(decisions.find(({ id }) => id === next.id)).toMatchObject({ title: 'Next' });
  });

  it('has a slug that is no other page’s address', async () => {
    expect((await add(record('Timeline', 'Status: accepted\n'))).slug).toBe('decision-timeline');
  });

  it('keeps its history: a revision can be neither changed nor removed', async () => {
    await expect(database.db.decisionRevision.updateMany({ data: { text: 'other' } })).rejects.toThrow(
      /can not be changed or removed/,
    );
  });
});

describe('the list of decisions', () => {
  it('goes on page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDecisions(ctx, { ...DecisionsQuery.parse({ limit: 2 }), cursor });
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.meta.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(await database.db.decision.count());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('tells those whose next review has passed', async () => {
    const late = await add(record('ADR-80: Late', 'Status: accepted\nNext review: 2026-02-23\n'));
    await add(record('ADR-81: In time', 'Status: accepted\nNext review: 2027-02-23\n'));
    const { data } = await listDecisions(ctx, DecisionsQuery.parse({ overdue: 'true' }));
    expect(data.map(({ id }) => id)).toEqual([late.id]);
  });

  it('finds what governs a workload: a module, a stage, or both together', async () => {
    const { db } = ctx;
    await db.account.create({ data: { id: '111122223333', name: 'one' } });
    const [mine, other] = await Promise.all(
      ['mine', 'other'].map((slug) => db.module.create({ data: { slug, name: slug } })),
    );
    const workload = await db.workload.create({
      data: {
        kind: 'function',
        arn: 'arn:aws:lambda:eu-west-1:111122223333:function:f',
        accountId: '111122223333',
        region: 'eu-west-1',
        name: 'f',
        moduleId: mine?.id ?? null,
        stage: 'prod',
        snapshot: {},
        configHash: '',
        firstSeenAt: clock.now(),
        lastSeenAt: clock.now(),
      },
    });
    const scoped = async (
      title: string,
      scope: { moduleId?: string; stage?: string; workloadId?: string },
    ) => {
      const { id } = await add(record(title));
      await db.decisionScope.create({ data: { decisionId: id, ...scope } });
      return id;
    };
    const governing = [
      await scoped('Of its module', { moduleId: mine?.id ?? '' }),
      await scoped('Of production', { stage: 'prod' }),
      await scoped('Of its module in production', { moduleId: mine?.id ?? '', stage: 'prod' }),
      await scoped('Of itself', { workloadId: workload.id }),
    ];
    await scoped('Of its module in development', { moduleId: mine?.id ?? '', stage: 'dev' });
    await scoped('Of another module', { moduleId: other?.id ?? '' });
    await scoped('Of nothing any more', {});
    const { data } = await listDecisions(ctx, DecisionsQuery.parse({ workload: workload.id }));
    expect(data.map(({ id }) => id).sort()).toEqual(governing.sort());
  });
});
