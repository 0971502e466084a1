import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { readMetricSpend } from '../estate/metric-budget';
import { syncRegion } from '../estate/sync/sync-region';
import { rollUpRegion } from './roll-up-region';
import { pruneRollUps } from './roll-up-retention';

const account = '111122223333';
const virginia = { accountId: account, region: 'us-east-1' };
const ireland = { accountId: account, region: 'eu-west-1' };
const valuation = 'valuation-platform-prod-valuation';
const auth = 'cora-prod-module-access-auth';
const never = new AbortController().signal;
let world: FewWorkloads;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-20T10:15:00Z'), account, {
    'us-east-1': [valuation, auth],
    'eu-west-1': ['placement', 'validation', 'notification'],
  });
});
afterEach(() => world.simulator.clearFaults());
afterAll(() => world.stop());

const rowsOf = async (name: string, period: 'hour' | 'day') =>
  world.ctx.db.metricRollUp.findMany({
    where: { workloadId: await world.idOf(name), period },
    orderBy: { start: 'asc' },
  });
const coverageOf = async (name: string) =>
  world.ctx.db.rollUpProgress.findUniqueOrThrow({ where: { workloadId: await world.idOf(name) } });
const asked = async () => (await readMetricSpend(world.ctx)).usedThisMonth;

