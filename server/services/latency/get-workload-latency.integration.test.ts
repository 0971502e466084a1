import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { whileClockRuns } from '@/tests/support/while-clock-runs';
import { rollUpRegion } from '../costs/roll-up-region';
import { getWorkloadMetrics } from '../inventory/get-workload-metrics';
import { getWorkloadLatency } from './get-workload-latency';
import { readColdStarts } from './read-cold-starts';

const account = '111122223333';
const virginia = { accountId: account, region: 'us-east-1' };
const valuation = 'valuation-platform-prod-valuation';
const never = new AbortController().signal;
let world: FewWorkloads;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-20T10:15:00Z'), account, {
    'us-east-1': [valuation],
    'eu-west-1': ['placement'],
  });
  await world.simulator.throttling(false);
  await rollUpRegion(world.ctx, virginia, never);
  await rollUpRegion(world.ctx, { ...virginia, region: 'eu-west-1' }, never);
});
afterAll(() => world.stop());

const latencyOf = async (name: string, window: '1d' | '7d' | '90d' = '7d') =>
  getWorkloadLatency(world.ctx, { workloadId: await world.idOf(name), window });

it('says that logs are not read yet, then tells cold from warm over what is read', async () => {
  expect((await latencyOf(valuation)).cold).toMatchObject({
    known: true,
    value: { source: 'insights', histograms: null },
  });
  await whileClockRuns(world.simulator, readColdStarts(world.ctx, virginia, never));
  const { cold, reading, points, period } = await latencyOf(valuation);
  expect(period).toBe('hour');
  expect(points).toHaveLength(168);
  expect(cold).toMatchObject({ known: true, value: { source: 'logs', from: '2026-11-19T00:00:00.000Z' } });
  const figures = cold.known ? cold.value : null;
  expect(figures?.coldStarts).toBeGreaterThan(20);
  const counted = figures?.histograms?.init.reduce((sum, [, count]) => sum + count, 0);
  expect(counted).toBe(figures?.coldStarts);
  expect(reading?.unread).toBeNull();
  expect(reading?.mbDaily).toBeGreaterThan(0.5);
  expect(Number(reading?.usdMonthly)).toBeGreaterThan(0);
});

it('leaves gaps where nothing is stored, by the day over longer windows', async () => {
  const { points, period } = await latencyOf(valuation, '90d');
  expect(period).toBe('day');
  expect(points).toHaveLength(90);
  expect(points[0]).toMatchObject({ samples: null, latencyMsP95: null, coldShare: null });
  expect(points.at(-2)?.latencyMsP95).toBeGreaterThan(0);
});

it('has a service’s response times, CPU and memory, and no cold starts', async () => {
  const { points, cold, reading } = await latencyOf('placement', '1d');
  expect(points.at(-2)).toMatchObject({
    latencyMsP95: expect.any(Number),
    cpuPercentMax: expect.any(Number),
    memoryPercentMax: expect.any(Number),
  });
  expect(cold).toMatchObject({ known: false });
  expect(reading).toBeNull();
});

it('has a service’s response times by the minute, in milliseconds, as its load balancer sees them', async () => {
  const workloadId = await world.idOf('placement');
  const metric = ['responseMsP50', 'responseMsP95'] as const;
  const { series, periodSeconds } = await getWorkloadMetrics(world.ctx, { workloadId, range: '3h', metric });
  expect(periodSeconds).toBe(60);
  const [p50, p95] = series.map(({ overall }) => overall ?? 0);
  const stored = (await latencyOf('placement', '1d')).points.at(-2);
  // The same service at about the same time: neither seconds nor a thousandfold.
  expect((p50 ?? 0) / (stored?.latencyMsP50 ?? 0)).toBeGreaterThan(0.5);
  expect((p50 ?? 0) / (stored?.latencyMsP50 ?? 0)).toBeLessThan(2);
  expect(p95).toBeGreaterThan(p50 ?? 0);
  expect(series[0]?.points.filter(({ value }) => value !== null).length).toBeGreaterThan(30);
});
