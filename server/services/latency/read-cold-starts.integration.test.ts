import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { countOf, percentileOf } from '@/lib/domain/latency/time-histogram';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { whileClockRuns } from '@/tests/support/while-clock-runs';
import { listColdStarts } from '../../db/cold-start-repository';
import { sumUse } from '../../db/cost-use-repository';
import { listWorkloadSummaries } from '../../db/workload-summary-repository';
import { spendGate } from '../costs/own-use/spend-gate';
import { rollUpRegion } from '../costs/roll-up-region';
import { getSyncStatus } from '../estate/get-sync-status';
import { summaryDays, syncMetrics } from '../estate/sync/sync-metrics';
import { updateSyncBudget } from '../estate/update-sync-budget';
import { getModule } from '../inventory/get-module';
import { readLogScanSpend } from './log-scan-budget';
import { readColdStarts } from './read-cold-starts';

const account = '111122223333';
const virginia = { accountId: account, region: 'us-east-1' };
/** One logs as text, the other as JSON. */
const valuation = 'valuation-platform-prod-valuation';
const queries = 'cora-prod-module-kb-queries';
const never = new AbortController().signal;
const day = { from: new Date('2026-11-19T00:00:00Z'), until: new Date('2026-11-20T00:00:00Z') };
let world: FewWorkloads;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-20T10:15:00Z'), account, {
    'us-east-1': [valuation, queries],
  });
  await world.simulator.throttling(false);
  await rollUpRegion(world.ctx, virginia, never);
});
beforeEach(async () => {
  await world.simulator.clearFaults();
  await world.ctx.db.coldStartProgress.updateMany({ data: { leasedUntil: null } });
});
afterAll(() => world.stop());

const read = (ctx = world.ctx) => whileClockRuns(world.simulator, readColdStarts(ctx, virginia, never));
const progressOf = async (name: string) =>
  world.ctx.db.coldStartProgress.findUniqueOrThrow({ where: { workloadId: await world.idOf(name) } });
const rowsOf = async (name: string, period: 'hour' | 'day', window = day) =>
  listColdStarts(world.ctx.db, [await world.idOf(name)], period, window);
const spentBy = async (name: string) => {
  const id = await world.idOf(name);
  const uses = await sumUse(world.ctx.db, [id], [{ period: 'day', start: day.from, weight: 1 }]);
  return uses.get(id)?.[0];
};
const asked = () => world.simulator.countCalls('StartQuery');

it('says why logs were not read, and asks nothing that the budget does not hold', async () => {
  await world.simulator.fault({ kind: 'deny', operation: 'DescribeLogGroups' });
  expect(await read()).toBe(0);
  expect((await progressOf(valuation)).unread).toContain('Allow logs:DescribeLogGroups');
  await world.simulator.clearFaults();
  await world.ctx.db.coldStartProgress.updateMany({ data: { leasedUntil: null } });
  await updateSyncBudget(world.ctx, { logScanGbMonthly: 0 });
  expect(await read()).toBe(0);
  expect((await progressOf(valuation)).unread).toContain('of this month’s 0 GB');
  expect(await asked()).toBe(0);
});

it('has the month’s cap kept before a query is sent, whoever sends it', async () => {
  const spending = spendGate(world.ctx);
  const call = { day: '2026-11-20', ...virginia, operation: 'logs:StartQuery' };
  await updateSyncBudget(world.ctx, { logScanGbMonthly: 0.5 });
  await spending.admit({ ...call, units: 500 });
  await expect(spending.admit({ ...call, units: 20 })).rejects.toThrow('0.5 GB of logs');
  await world.ctx.db.awsUsage.deleteMany({ where: { operation: call.operation } });
  await updateSyncBudget(world.ctx, { logScanGbMonthly: 200 });
});

it('reads yesterday and today, as text and as JSON alike, and counts what the metrics count', async () => {
  expect(await read()).toBe(2);
  for (const name of [valuation, queries]) {
    expect(await progressOf(name)).toMatchObject({
      coveredFrom: day.from,
      coveredUntil: new Date('2026-11-20T10:00:00Z'),
      unread: null,
    });
    const [row] = await rowsOf(name, 'day');
    const metrics = await world.ctx.db.metricRollUp.findFirstOrThrow({
      where: { workloadId: await world.idOf(name), period: 'day', start: day.from },
    });
    // Logs count a request when it ends, CloudWatch when it begins.
    expect(Math.abs((row?.requests ?? 0) - (metrics.invocations ?? 0))).toBeLessThanOrEqual(2);
    expect(row?.coldStarts).toBeGreaterThan(10);
    expect(countOf(row?.warm ?? new Map()) + countOf(row?.cold ?? new Map())).toBe(row?.requests);
    const p50 = percentileOf(row?.warm ?? new Map(), 0.5) ?? 0;
    expect(p50 / (metrics.latencyMsP50 ?? 1)).toBeGreaterThan(0.95);
    expect(p50 / (metrics.latencyMsP50 ?? 1)).toBeLessThan(1.06);
    // What is billed is priced from the logs, whether or not Lambda Insights counts as well.
    expect(await spentBy(name)).toMatchObject({
      coldStarts: row?.coldStarts,
      initMsSum: row?.billedInitMs,
      invocationsWithoutInit: 0,
    });
    // INIT is billed as it is measured, to the millisecond.
    expect((row?.billedInitMs ?? 0) / (row?.initMsSum ?? 1)).toBeCloseTo(1, 2);
  }
});

