import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { whileClockRuns } from '@/tests/support/while-clock-runs';
import { rollUpRegion } from '../costs/roll-up-region';
import { listLatency } from './list-latency';
import { readColdStarts } from './read-cold-starts';

const account = '111122223333';
/** Without Lambda Insights. */
const plugins = 'cora-prod-module-ws-plugins';
let world: FewWorkloads;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-20T10:15:00Z'), account, {
    'us-east-1': ['valuation-platform-prod-valuation', 'cora-prod-module-access-auth', plugins],
    'eu-west-1': ['placement'],
  });
  const never = new AbortController().signal;
  for (const region of ['us-east-1', 'eu-west-1']) {
    await rollUpRegion(world.ctx, { accountId: account, region }, never);
  }
});
afterAll(() => world.stop());

it('ranks functions beside services over the last whole day, with how many requests stand behind', async () => {
  const { data, meta } = await listLatency(world.ctx, { limit: 100 });
  expect(meta).toEqual({
    windowStart: '2026-11-19T00:00:00.000Z',
    windowEnd: '2026-11-20T00:00:00.000Z',
    nextCursor: null,
  });
  expect(data.map(({ workload }) => workload.kind).sort()).toEqual([
    'function',
    'function',
    'function',
    'service',
  ]);
  const p95s = data.map(({ latencyMsP95 }) => latencyMsP95);
  expect(p95s).toEqual([...p95s].sort((a, b) => b - a));
  expect(data.every(({ sampleCount }) => (sampleCount ?? 0) > 0)).toBe(true);
});

it('goes on where a page ended', async () => {
  const all = await listLatency(world.ctx, { limit: 100 });
  const first = await listLatency(world.ctx, { limit: 1 });
  const rest = await listLatency(world.ctx, { limit: 100, cursor: first.meta.nextCursor ?? '' });
  expect([...first.data, ...rest.data]).toEqual(all.data);
});

it('leaves out what lies outside of the scope', async () => {
  const { data } = await listLatency(world.ctx, { limit: 100, region: ['eu-west-1'] });
  expect(data.map(({ workload }) => workload.name)).toEqual(['placement']);
});

it('has the cold starts that Lambda Insights counts, and from the logs once they are read', async () => {
  const region = ['us-east-1'];
  const ranked = async () =>
    (await listLatency(world.ctx, { limit: 100, region })).data.map(({ workload, coldSource }) => [
      workload.name.split('-').at(-1),
      coldSource,
    ]);
  expect(Object.fromEntries(await ranked())).toEqual({
    valuation: 'insights',
    auth: 'insights',
    plugins: null,
  });
  await world.simulator.throttling(false);
  await whileClockRuns(
    world.simulator,
    readColdStarts(world.ctx, { accountId: account, region: 'us-east-1' }, new AbortController().signal),
  );
  expect(Object.fromEntries(await ranked())).toEqual({ valuation: 'logs', auth: 'logs', plugins: 'logs' });
  const { data } = await listLatency(world.ctx, { limit: 100, region });
  for (const { coldStarts, coldRequests, sampleCount } of data) {
    expect(coldStarts).toBeGreaterThanOrEqual(0);
    expect(Math.abs((coldRequests ?? 0) - (sampleCount ?? 0))).toBeLessThanOrEqual(3);
  }
}, 60_000);
