import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  InventoryPage,
  ModulePage,
  Overview,
  WorkloadMetrics,
  WorkloadPage,
} from '@/lib/contracts/inventory';
import { type TestServices, testServices } from '@/tests/support/test-services';
import type { ServiceContext } from '../context';
import { seedSimulatedEstate } from '../estate/seed-simulated-estate';
import { syncDetail } from '../estate/sync/sync-detail';
import { syncMetrics } from '../estate/sync/sync-metrics';
import { syncRegion } from '../estate/sync/sync-region';
import { getModule } from './get-module';
import { getWorkload } from './get-workload';
import { getWorkloadMetrics } from './get-workload-metrics';
import { listModules } from './list-modules';
import { listWorkloads } from './list-workloads';

const prod = { accountId: '111122223333', region: 'us-east-1' };
const never = new AbortController().signal;
let services: TestServices;
let ctx: ServiceContext;

beforeAll(async () => {
  services = await testServices({ estate: 'samples', seed: 1 });
  ctx = services.ctx;
  await seedSimulatedEstate(ctx);
  await syncRegion(ctx, prod, never);
  await syncDetail(ctx, prod, never);
  await syncMetrics(ctx, prod, never);
});
afterAll(() => services.stop());

const page = (query: Partial<Parameters<typeof listWorkloads>[1]>) =>
  listWorkloads(ctx, { limit: 100, archived: 'exclude', ...query });

describe('the inventory', () => {
  it('pages through every workload once, by name', async () => {
    const all = await page({ limit: 2000 });
    expect(InventoryPage.parse(all).meta.nextCursor).toBeNull();
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const part = await page({ limit: 7, ...(cursor ? { cursor } : {}) });
      names.push(...part.data.map((row) => row.name));
      cursor = part.meta.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toEqual(all.data.map((row) => row.name));
    expect(all.meta.total).toBe(names.length);
  });

  it('narrows by each filter, and shows what no rule catches', async () => {
    expect((await page({ kind: ['service'] })).data.every((row) => row.kind === 'service')).toBe(true);
    expect((await page({ q: 'VALUATION' })).data.every((row) => row.name.includes('valuation'))).toBe(true);
    expect((await page({ q: 'api  prod llm' })).data.map((row) => row.name)).toEqual([
      'llm-backend-prod-api',
    ]);
    const unassigned = await page({ module: ['unassigned'] });
    expect(unassigned.data.map((row) => row.name)).toContain('nightly-prod-report-export');
    expect((await page({ account: ['444455556666'] })).data).toEqual([]);
  });

  it('refuses a cursor it did not give', async () => {
    await expect(page({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('the overview', () => {
  it('has a line per module whose figures are known or say why they are not', async () => {
    const overview = Overview.parse(await listModules(ctx, {}));
    const module = overview.data.find((row) => row.slug === 'valuation-platform');
    expect(module).toMatchObject({ functions: expect.any(Number), stages: ['prod'] });
    expect(module?.cost).toBeNull();
    expect(module?.latencyMsP95).toMatchObject({ known: true, value: { unit: 'ms', statistic: 'p95' } });
    expect(overview.data.at(-1)?.slug).toBe('unassigned');
    expect(overview.sync).toMatchObject({ running: false, neverListed: false });
  });

  it('narrows to a scope', async () => {
    const overview = await listModules(ctx, { stage: ['dev'] });
    expect(overview.totals.workloads).toBe(0);
    expect(overview.data.every((row) => row.slug !== 'unassigned')).toBe(true);
  });

  it('gives each workload of a module its own figures and reasons', async () => {
    const { workloads, module } = ModulePage.parse(await getModule(ctx, { slug: 'valuation-platform' }));
    const worst = module.latencyMsP95.known ? module.latencyMsP95.value : null;
    const same = workloads.find((row) => row.id === worst?.workload?.id);
    expect(same?.latencyMsP95).toMatchObject({
      known: true,
      value: { value: worst?.value, windowStart: worst?.windowStart, sampleCount: worst?.sampleCount },
    });
    const reasons = workloads.flatMap((row) => row.health.reasons);
    expect(reasons.length).toBe(module.health.reasonCount);
  });

  it('asks a person to act only on what is wrong, not on what is worth watching', async () => {
    const overview = Overview.parse(await listModules(ctx, {}));
    const bad = overview.data.filter((row) => row.health.state === 'bad');
    const unwell = overview.needsYou.filter((need) => need.kind === 'workloadUnwell');
    expect(unwell.length > 0).toBe(bad.length > 0);
    expect(overview.totals.needsYou).toBe(overview.needsYou.length);
    expect(overview.data.some((row) => row.health.state === 'attention')).toBe(true);
  });

  it('gives a module with its rules and workloads', async () => {
    const found = ModulePage.parse(await getModule(ctx, { slug: 'sentiment' }));
    expect(found.workloads.length).toBe(found.module.functions + found.module.services);
    expect(found.rules.map((rule) => rule.kind)).toEqual(['tag', 'name']);
    await expect(getModule(ctx, { slug: 'nobody' })).rejects.toMatchObject({ code: 'not_found' });
    expect((await getModule(ctx, { slug: 'unassigned' })).workloads.length).toBeGreaterThan(0);
  });
});

describe('one workload', () => {
  it('comes with its snapshot, module and why, manager and concurrency', async () => {
    const row = (await page({ q: 'valuation-platform-prod-api' })).data[0];
    const found = WorkloadPage.parse(await getWorkload(ctx, { workloadId: row?.id ?? '' }));
    expect(found.snapshot.detail).not.toBeNull();
    expect(found.moduleReason).toBe('Its tag module matches valuation-platform.');
    expect(found.managedBy?.stack).toBeTruthy();
    expect(found.accountConcurrency.known).toBe(true);
  });

  it('shows metrics with gaps as gaps, and the whole window asked as one', async () => {
    const row = (await page({ q: 'valuation-platform-prod-api' })).data[0];
    const metrics = WorkloadMetrics.parse(
      await getWorkloadMetrics(ctx, {
        workloadId: row?.id ?? '',
        range: '1d',
        metric: ['invocations', 'durationMsP95'],
      }),
    );
    const [invocations, p95] = metrics.series;
    expect(invocations?.points).toHaveLength(96);
    const sum = invocations?.points.reduce((total, point) => total + (point.value ?? 0), 0);
    expect(invocations?.overall).toBeCloseTo(sum ?? Number.NaN, 5);
    expect(p95?.sampleCount).toBe(invocations?.overall);
    expect(metrics.metricsRequested).toBe(4);
  });

  it('refuses metrics over the month’s budget, saying when it starts anew', async () => {
    await ctx.db.setting.create({
      data: { key: 'estate.metricsBudgetMonthly', value: 0, updatedAt: new Date() },
    });
    const row = (await page({ limit: 1 })).data[0];
    const asking = getWorkloadMetrics(ctx, { workloadId: row?.id ?? '', range: '1d' });
    await expect(asking).rejects.toMatchObject({ code: 'budget_exceeded' });
  });
});