describe('rolling up a region', () => {
  it('goes on where a run was cut off, and asks nothing twice that it was told', async () => {
    await world.simulator.fault({
      kind: 'error',
      operation: 'GetMetricData',
      status: 400,
      code: 'InvalidParameterValue',
    });
    expect(await rollUpRegion(world.ctx, virginia, never)).toBe(0);
    expect(await world.ctx.db.metricRollUp.count()).toBe(0);
    await world.simulator.clearFaults();
    expect(await rollUpRegion(world.ctx, virginia, never)).toBe(4);
    expect(await coverageOf(valuation)).toMatchObject({
      coveredFrom: new Date('2026-10-01T00:00:00Z'),
      coveredUntil: new Date('2026-11-20T10:00:00Z'),
      leasedUntil: null,
    });
    const before = await asked();
    expect(await rollUpRegion(world.ctx, virginia, never)).toBe(0);
    expect(await asked()).toBe(before);
  });

  it('has every day since the start of last month, and the hours of two weeks', async () => {
    const days = await rowsOf(valuation, 'day');
    expect(days).toHaveLength(51);
    expect(days[0]).toMatchObject({
      start: new Date('2026-10-01T00:00:00Z'),
      hoursAsked: 24,
      hoursWithData: null,
    });
    expect(days.at(-1)).toMatchObject({ hoursAsked: 10, memoryMb: 3008, architecture: 'x86_64' });
    const hours = await rowsOf(valuation, 'hour');
    expect(hours[0]?.start.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-11-05T00:00:00Z'));
    const day = Date.parse('2026-11-19T00:00:00Z');
    const ofDay = hours.filter(({ start }) => Math.floor(start.getTime() / 86_400_000) * 86_400_000 === day);
    const total = days.find(({ start }) => start.getTime() === day);
    expect(total?.invocations).toBeGreaterThan(0);
    expect(ofDay.reduce((sum, { invocations }) => sum + (invocations ?? 0), 0)).toBe(total?.invocations);
  });

  it('knows provisioned capacity by the date AWS gives the configuration, and the share that ran on it', async () => {
    const day = (await rowsOf(auth, 'day')).find(
      ({ start }) => start.getTime() === Date.parse('2026-11-18T00:00:00Z'),
    );
    expect(day).toMatchObject({ provisionedSeconds: 3 * 86_400 });
    expect((day?.provisionedInvocations ?? 0) + (day?.provisionedSpillover ?? 0)).toBe(day?.invocations);
  });

  it('counts the tasks of a service', async () => {
    await rollUpRegion(world.ctx, ireland, never);
    const day = (await rowsOf('notification', 'day')).at(-2);
    expect(day?.taskSeconds).toBeGreaterThan(0);
    expect(day?.cpuUnits).toBeGreaterThan(0);
    expect(day?.requests ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('asks for percentiles of the day rather than making them of its hours', async () => {
    const [day] = (await rowsOf(valuation, 'day')).slice(-2);
    const dayMs = 86_400_000;
    const hours = (await rowsOf(valuation, 'hour')).filter(
      ({ start }) => Math.floor(start.getTime() / dayMs) * dayMs === day?.start.getTime(),
    );
    const of = (pick: (row: (typeof hours)[number]) => number | null) =>
      hours.flatMap((row) => pick(row) ?? []);
    const p95s = of((row) => row.latencyMsP95);
    expect(p95s.length).toBeGreaterThan(1);
    expect(day?.latencyMsP95).toBeGreaterThan(Math.min(...p95s));
    expect(day?.latencyMsP95).toBeLessThan(Math.max(...p95s));
    expect(day?.latencyMsP50).toBeLessThan(day?.latencyMsP99 ?? 0);
    expect(day?.concurrencyMax).toBe(Math.max(...of((row) => row.concurrencyMax)));
    const [service] = (await rowsOf('placement', 'day')).slice(-2);
    expect(service?.latencyMsP50).toBeGreaterThan(1);
    expect(service?.cpuPercentMax).toBeGreaterThan(0);
  });

  it('shares a load balancer so that the parts sum to it', async () => {
    const services = ['placement', 'validation', 'notification'];
    const days = (await Promise.all(services.map((name) => rowsOf(name, 'day')))).flatMap(
      (rows) => rows.at(-2) ?? [],
    );
    expect(days.reduce((sum, { balancerHours }) => sum + (balancerHours ?? 0), 0)).toBeCloseTo(24, 6);
    const [most, less, least] = days.map(({ lcuHours }) => lcuHours ?? 0);
    expect(most).toBeGreaterThan(less ?? 0);
    expect(less).toBeGreaterThan(least ?? 0);
    expect(least).toBeGreaterThan(0);
  });

  it('rolls services up anew once their load balancers can be read', async () => {
    await world.ctx.db.accountRegion.updateMany({ where: ireland, data: { balancersSeenAt: null } });
    await syncRegion(world.ctx, ireland, never);
    const where = { workloadId: await world.idOf('notification') };
    expect(await world.ctx.db.rollUpProgress.count({ where })).toBe(0);
  });

  it('asks an hour later for the day again, so that what came late is in it', async () => {
    const id = await world.idOf(valuation);
    await world.ctx.db.metricRollUp.updateMany({
      where: { workloadId: id, start: new Date('2026-11-20T09:00:00Z') },
      data: { invocations: 0 },
    });
    world.clock.advance(3_600_000);
    await world.simulator.advance(3600);
    expect(await rollUpRegion(world.ctx, virginia, never)).toBe(2);
    const hour = (await rowsOf(valuation, 'hour')).find(
      ({ start }) => start.toISOString() === '2026-11-20T09:00:00.000Z',
    );
    expect(hour?.invocations).toBeGreaterThan(0);
    expect((await coverageOf(valuation)).coveredUntil).toEqual(new Date('2026-11-20T11:00:00Z'));
  });

  it('leaves to another process what that has taken', async () => {
    world.clock.advance(3_600_000);
    await world.simulator.advance(3600);
    const leasedUntil = new Date(world.clock.now().getTime() + 60_000);
    await world.ctx.db.rollUpProgress.updateMany({ data: { leasedUntil } });
    expect(await rollUpRegion(world.ctx, virginia, never)).toBe(0);
    world.clock.advance(61_000);
    expect(await rollUpRegion(world.ctx, virginia, never)).toBe(2);
  });

  it('asks nothing once the budget is used up', async () => {
    const key = 'estate.metricsBudgetMonthly';
    const setting = { key, value: 0, updatedAt: world.clock.now() };
    await world.ctx.db.setting.create({ data: setting });
    world.clock.advance(8 * 86_400_000);
    const before = await asked();
    expect(await rollUpRegion(world.ctx, virginia, never)).toBe(0);
    expect(await asked()).toBe(before);
  });

  it('deletes hours that are older than they are kept', async () => {
    world.clock.advance(30 * 86_400_000);
    const days = (await rowsOf(valuation, 'day')).length;
    expect(await pruneRollUps(world.ctx)).toBeGreaterThan(0);
    expect(await rowsOf(valuation, 'hour')).toEqual([]);
    expect((await rowsOf(valuation, 'day')).length).toBe(days);
  });
});