it('keeps a day that is the sum of its hours', async () => {
  const [hours, [total]] = [await rowsOf(valuation, 'hour'), await rowsOf(valuation, 'day')];
  expect(hours.length).toBeGreaterThan(5);
  expect(hours.reduce((sum, { coldStarts }) => sum + coldStarts, 0)).toBe(total?.coldStarts);
  expect(hours.reduce((sum, { requests }) => sum + requests, 0)).toBe(total?.requests);
});

it('is what lists and modules say as well, with its source', async () => {
  await syncMetrics(world.ctx, virginia, never);
  const workloadId = await world.idOf(valuation);
  const [week] = await listWorkloadSummaries(world.ctx.db, [workloadId], summaryDays);
  const rows = await rowsOf(valuation, 'day', { from: day.from, until: new Date('2026-11-21T00:00:00Z') });
  expect(week).toMatchObject({
    coldSource: 'logs',
    coldSince: day.from,
    coldStarts: rows.reduce((sum, { coldStarts }) => sum + coldStarts, 0),
    coldRequests: rows.reduce((sum, { requests }) => sum + requests, 0),
  });
  const { module, workloads } = await getModule(world.ctx, { slug: 'valuation-platform' });
  const rate = { value: (week?.coldStarts ?? 0) / (week?.coldRequests ?? 1), source: 'logs' };
  for (const { coldStartRate } of [module, ...workloads]) {
    expect(coldStartRate).toMatchObject({ known: true, value: rate });
  }
}, 60_000);

it('counts what was scanned, and shows it with its price', async () => {
  const { usedMb } = await readLogScanSpend(world.ctx);
  expect(usedMb).toBeGreaterThan(1);
  const { usage } = await getSyncStatus(world.ctx);
  expect(usage).toMatchObject({ logsScannedMb: usedMb, logScanGbMonthly: 200 });
  expect(Number(usage.cost.families.find(({ family }) => family === 'logsInsights')?.total.usd)).toBeCloseTo(
    (usedMb / 1024) * 0.005,
    6,
  );
  expect((await progressOf(valuation)).bytesPerRequest).toBeGreaterThan(200);
});

it('goes a day further back with each turn, and reads only what is new', async () => {
  expect(await read()).toBe(2);
  expect((await progressOf(valuation)).coveredFrom).toEqual(new Date('2026-11-18T00:00:00Z'));
  const before = await asked();
  await world.simulator.advance(2 * 3600);
  world.clock.set(new Date('2026-11-20T12:15:00Z'));
  await rollUpRegion(world.ctx, virginia, never);
  expect(await read()).toBe(2);
  expect(await asked()).toBe(before + 1);
  expect(await progressOf(valuation)).toMatchObject({
    coveredFrom: new Date('2026-11-18T00:00:00Z'),
    coveredUntil: new Date('2026-11-20T12:00:00Z'),
  });
});

it('stores nothing of a day whose query failed, and goes on there', async () => {
  await world.simulator.advance(3600);
  world.clock.set(new Date('2026-11-20T13:15:00Z'));
  await rollUpRegion(world.ctx, virginia, never);
  await world.simulator.fault({
    kind: 'error',
    operation: 'GetQueryResults',
    status: 400,
    code: 'InvalidParameterException',
  });
  expect(await read()).toBe(0);
  expect(await progressOf(valuation)).toMatchObject({
    coveredUntil: new Date('2026-11-20T12:00:00Z'),
    unread: expect.stringContaining('logs:GetQueryResults'),
  });
  await world.simulator.clearFaults();
  await world.ctx.db.coldStartProgress.updateMany({ data: { leasedUntil: null } });
  expect(await read()).toBe(2);
  expect(await progressOf(valuation)).toMatchObject({
    coveredUntil: new Date('2026-11-20T13:00:00Z'),
    unread: null,
  });
});
