import { hostname } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestSimulator } from '@/tests/support/simulator';
import { type TestServices, testServices } from '@/tests/support/test-services';
import { virtualClock } from '../../../clock';
import type { ServiceContext } from '../../context';
import { requireRegionStatus } from '../require-region-status';
import { seedSimulatedEstate } from '../seed-simulated-estate';
import { releaseLostRegions } from './release-lost-regions';
import { syncDetail } from './sync-detail';
import { syncRegion } from './sync-region';

const key = { accountId: '111122223333', region: 'us-east-1' };
const place = { account: key.accountId, region: key.region };
const never = new AbortController().signal;
const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));
let services: TestServices;
let ctx: ServiceContext;
let simulator: TestSimulator;

beforeAll(async () => {
  services = await testServices({ estate: 'samples', seed: 1 }, clock);
  ctx = services.ctx;
  simulator = services.simulator;
  await seedSimulatedEstate(ctx);
});
afterEach(() => simulator.clearFaults());
afterAll(() => services.stop());

const named = (name: string) =>
  ctx.db.workload.findFirstOrThrow({ where: { ...key, name }, include: { module: true } });
const region = () => ctx.db.accountRegion.findUniqueOrThrow({ where: { accountId_region: key } });
const resync = async () => {
  clock.advance(60_000);
  return syncRegion(ctx, key, never);
};

