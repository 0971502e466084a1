import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import type { Actor } from '../../../auth/actor';
import { virtualClock } from '../../../clock';
import type { ServiceContext } from '../../context';
import { listModules } from '../../inventory/list-modules';
import { systemActor } from '../../process-context';
import { addBudget } from './add-budget';
import { archiveBudget } from './archive-budget';
import { listBudgets } from './list-budgets';
import { updateBudget } from './update-budget';

const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));
const reason = 'agreed for the year';
let database: TestDatabase;
let ctx: ServiceContext;
const as = (role: Actor['role']): ServiceContext => ({ ...ctx, actor: { ...ctx.actor, role } });

beforeAll(async () => {
  database = await testDatabase();
  const aws = { endpoint: 'http://127.0.0.1:1', credentials: null, clock };
  ctx = { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
  await database.db.account.create({ data: { id: '111122223333', name: 'acme-prod' } });
  const { id } = await database.db.module.create({ data: { slug: 'placement', name: 'Placement' } });
  await database.db.module.create({ data: { slug: 'empty', name: 'Empty' } });
  await addWorkload('api', 'prod', id, { usd: '60', forecastUsd: '90', forecastMethod: 'seasonal' });
  await addWorkload('web', 'dev', id, { usd: '10', forecastUsd: '15', forecastMethod: 'linear' });
});
afterAll(() => database.drop());

async function addWorkload(name: string, stage: string, moduleId: string, cost: object): Promise<void> {
  const id = randomUUID();
  const seen = { firstSeenAt: clock.now(), lastSeenAt: clock.now() };
  const place = { accountId: '111122223333', region: 'us-east-1', kind: 'function', moduleId };
  await database.db.workload.create({
    data: { id, arn: `arn:${name}`, name, stage, snapshot: {}, configHash: '', ...place, ...seen },
  });
  const priced = { month: '2026-11', missing: [], pricedAt: clock.now(), asOf: clock.now() };
  await database.db.workloadCost.create({ data: { workloadId: id, usd: '0', ...priced, ...cost } });
}

it('holds the running month of a module, a stage and both against its amount', async () => {
  const all = { moduleSlug: null, stage: null, reason };
  await addBudget(ctx, { ...all, usdMonthly: '200' });
  await addBudget(ctx, { ...all, moduleSlug: 'placement', usdMonthly: '100' });
  await addBudget(ctx, { ...all, moduleSlug: 'placement', stage: 'prod', usdMonthly: '50' });
  await addBudget(ctx, { ...all, moduleSlug: 'empty', usdMonthly: '10' });
  const { data } = await listBudgets(ctx);
  expect(data.map(({ module, stage, verdict }) => [module?.slug, stage, verdict.state])).toEqual([
    [undefined, null, 'within'],
    ['placement', null, 'passes'],
    ['placement', 'prod', 'passes'],
    ['empty', null, 'unknown'],
  ]);
  expect(data[2]).toMatchObject({
    month: '2026-11',
    toDate: { value: { usd: '60' } },
    verdict: { shareToDate: 1.2, shareForecast: 1.8, words: '$60.00 is spent already, of $50.00.' },
  });
});

it('appears on the overview when it is passed, worse when the money is spent', async () => {
  const needs = (await listModules(ctx, {})).needsYou.filter(({ kind }) => kind === 'budgetPassed');
  expect(needs).toMatchObject([
    { title: 'Placement will pass its budget', isSpent: false },
    { title: 'Placement in prod has passed its budget', isSpent: true },
  ]);
  const dev = (await listModules(ctx, { stage: ['dev'] })).needsYou;
  expect(dev.map(({ title }) => title)).toEqual(['Placement will pass its budget']);
});

it('stands on the overview below a region that can’t be read, by whose figures it is judged', async () => {
  const key = { accountId: '111122223333', region: 'eu-west-1' };
  const failure = { failureKind: 'denied', failureMessage: 'AWS denies it.', failureAction: 'Allow it.' };
  await database.db.accountRegion.create({ data: { ...key, syncStatus: 'failed', ...failure } });
  const needs = (await listModules(ctx, {})).needsYou.map(({ kind }) => kind);
  expect(needs).toEqual(['regionFailing', 'budgetPassed', 'budgetPassed']);
  await database.db.accountRegion.delete({ where: { accountId_region: key } });
});

it('is set, changed and taken away by administrators, each time with an audit entry', async () => {
  const wish = { moduleSlug: 'placement', stage: 'dev', usdMonthly: '20', reason };
  await expect(addBudget(as('operator'), wish)).rejects.toMatchObject({ code: 'forbidden' });
  const { id } = await addBudget(ctx, wish);
  await expect(addBudget(ctx, wish)).rejects.toMatchObject({ code: 'conflict' });
  await expect(addBudget(ctx, { ...wish, moduleSlug: 'nobody' })).rejects.toMatchObject({
    issues: [{ field: 'moduleSlug' }],
  });
  const changed = await updateBudget(ctx, { budgetId: id, usdMonthly: '12', reason: 'less traffic' });
  expect(changed).toMatchObject({ usdMonthly: '12', verdict: { state: 'passes' } });
  await archiveBudget(ctx, { budgetId: id });
  await expect(updateBudget(ctx, { budgetId: id, usdMonthly: '1', reason })).rejects.toMatchObject({
    code: 'not_found',
  });
  await addBudget(ctx, wish);
  const audit = await database.db.auditEntry.findMany({
    where: { subjectId: id },
    orderBy: { sequence: 'asc' },
  });
  expect(audit.map(({ action, reason: why }) => [action, why])).toEqual([
    ['budgets.add', reason],
    ['budgets.update', 'less traffic'],
    ['budgets.archive', null],
  ]);
});
