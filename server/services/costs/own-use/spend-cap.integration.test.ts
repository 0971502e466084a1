import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startSimulator, type TestSimulator } from '@/tests/support/simulator';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { getMetricData } from '../../../aws/cloudwatch/get-metric-data';
import { getCallerIdentity } from '../../../aws/sts/get-caller-identity';
import { virtualClock } from '../../../clock';
import { toServiceError } from '../../aws-failure';
import type { ServiceContext } from '../../context';
import { flushUsage } from '../../estate/flush-usage';
import { getSyncStatus } from '../../estate/get-sync-status';
import { updateSyncBudget } from '../../estate/update-sync-budget';
import { systemActor } from '../../process-context';
import { spendGate } from './spend-gate';

const start = new Date('2026-11-20T10:00:00Z');
const clock = virtualClock(start);
const scope = { accountId: '111122223333', region: 'us-east-1', roleArn: null, externalId: null };
const window = { start: new Date('2026-11-19T10:00:00Z'), end: start };
const question = {
  namespace: 'AWS/Lambda',
  name: 'Invocations',
  dimensions: {},
  statistic: 'Sum',
  periodSeconds: 3600,
};
let database: TestDatabase;
let simulator: TestSimulator;
let ctx: ServiceContext;
/** Another process: its own connections to AWS, the same database. */
let other: ServiceContext;

beforeAll(async () => {
  [database, simulator] = await Promise.all([
    testDatabase(),
    startSimulator({ estate: 'empty', startAt: start }),
  ]);
  const contextOf = (accessKeyId: string): ServiceContext => {
    const spending = spendGate({ db: database.db, clock });
    const aws = {
      endpoint: simulator.url,
      credentials: { accessKeyId, secretAccessKey: 'x' },
      clock,
      spending,
    };
    return { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
  };
  ctx = contextOf('SIMULATED111122223333');
  other = contextOf('SIMULATED444455556666');
});
beforeEach(async () => {
  clock.set(start);
  await simulator.resetCalls();
  await database.db.awsUsage.deleteMany();
});
afterAll(async () => {
  await simulator.stop();
  await database.drop();
});

const ask = (by: ServiceContext, metrics: number) =>
  getMetricData(
    by.aws,
    scope,
    Array.from({ length: metrics }, () => question),
    window,
  );
const sent = () => simulator.countCalls('GetMetricData');
const capAt = (capUsdMonthly: string) => updateSyncBudget(ctx, { capUsdMonthly, reason: 'less to spend' });

it('a call that would pass the cap is not made, and the page says until when', async () => {
  await capAt('0.011');
  await ask(ctx, 500);
  await ask(ctx, 500);
  const refused = await ask(ctx, 500).catch((error: unknown) => toServiceError(error));
  expect(refused).toMatchObject({
    code: 'budget_exceeded',
    message: expect.stringContaining('until 1 December'),
  });
  expect(await sent()).toBe(2);
  const { usage } = await getSyncStatus(ctx);
  expect(usage).toMatchObject({
    metricsRequested: 1000,
    capUsdMonthly: '0.011',
    cost: { total: { usd: '0.01' } },
    stopped: { until: '2026-12-01T00:00:00.000Z' },
  });
  expect(usage.stopped?.words).toContain('until 1 December');
  const audit = await database.db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
  expect(audit).toMatchObject({ action: 'sync.budget', reason: 'less to spend' });
});

it('processes that share the database stop at one cap together, and none of them passes it', async () => {
  await capAt('0.01');
  const asked = await Promise.allSettled([ctx, other, ctx, other, ctx, other].map((by) => ask(by, 250)));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
  expect(await sent()).toBe(4);
  await Promise.all([flushUsage(ctx), flushUsage(other)]);
  const [row] = await database.db.awsUsage.findMany({ where: { operation: 'cloudwatch:GetMetricData' } });
  expect(row).toMatchObject({ calls: 4, units: 1000 });
});

it('a raised cap or a new month opens it again', async () => {
  await capAt('0');
  await expect(ask(ctx, 1)).rejects.toMatchObject({ kind: 'capped' });
  await capAt('0.01');
  await ask(ctx, 1000);
  await expect(ask(ctx, 500)).rejects.toMatchObject({ kind: 'capped' });
  clock.advance(15 * 86_400_000);
  await ask(ctx, 500);
});

it('calls that AWS does not charge for go on', async () => {
  await capAt('0');
  expect((await getSyncStatus(ctx)).usage.stopped).not.toBeNull();
  expect(await getCallerIdentity(ctx.aws, scope)).toBeTruthy();
});