describe('reading a region', () => {
  it('lists its functions and services into their modules', async () => {
    expect(await syncRegion(ctx, key, never)).toBe('done');
    const valuation = await named('valuation-platform-prod-valuation');
    expect(valuation).toMatchObject({ kind: 'function', packageType: 'Image', stage: 'prod' });
    expect(valuation.module?.slug).toBe('valuation-platform');
    expect((await named('nightly-prod-report-export')).module).toBeNull();
    expect(await region()).toMatchObject({ syncStatus: 'idle', failureKind: null, cursor: null });
    expect((await region()).concurrencyLimit).toBeGreaterThan(0);
  });

  it('then reads the detail of each, once', async () => {
    expect(await syncDetail(ctx, key, never)).toBe(0);
    const { snapshot, detailSeenAt } = await named('valuation-platform-prod-valuation');
    expect(snapshot).toMatchObject({ detail: { state: 'Active', aliases: [{ name: 'live' }] } });
    expect(detailSeenAt).toEqual(clock.now());
    await simulator.resetCalls();
    expect(await syncDetail(ctx, key, never)).toBe(0);
    expect(await simulator.calls()).toEqual([]);
  });

  it('keeps the detail when it only lists again, and adds no revision where nothing changed', async () => {
    await resync();
    const workload = await named('valuation-platform-prod-valuation');
    expect(workload.snapshot).toMatchObject({ detail: { aliases: [{ name: 'live' }] } });
    expect(await ctx.db.workloadRevision.count({ where: { workloadId: workload.id } })).toBe(1);
  });

  it('stores the names of environment variables and their values nowhere', async () => {
    const tables = ['Workload', 'WorkloadRevision', 'AccountRegion', 'AuditEntry', 'MetricSummary'];
    const dumps = await Promise.all(
      tables.map((table) =>
        ctx.db.$queryRawUnsafe<{ text: string | null }[]>(
          `SELECT string_agg(one::text, '') AS text FROM "${table}" one`,
        ),
      ),
    );
    const text = JSON.stringify(dumps);
    expect(text).toContain('DATABASE_PASSWORD');
    expect(text).toContain('SMTP_PASSWORD');
    expect(text).not.toContain('sim-not-a-secret');
    expect(text).not.toContain('internal-placement-platform-');
    expect(text).not.toContain('"Variables"');
  });

  it('adds a revision saying what another actor changed', async () => {
    const before = await named('sentiment-prod-dashboard');
    await simulator.actor({ ...place, function: before.name, memoryMb: 1769 });
    await resync();
    const after = await named(before.name);
    expect(after.memoryMb).toBe(1769);
    const revision = await ctx.db.workloadRevision.findFirstOrThrow({
      where: { workloadId: before.id, number: 2 },
    });
    expect(revision.differences).toContainEqual({ field: 'memoryMb', from: before.memoryMb, to: 1769 });
    expect(after.detailDueAt.getTime()).toBeLessThanOrEqual(clock.now().getTime());
  });

  it('archives a deleted function only after a full listing without it', async () => {
    const name = 'nightly-prod-report-export';
    await simulator.actor({ ...place, function: name, delete: true });
    await simulator.fault({ kind: 'deny', service: 'lambda', operation: 'ListFunctions' });
    await resync();
    expect((await named(name)).archivedAt).toBeNull();
    await simulator.clearFaults();
    await resync();
    expect((await named(name)).archivedAt).toEqual(clock.now());
  });

  it('notes a denied call with what to do, and keeps what is still good', async () => {
    await simulator.fault({ kind: 'deny', service: 'lambda', operation: 'ListFunctions' });
    await resync();
    const state = await region();
    expect(state).toMatchObject({ syncStatus: 'partial', failureKind: 'denied' });
    expect(state.failureAction).toContain('lambda:ListFunctions');
    expect(
      await ctx.db.workload.count({ where: { ...key, kind: 'function', archivedAt: null } }),
    ).toBeGreaterThan(5);
    const service = await ctx.db.workload.findFirst({
      where: { ...key, kind: 'service', archivedAt: null },
    });
    if (service) expect(service.lastSeenAt).toEqual(clock.now());
  });

  it('goes on from its cursor after it was throttled away', async () => {
    await simulator.fault({ kind: 'throttle', service: 'ecs', operation: 'ListClusters' });
    await resync();
    expect(await region()).toMatchObject({ syncStatus: 'partial', failureKind: 'throttled' });
    expect((await region()).cursor).toMatchObject({ phase: 'services' });
    await simulator.clearFaults();
    await simulator.resetCalls();
    await resync();
    expect(await simulator.countCalls('ListFunctions')).toBe(0);
    expect(await region()).toMatchObject({ syncStatus: 'idle', cursor: null });
  });

  it('is not read by two processes at once, and is taken over from one that died', async () => {
    const until = new Date(clock.now().getTime() + 90_000);
    await ctx.db.accountRegion.update({
      where: { accountId_region: key },
      data: { claimedBy: 'another process', claimedUntil: until },
    });
    expect(await syncRegion(ctx, key, never)).toBe('busy');
    clock.advance(91_000);
    expect(await syncRegion(ctx, key, never)).toBe('done');
  });

  it('leaves off when it is told to, and has lost nothing', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopping'));
    clock.advance(60_000);
    await expect(syncRegion(ctx, key, stop.signal)).rejects.toThrow('stopping');
    expect((await region()).claimedBy).toBeNull();
    expect((await named('sentiment-prod-dashboard')).archivedAt).toBeNull();
  });

  it('shows a read that was killed as interrupted, and the next start takes it over at once', async () => {
    const until = new Date(clock.now().getTime() + 60_000);
    const killed = {
      claimedBy: `${hostname()}/${process.pid}/1/x`,
      claimedUntil: until,
      syncStatus: 'running',
    };
    await ctx.db.accountRegion.update({ where: { accountId_region: key }, data: killed });
    expect(await syncRegion(ctx, key, never)).toBe('busy');
    expect(await releaseLostRegions(ctx)).toBe(1);
    expect(await requireRegionStatus(ctx, key)).toMatchObject({
      status: 'partial',
      failure: { message: expect.stringContaining('interrupted') },
    });
    expect(await syncRegion(ctx, key, never)).toBe('done');
    expect(await requireRegionStatus(ctx, key)).toMatchObject({ status: 'idle', failure: null });
  });
});
