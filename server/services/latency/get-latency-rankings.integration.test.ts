import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { whileClockRuns } from '@/tests/support/while-clock-runs';
import { rollUpRegion } from '../costs/roll-up-region';
import { getLatencyRankings } from './get-latency-rankings';
import { readColdStarts } from './read-cold-starts';

const account = '111122223333';
const key = { accountId: account, region: 'us-east-1' };
const image = 'valuation-platform-prod-valuation';
const zips = ['valuation-platform-prod-api', 'cora-prod-module-kb-queries'];
const never = new AbortController().signal;
let world: FewWorkloads;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-20T10:15:00Z'), account, { 'us-east-1': [image, ...zips] });
  await world.simulator.throttling(false);
  await rollUpRegion(world.ctx, key, never);
  await whileClockRuns(world.simulator, readColdStarts(world.ctx, key, never));
});
afterAll(() => world.stop());

it('ranks functions by their cold starts, and says over which days and of how many', async () => {
  const rankings = await getLatencyRankings(world.ctx, { window: '1d' });
  expect(rankings).toMatchObject({
    windowStart: '2026-11-19T00:00:00.000Z',
    windowEnd: '2026-11-20T00:00:00.000Z',
    functions: 3,
    read: 3,
  });
  expect(rankings.coldest[0]).toMatchObject({ name: image, packageType: 'Image' });
  const p95s = rankings.slowest.map(({ msP95 }) => msP95 ?? 0);
  expect(p95s).toEqual(p95s.toSorted((one, other) => other - one));
  expect(rankings.slowest[0]?.requests).toBeGreaterThan(1000);
});

it('holds image against ZIP, and module against module, of all their requests', async () => {
  const { groups, slowest } = await getLatencyRankings(world.ctx, { window: '7d' });
  const packages = groups.find(({ trait }) => trait === 'packageType')?.rows ?? [];
  expect(packages.map(({ value, functions }) => [value, functions])).toEqual([
    ['Zip', 2],
    ['Image', 1],
  ]);
  expect(packages[1]?.initMsP50).toBeGreaterThan(5000);
  expect(packages[0]?.initMsP50).toBeLessThan(2000);
  const all = slowest.reduce((sum, { requests }) => sum + requests, 0);
  expect(packages.reduce((sum, { requests }) => sum + requests, 0)).toBe(all);
  const modules = groups.find(({ trait }) => trait === 'module')?.rows ?? [];
  expect(modules.map(({ value }) => value)).toContain('Valuation platform');
});

it('keeps to the scope, and has nothing where nothing was read', async () => {
  expect(await getLatencyRankings(world.ctx, { window: '1d', stage: ['dev'] })).toMatchObject({
    functions: 0,
    read: 0,
    slowest: [],
    coldest: [],
  });
});
