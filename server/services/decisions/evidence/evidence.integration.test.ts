import { afterAll, beforeAll, expect, it } from 'vitest';
import { CreateScenarioInput } from '@/lib/contracts/costs/scenario-shapes';
import { AttachEvidenceInput, type EvidenceSource } from '@/lib/contracts/decisions/evidence-shapes';
import { virtualClock } from '@/server/clock';
import { systemActor } from '@/server/services/process-context';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import type { ServiceContext } from '../../context';
import { createScenario } from '../../costs/scenarios/create-scenario';
import { createDecision } from '../create-decision';
import { attachEvidence } from './attach-evidence';
import { detachEvidence } from './detach-evidence';
import { listEvidence } from './list-evidence';

const now = new Date('2026-11-20T10:00:00Z');
const clock = virtualClock(now);
let database: TestDatabase;
let ctx: ServiceContext;
let decisionId: string;

beforeAll(async () => {
  database = await testDatabase();
  const aws = { endpoint: 'http://127.0.0.1:1', credentials: null, clock };
  ctx = { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
  const { db } = database;
  await db.account.create({ data: { id: '111122223333', name: 'acme-prod' } });
  const module = await db.module.create({ data: { slug: 'valuation', name: 'valuation' } });
  for (const [name, mb] of [
    ['api', 50],
    ['model', 350],
    ['image', 0],
  ] as const) {
    const place = { accountId: '111122223333', region: 'us-east-1', kind: 'function', stage: 'prod' };
    const seen = { firstSeenAt: now, lastSeenAt: now };
    const workload = await db.workload.create({
      data: {
        arn: `arn:${name}`,
        name,
        snapshot: {},
        configHash: '',
        moduleId: module.id,
        ...place,
        ...seen,
      },
    });
    const configuration = { codeSizeBytes: mb * 1_048_576, layers: [] };
    await db.workloadRevision.create({
      data: { workloadId: workload.id, number: 1, observedAt: now, configuration, differences: [] },
    });
  }
  decisionId = (await createDecision(ctx, { text: '# Package by workload\n\nStatus: accepted\n' })).id;
  await db.decisionScope.create({ data: { decisionId, moduleId: module.id } });
});
afterAll(() => database.drop());

const attach = (source: EvidenceSource, note = '') =>
  attachEvidence(ctx, { decisionId, ...AttachEvidenceInput.parse({ source, note }) });

async function saveComparison(): Promise<string> {
  const edits = { requests: 1_200_000, durationMs: 800, memoryMb: 1024, runtime: 'python' };
  const inputs = { subject: { kind: 'typed', region: 'us-east-1' }, edits, options: ['lambda', 'fargate'] };
  return (await createScenario(ctx, CreateScenarioInput.parse({ name: 'Zip or task', inputs }))).id;
}

it('is read the same when all it was made from is gone', async () => {
  const comparison = await attach(
    { kind: 'comparison', scenarioId: await saveComparison() },
    'Why not Fargate',
  );
  clock.advance(1000);
  const query = await attach({ kind: 'query', field: 'functions.package_mb', windowDays: 7 });
  expect(comparison).toMatchObject({ title: 'Zip or task', note: 'Why not Fargate', attachedBy: 'test' });
  expect(comparison.words).toMatch(/cheapest/);
  expect(comparison.pricesAsOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(query).toMatchObject({
    title: 'Package size of what it governs',
    words: 'Known of 2 of 3; the highest is 350.0 MB, of model.',
    window: '2026-11-14 to 2026-11-20, days in UTC',
    pricesAsOf: null,
  });
  const { db } = database;
  await db.scenario.deleteMany();
  await db.priceOverride.deleteMany();
  await db.workloadRevision.deleteMany();
  await db.decisionScope.deleteMany();
  await db.workload.deleteMany();
  await db.module.deleteMany();
  await db.account.deleteMany();
  expect((await listEvidence(ctx, { decisionId })).data).toEqual([query, comparison]);
});

it('can neither be changed nor removed, only no longer be shown', async () => {
  const evidence = await attach({ kind: 'comparison', scenarioId: await saveComparison() });
  const key = { where: { id: evidence.id } };
  const { decisionEvidence } = database.db;
  await expect(decisionEvidence.update({ ...key, data: { content: {} } })).rejects.toThrow(
    'can not be changed',
  );
  await expect(decisionEvidence.delete(key)).rejects.toThrow('can not be changed or removed');
  const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
  const asked = { decisionId, evidenceId: evidence.id };
  await expect(detachEvidence(viewer, asked)).rejects.toMatchObject({ code: 'forbidden' });
  await detachEvidence(ctx, asked);
  await expect(detachEvidence(ctx, asked)).rejects.toMatchObject({ code: 'not_found' });
  expect((await listEvidence(ctx, { decisionId })).data.map(({ id }) => id)).not.toContain(evidence.id);
  expect(await decisionEvidence.count(key)).toBe(1);
});

it.each<readonly [string, EvidenceSource, string]>([
  ['a field there is not', { kind: 'query', field: 'functions.size', windowDays: 7 }, 'invalid_input'],
  ['what governs nothing', { kind: 'query', field: 'functions.package_mb', windowDays: 7 }, 'refused'],
  [
    'a comparison there is not',
    { kind: 'comparison', scenarioId: '00000000-0000-4000-8000-000000000000' },
    'not_found',
  ],
  [
    'an experiment there is not',
    { kind: 'experiment', experimentId: '00000000-0000-4000-8000-000000000000' },
    'not_found',
  ],
])('is refused of %s', async (_, source, code) => {
  await database.db.decisionScope.deleteMany();
  await expect(attach(source)).rejects.toMatchObject({ code });
});

it('of an experiment is what that came to, and refused until it has concluded', async () => {
  const facts = {
    title: 'Warm it',
    plannedDays: 7,
    primary: 'msP95',
    createdAt: now,
    createdByLabel: 'test',
  };
  const { experiment } = database.db;
  const running = await experiment.create({ data: { ...facts, state: 'running' } });
  const asked = { kind: 'experiment', experimentId: running.id } as const;
  await expect(attach(asked)).rejects.toMatchObject({ code: 'refused' });
  const came = {
    kind: 'experiment',
    experiment: { id: running.id, number: running.number, title: 'Warm it' },
    words: ['model: p95 fell by 93 %.'],
    concludedAt: now.toISOString(),
    endReason: 'Its days were over.',
    change: null,
    since: '2026-11-13T10:00:00.000Z',
    days: 7,
    primary: 'msP95',
    workloads: [],
  };
  await experiment.update({ where: { id: running.id }, data: { state: 'concluded', evidence: came } });
  expect(await attach(asked)).toMatchObject({
    title: `Experiment ${running.number}: Warm it`,
    words: 'model: p95 fell by 93 %.',
    window: '7 days from 2026-11-13',
    pricesAsOf: null,
    content: came,
  });
});
