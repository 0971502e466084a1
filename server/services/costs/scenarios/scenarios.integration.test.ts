import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompareInput, CompareReport } from '@/lib/contracts/costs/compare-shapes';
import { ScenarioPage, SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import type { Actor } from '../../../auth/actor';
import type { ServiceContext } from '../../context';
import { systemActor } from '../../process-context';
import { compareCosts } from '../compare/compare-costs';
import { createScenario } from './create-scenario';
import { duplicateScenario } from './duplicate-scenario';
import { exportScenario } from './export-scenario';
import { freezeScenario } from './freeze-scenario';
import { getScenario } from './get-scenario';
import { getSnapshot } from './get-snapshot';
import { listScenarios } from './list-scenarios';
import { readShared } from './read-shared';
import { revokeShare } from './revoke-share';
import { seedSampleScenarios } from './seed-sample-scenarios';
import { shareScenario } from './share-scenario';
import { updateScenario } from './update-scenario';

const dayMs = 86_400_000;
let now = new Date('2026-11-20T12:00:00Z');
let database: TestDatabase;
let ctx: ServiceContext;
const as = (role: Actor['role']): ServiceContext => ({ ...ctx, actor: { ...ctx.actor, role } });

const inputs = CompareInput.parse({
  subject: { kind: 'typed', region: 'us-east-1' },
  edits: {
    requests: 1_000_000,
    durationMs: 2000,
    memoryMb: 512,
    runtime: 'python',
    coldStartPercent: 0,
    taskConcurrency: 10,
  },
  options: ['lambda', 'provisioned', 'snapStart', 'fargate'],
});

beforeAll(async () => {
  database = await testDatabase();
  ctx = {
    actor: systemActor('test'),
    db: database.db,
    clock: { now: () => now },
    aws: { endpoint: null, credentials: null, clock: { now: () => now } },
    readOnly: false,
  };
  await database.db.module.create({ data: { slug: 'llm-backend', name: 'LLM backend' } });
});
afterAll(() => database.drop());

const save = (name: string, module: string | null = null) =>
  createScenario(as('operator'), { name, note: '', inputs, module });

describe('a comparison', () => {
  it('answers each option’s cost line by line, its curve, and crossings that hold exactly', async () => {
    const report = CompareReport.parse(await compareCosts(as('viewer'), inputs));
    expect(report.verdict).toMatch(/^At 1\sM requests a month .+ is cheapest, at \$/);
    const [lambda] = report.options;
    expect(lambda?.cost).toMatchObject({ known: true });
    expect(report.crossings.some(({ cheaper, dearer }) => cheaper === 'fargate' && dearer === 'lambda')).toBe(
      true,
    );
    expect(report.assumptions.find(({ field }) => field === 'requests')).toMatchObject({
      value: 1_000_000,
      basis: 'assumed',
      words: 'edited here',
    });
  });

  it.each([
    ['a missing figure', { requests: 1000 }, 'edits.durationMs'],
    [
      'a task Fargate does not have',
      { ...inputs.edits, taskVcpu: 0.5, taskMemoryGb: 30 },
      'edits.taskMemoryGb',
    ],
    ['bounds the wrong way round', { ...inputs.edits, trackingMin: 9, trackingMax: 2 }, 'edits.trackingMin'],
  ])('of %s is refused by its field', async (_, edits, field) => {
    const refused = compareCosts(ctx, { ...inputs, edits });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', issues: [{ field }] });
  });

  it('in a region without prices is refused', async () => {
    const subject = { kind: 'typed', region: 'ap-south-2' } as const;
    await expect(compareCosts(ctx, { ...inputs, subject })).rejects.toMatchObject({
      issues: [{ field: 'subject.region' }],
    });
  });
});

describe('a scenario', () => {
  it('is saved by an operator, listed under its module, renamed, archived and brought back, each audited', async () => {
    const { id } = await save('Fargate or not', 'llm-backend');
    const listed = async (archived: 'exclude' | 'only') =>
      (await listScenarios(as('viewer'), { module: 'llm-backend', archived })).data.map(({ name }) => name);
    expect(await listed('exclude')).toEqual(['Fargate or not']);
    await updateScenario(as('operator'), { scenarioId: id, name: 'Stay on Lambda', archived: true });
    expect(await listed('exclude')).toEqual([]);
    expect(await listed('only')).toEqual(['Stay on Lambda']);
    await updateScenario(as('operator'), { scenarioId: id, archived: false, module: null });
    expect(ScenarioPage.parse(await getScenario(as('viewer'), { scenarioId: id })).scenario).toMatchObject({
      name: 'Stay on Lambda',
      module: null,
      archivedAt: null,
    });
    const entries = await database.db.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { sequence: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'scenario.create',
      'scenario.update',
      'scenario.update',
    ]);
  });

  it('is read by a viewer, who can change nothing', async () => {
    const { id } = await save('Read only');
    const viewer = as('viewer');
    for (const act of [
      () => createScenario(viewer, { name: 'x', note: '', inputs }),
      () => updateScenario(viewer, { scenarioId: id, name: 'x' }),
      () => duplicateScenario(viewer, { scenarioId: id, name: 'x' }),
      () => freezeScenario(viewer, { scenarioId: id, reason: 'because' }),
      () => shareScenario(viewer, { scenarioId: id, expiresInDays: 1 }),
      () => revokeShare(viewer, { scenarioId: id, shareId: id }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect((await getScenario(viewer, { scenarioId: id })).scenario.name).toBe('Read only');
  });

  it('is copied with its inputs, without what was frozen of it', async () => {
    const { id } = await save('Original', 'llm-backend');
    await freezeScenario(ctx, { scenarioId: id, reason: 'for the record' });
    const copy = await duplicateScenario(as('operator'), { scenarioId: id, name: 'Copy' });
    const page = await getScenario(ctx, { scenarioId: copy.id });
    expect(page.inputs).toEqual(inputs);
    expect(page.snapshots).toEqual([]);
    expect(page.scenario.module?.slug).toBe('llm-backend');
  });

  it('that is frozen stays as it was, and the database refuses to change it', async () => {
    const { id } = await save('Evidence');
    const frozen = await freezeScenario(as('operator'), { scenarioId: id, reason: 'decision of November' });
    await updateScenario(ctx, {
      scenarioId: id,
      inputs: { ...inputs, edits: { ...inputs.edits, requests: 5 } },
    });
    const read = { scenarioId: id, snapshotId: frozen.id };
    const content = SnapshotContent.parse(await getSnapshot(as('viewer'), read));
    expect(content.report.requests).toBe(1_000_000);
    expect(content.report.prices.newest).not.toBe('');
    await expect(
      database.db.scenarioSnapshot.update({ where: { id: frozen.id }, data: { reason: 'other' } }),
    ).rejects.toThrow('can not be changed');
    await expect(database.db.scenarioSnapshot.delete({ where: { id: frozen.id } })).rejects.toThrow();
    await expect(getSnapshot(ctx, { ...read, scenarioId: frozen.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is exported with exact figures, sources and dates', async () => {
    const { id } = await save('=1+1, or "formula"');
    const csv = await exportScenario(as('viewer'), { scenarioId: id, format: 'csv' });
    expect(csv.text).toContain(`Comparison,"'=1+1, or ""formula"""`);
    expect(csv.text).toContain('1000000,GB-second');
    expect(csv.text).toContain('0.0000166667,"AWS Price List');
    const markdown = await exportScenario(as('viewer'), { scenarioId: id, format: 'markdown' });
    expect(markdown.text).toContain('## Assumptions');
    expect(markdown.text).toMatch(/\| SnapStart \| \d/);
  });
});

describe('a shared link', () => {
  const tokenOf = (path: string) => path.replace('/shared/', '');

  it('shows what was frozen to whoever has it, until it expires', async () => {
    const { id } = await save('Shared');
    const { path, share } = await shareScenario(as('operator'), { scenarioId: id, expiresInDays: 2 });
    await updateScenario(ctx, { scenarioId: id, name: 'Renamed since' });
    expect((await readShared(ctx, tokenOf(path)))?.content.name).toBe('Shared');
    expect((await getScenario(ctx, { scenarioId: id })).snapshots[0]?.shares[0]).toMatchObject({
      id: share.id,
      state: 'open',
      lastReadAt: now.toISOString(),
    });
    now = new Date(now.getTime() + 2 * dayMs);
    expect(await readShared(ctx, tokenOf(path))).toBeNull();
    expect((await getScenario(ctx, { scenarioId: id })).snapshots[0]?.shares[0]?.state).toBe('expired');
  });

  it('ends at once when it is revoked, and only its hash is kept', async () => {
    const { id } = await save('Revoked');
    const { path, share } = await shareScenario(ctx, { scenarioId: id, expiresInDays: 30 });
    const kept = await database.db.scenarioShare.findUniqueOrThrow({ where: { id: share.id } });
    expect(JSON.stringify(kept)).not.toContain(tokenOf(path));
    await revokeShare(as('operator'), { scenarioId: id, shareId: share.id });
    await revokeShare(as('operator'), { scenarioId: id, shareId: share.id });
    expect(await readShared(ctx, tokenOf(path))).toBeNull();
    const revoked = { subjectId: id, action: 'scenario.revokeShare' };
    expect(await database.db.auditEntry.count({ where: revoked })).toBe(1);
  });

  it('of another comparison can’t be revoked, and an unknown one shows nothing', async () => {
    const [one, other] = [await save('One'), await save('Other')];
    const { share } = await shareScenario(ctx, { scenarioId: one.id, expiresInDays: 1 });
    await expect(revokeShare(ctx, { scenarioId: other.id, shareId: share.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await readShared(ctx, 'share_nobody')).toBeNull();
  });
});

describe('the sample systems', () => {
  it('come once, under their modules, with their figures checked', async () => {
    expect(await seedSampleScenarios(ctx)).toBe(5);
    expect(await seedSampleScenarios(ctx)).toBe(0);
    const { data } = await listScenarios(ctx, { archived: 'exclude' });
    const sample = data.find(({ isSample, module }) => isSample && module?.slug === 'llm-backend');
    const page = await getScenario(ctx, { scenarioId: sample?.id ?? '' });
    expect(page.figures.filter(({ verdict }) => verdict === 'refuted').length).toBeGreaterThan(3);
    for (const { id } of data.filter(({ isSample }) => isSample)) {
      await freezeScenario(ctx, { scenarioId: id, reason: 'as it comes' });
    }
  });
});
