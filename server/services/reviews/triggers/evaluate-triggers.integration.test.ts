import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TriggerInput } from '@/lib/contracts/reviews/trigger-shapes';
import { toExpression } from '@/lib/domain/reviews/usual-rule';
import { setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { virtualClock } from '../../../clock';
import type { ServiceContext } from '../../context';
import { createDecision } from '../../decisions/create-decision';
import { systemActor } from '../../process-context';
import { actOnReview } from '../act-on-review';
import { listReviews } from '../list-reviews';
import { addTrigger } from './add-trigger';
import { evaluateTriggers } from './evaluate-triggers';
import { listEvaluations } from './list-evaluations';
import { listTriggers } from './list-triggers';
import { previewTrigger } from './preview-trigger';

const start = new Date('2026-11-20T10:00:00Z');
const dayMs = 86_400_000;
const clock = virtualClock(start);
let database: TestDatabase;
let ctx: ServiceContext;
let decisionId: string;
let workloadId: string;
let moduleId: string;

beforeAll(async () => {
  database = await testDatabase();
  setProcessSettings(database.url);
  const aws = { endpoint: 'http://127.0.0.1:1', credentials: null, clock };
  ctx = { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
  await database.db.account.create({ data: { id: '111122223333', name: 'acme-prod' } });
});
afterAll(() => database.drop());

beforeEach(async () => {
  clock.set(start);
  await database.db.reviewTrigger.updateMany({ data: { archivedAt: start } });
  const slug = randomUUID();
  moduleId = (await database.db.module.create({ data: { slug, name: slug } })).id;
  workloadId = await addFunction('sentiment-prod-dashboard', 'prod');
  decisionId = (await createDecision(ctx, { text: `# Keep it zipped ${slug}\n\nStatus: accepted\n` })).id;
  await database.db.decisionScope.create({ data: { decisionId, moduleId } });
});

async function addFunction(name: string, stage: string): Promise<string> {
  const id = randomUUID();
  const seen = { firstSeenAt: start, lastSeenAt: start };
  const place = { accountId: '111122223333', region: 'us-east-1', kind: 'function', moduleId, stage };
  await database.db.workload.create({
    data: { id, arn: `arn:${id}`, name, snapshot: {}, configHash: '', ...place, ...seen },
  });
  return id;
}

async function addDay(daysAgo: number, figures: object): Promise<void> {
  const day = Math.floor(clock.now().getTime() / dayMs) - daysAgo;
  const key = { workloadId, period: 'day', start: new Date(day * dayMs) };
  const row = { ...key, hoursAsked: 24, observedAt: clock.now(), ...figures };
  await database.db.metricRollUp.upsert({
    where: { workloadId_period_start: key },
    create: row,
    update: figures,
  });
}

async function setSize(number: number, megabytes: number, observedAt: Date): Promise<void> {
  const configuration = {
    packageType: 'Zip',
    codeSizeBytes: megabytes * 1_048_576,
    memoryMb: 512,
    timeoutSeconds: 30,
    layers: [],
    lastModified: observedAt.toISOString(),
  };
  await database.db.workloadRevision.create({
    data: { workloadId, number, observedAt, configuration, differences: [] },
  });
}

const usual = (field: string, threshold: number) =>
  toExpression({ list: 'functions', field, above: true, threshold, names: [] });

async function add(rule: TriggerInput['rule'], more: Partial<TriggerInput> = {}) {
  const input = { title: 'Watch it', noEvidence: 'hold', minimumHours: 0, stage: null, ...more } as const;
  return addTrigger(ctx, { ...input, decisionId, rule });
}

async function look() {
  await evaluateTriggers(ctx);
  const { data } = await listTriggers(ctx, { decision: decisionId });
  return data.map(({ phase, last }) => `${phase}: ${last?.verdict}`);
}

const reviewsOf = async () => (await listReviews(ctx, { decision: decisionId, limit: 100 })).data;

const metric = (field: string, threshold: number, release: number | null = null) => ({
  kind: 'metric' as const,
  expression: usual(field, threshold),
  release: release === null ? null : `!${usual(field, release)}`,
  windowDays: 1 as const,
  over: 'governed' as const,
});

describe('a metric', () => {
  it('fires, opens one review with what it saw, and falls quiet', async () => {
    await add(metric('error_rate', 0.05));
    expect(await look()).toEqual(['quiet: noEvidence']);
    await addDay(0, { invocations: 100, errors: 6 });
    expect(await look()).toEqual(['fired: due']);
    expect(await look()).toEqual(['fired: due']);
    const [review, ...more] = await reviewsOf();
    expect(more).toEqual([]);
    expect(review).toMatchObject({
      state: 'open',
      dueOn: '2026-12-04',
      quietSince: null,
      evidence: {
        windowDays: 1,
        seen: [
          { field: 'functions.error_rate', known: 1, most: { value: 0.06, of: 'sentiment-prod-dashboard' } },
        ],
      },
    });
    await addDay(0, { invocations: 200 });
    expect(await look()).toEqual(['quiet: quiet']);
    expect(await reviewsOf()).toMatchObject([{ state: 'open', quietSince: start.toISOString() }]);
  });

  it('stays fired between its threshold and its release', async () => {
    await add(metric('error_rate', 0.05, 0.03));
    await addDay(0, { invocations: 100, errors: 6 });
    expect(await look()).toEqual(['fired: due']);
    await addDay(0, { invocations: 150 });
    expect(await look()).toEqual(['fired: quiet']);
    await addDay(0, { invocations: 400 });
    expect(await look()).toEqual(['quiet: quiet']);
  });

  it('must be due for as long as it says', async () => {
    await add(metric('throttles', 0), { minimumHours: 2 });
    await addDay(0, { invocations: 10, throttles: 1 });
    expect(await look()).toEqual(['pending: due']);
    clock.advance(3_600_000);
    expect(await look()).toEqual(['pending: due']);
    clock.advance(3_600_000);
    expect(await look()).toEqual(['fired: due']);
  });

  it('takes an absence for a reason to look where it is told to', async () => {
    await add(metric('cold_start_rate', 0.1), { noEvidence: 'due' });
    expect(await look()).toEqual(['fired: noEvidence']);
  });
});

describe('an inventory rule', () => {
  it('fires when a package grows, and falls quiet when it shrinks', async () => {
    await add({
      kind: 'inventory',
      expression: usual('package_mb', 250),
      release: null,
      windowDays: 7,
      over: 'governed',
    });
    await setSize(1, 80, start);
    expect(await look()).toEqual(['quiet: quiet']);
    await setSize(2, 300, start);
    expect(await look()).toEqual(['fired: due']);
    await setSize(3, 90, start);
    expect(await look()).toEqual(['quiet: quiet']);
  });

  it('looks only at what its decision governs, and at its stage', async () => {
    await setSize(1, 300, start);
    await add(
      {
        kind: 'inventory',
        expression: usual('package_mb', 250),
        release: null,
        windowDays: 7,
        over: 'governed',
      },
      { stage: 'dev' },
    );
    expect(await look()).toEqual(['quiet: noEvidence']);
  });
});

it('looks at nothing where its decision governs nothing, and at the whole estate where it says so', async () => {
  await setSize(1, 300, start);
  await database.db.decisionScope.deleteMany({ where: { decisionId } });
  const rule = {
    kind: 'inventory',
    expression: usual('package_mb', 250),
    release: null,
    windowDays: 7,
  } as const;
  await add({ ...rule, over: 'governed' });
  expect(await look()).toEqual(['quiet: noEvidence']);
  clock.advance(1000);
  await add({ ...rule, over: 'estate' });
  expect(await look()).toEqual(['quiet: noEvidence', 'fired: due']);
});

it('a cost rule follows the month’s run rate, and knows nothing where a part is unknown', async () => {
  await add({
    kind: 'cost',
    expression: 'sum(workloads.map(w, w.cost_usd_monthly)) > 100.0',
    release: null,
    windowDays: 7,
    over: 'governed',
  });
  const price = (runRateUsd: string, missing: string[] = []) =>
    database.db.workloadCost.upsert({
      where: { workloadId_month: { workloadId, month: '2026-11' } },
      create: { workloadId, month: '2026-11', usd: '0', pricedAt: start, runRateUsd, missing },
      update: { runRateUsd, missing },
    });
  await price('90');
  expect(await look()).toEqual(['quiet: quiet']);
  await price('120');
  expect(await look()).toEqual(['fired: due']);
  await price('80', ['requests']);
  expect(await look()).toEqual(['fired: noEvidence']);
  await price('80');
  expect(await look()).toEqual(['quiet: quiet']);
});

it('a price rule fires when the price moves, and is watched from there once that is decided', async () => {
  const baselineUsd = '0.0000002';
  await add({ kind: 'price', priceKey: 'lambda.requests', region: 'us-east-1', percent: 10, baselineUsd });
  expect(await look()).toEqual(['quiet: quiet']);
  await database.db.priceOverride.create({
    data: {
      key: 'lambda.requests',
      region: 'us-east-1',
      usd: '0.0000003',
      reason: 'new price',
      validFrom: new Date('2026-11-01T00:00:00Z'),
      createdAt: start,
      createdByLabel: 'test',
    },
  });
  expect(await look()).toEqual(['fired: due']);
  const [review] = await reviewsOf();
  expect(review?.evidence.words).toContain('+50.0 %');
  await actOnReview(ctx, {
    reviewId: review?.id ?? '',
    act: 'decide',
    outcome: 'stillHolds',
    note: 'cheap still',
  });
  expect(await look()).toEqual(['quiet: quiet']);
  await database.db.priceOverride.deleteMany();
});

it('a dated rule opens an overdue review, and moves on by its cadence once it is decided', async () => {
  await add({ kind: 'date', on: '2026-02-23', every: 'quarterly' });
  expect(await look()).toEqual(['fired: due']);
  const [review] = await reviewsOf();
  expect(review).toMatchObject({ dueOn: '2026-02-23', isOverdue: true });
  const note = 'Nothing has changed.';
  await actOnReview(ctx, { reviewId: review?.id ?? '', act: 'decide', outcome: 'stillHolds', note });
  expect(await look()).toEqual(['quiet: quiet']);
  const { data } = await listTriggers(ctx, { decision: decisionId });
  expect(data[0]?.rule).toMatchObject({ on: '2026-11-23' });
  clock.set(new Date('2026-11-23T00:00:00Z'));
  expect(await look()).toEqual(['fired: due']);
  expect((await reviewsOf()).map(({ state }) => state)).toEqual(['decided', 'open']);
});

it('a superseded dependency fires when the decision it relates to falls, and falls quiet when it stands again', async () => {
  const other = await createDecision(ctx, { text: '# Keep the region\n\nStatus: accepted\n' });
  const row = { statedById: decisionId, kind: 'relates', targetId: other.id, targetText: '1', line: 1 };
  await add({ kind: 'superseded' });
  expect(await look()).toEqual(['quiet: noEvidence']);
  await database.db.decisionLink.create({ data: row });
  expect(await look()).toEqual(['quiet: quiet']);
  const setStatus = (status: string) =>
    database.db.decision.update({ where: { id: other.id }, data: { status } });
  await setStatus('superseded');
  expect(await look()).toEqual(['fired: due']);
  await setStatus('accepted');
  expect(await look()).toEqual(['quiet: quiet']);
});

it('keeps evaluations in a row that saw the same as one', async () => {
  const { id } = await add(metric('error_rate', 0.05));
  await addDay(0, { invocations: 100, errors: 1 });
  for (let turn = 0; turn < 5; turn += 1) await look();
  await addDay(0, { errors: 7 });
  await look();
  const { data } = await listEvaluations(ctx, { triggerId: id, limit: 10 });
  expect(data.map(({ verdict, times }) => [verdict, times])).toEqual([
    ['due', 1],
    ['quiet', 5],
  ]);
});

it('refuses an expression with its place, and previews it so', async () => {
  const rule = {
    kind: 'metric',
    expression: 'functions.exists(f, f.memory > 1)',
    release: null,
    windowDays: 7,
    over: 'governed',
  } as const;
  await expect(add(rule)).rejects.toMatchObject({ code: 'invalid_input', data: { from: 22, to: 28 } });
  const preview = await previewTrigger(ctx, {
    decisionId,
    rule,
    noEvidence: 'hold',
    minimumHours: 0,
    stage: null,
  });
  expect(preview).toMatchObject({ problem: { from: 22, to: 28 }, now: null });
});

it('what it would have done is what it did: a back-test equals evaluation as the days went by', async () => {
  const errors = [1, 9, 9, 1, 1, null, 8, 2, 9, 1];
  const firstDay = start.getTime() - (errors.length - 1) * dayMs;
  const rule = metric('error_rate', 0.05);
  const { id } = await add(rule, { minimumHours: 24 });
  const lived: string[] = [];
  for (const [index, count] of errors.entries()) {
    clock.set(new Date(Math.floor((firstDay + index * dayMs) / dayMs + 1) * dayMs - 1));
    if (index === errors.length - 1) clock.set(start);
    if (count !== null) await addDay(0, { invocations: 100, errors: count });
    await evaluateTriggers(ctx);
    const { data } = await listEvaluations(ctx, { triggerId: id, limit: 1 });
    lived.push(`${clock.now().toISOString().slice(0, 10)} ${data[0]?.verdict} ${data[0]?.phase}`);
  }
  const { backTest } = await previewTrigger(ctx, {
    decisionId,
    rule,
    noEvidence: 'hold',
    minimumHours: 24,
    stage: null,
  });
  expect(backTest.days).toHaveLength(90);
  expect(backTest.days.slice(-errors.length).map((one) => `${one.day} ${one.verdict} ${one.phase}`)).toEqual(
    lived,
  );
  expect(backTest.firedOn).toEqual(['2026-11-13']);
});

it('makes triggers of what a record says, confirmed by a person but for the date it names', async () => {
  const text = [
    '# Package by workload',
    '',
    'Status: accepted',
    '',
    '## Review triggers',
    '',
    '- The dashboard grows past 250 MB',
    '- The team agrees on one packaging',
    '',
    'Next review: 2026-02-23',
    '',
  ].join('\n');
  const { id } = await createDecision(ctx, { text });
  await database.db.decisionScope.create({ data: { decisionId: id, moduleId } });
  const { data } = await listTriggers(ctx, { decision: id });
  expect(data.map(({ standing, rule, source }) => [source?.line, standing, rule.kind])).toEqual([
    [7, 'proposed', 'inventory'],
    [8, 'proposed', 'manual'],
    [10, 'armed', 'date'],
  ]);
  expect(data[0]?.rule).toMatchObject({
    expression: expect.stringContaining('w.name.contains("dashboard")'),
  });
  await evaluateTriggers(ctx);
  const reviews = await listReviews(ctx, { decision: id, limit: 10 });
  expect(reviews.data).toMatchObject([{ dueOn: '2026-02-23', isOverdue: true }]);
});

describe('a review', () => {
  it('is snoozed, wakes, and is decided once, by those who may', async () => {
    await add({ kind: 'date', on: '2026-11-20', every: null });
    await look();
    const reviewId = (await reviewsOf())[0]?.id ?? '';
    const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
    await expect(actOnReview(viewer, { reviewId, act: 'acknowledge' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await actOnReview(ctx, { reviewId, act: 'acknowledge' });
    const until = new Date(start.getTime() + dayMs).toISOString();
    const past = new Date(start.getTime() - dayMs).toISOString();
    await expect(actOnReview(ctx, { reviewId, act: 'snooze', until: past })).rejects.toMatchObject({
      issues: [{ field: 'until' }],
    });
    expect(await actOnReview(ctx, { reviewId, act: 'snooze', until })).toMatchObject({ state: 'snoozed' });
    clock.advance(dayMs);
    await look();
    expect(await reviewsOf()).toMatchObject([{ state: 'open', snoozedUntil: null }]);
    const decide = { reviewId, act: 'decide', outcome: 'amend', note: 'The limit moved.' } as const;
    expect(await actOnReview(ctx, decide)).toMatchObject({
      state: 'decided',
      outcome: 'amend',
      decidedBy: 'test',
    });
    await expect(actOnReview(ctx, decide)).rejects.toMatchObject({ code: 'conflict' });
    expect((await listTriggers(ctx, { decision: decisionId })).data[0]?.standing).toBe('off');
    const audit = await database.db.auditEntry.findMany({
      where: { subjectId: reviewId },
      orderBy: { sequence: 'asc' },
    });
    expect(audit.map(({ action }) => action)).toEqual([
      'reviews.open',
      'reviews.acknowledge',
      'reviews.snooze',
      'reviews.decide',
    ]);
  });
});
