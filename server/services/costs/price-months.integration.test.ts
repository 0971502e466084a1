import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { monthCosts } from './month-costs';
import { priceMonths } from './price-months';
import { rollUpRegion } from './roll-up-region';

const account = '111122223333';
const valuation = 'valuation-platform-prod-valuation';
const auth = 'cora-prod-module-access-auth';
const never = new AbortController().signal;
let world: FewWorkloads;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-20T10:15:00Z'), account, {
    'us-east-1': [valuation, auth],
    'eu-west-1': ['notification'],
  });
  for (const region of ['us-east-1', 'eu-west-1']) {
    await rollUpRegion(world.ctx, { accountId: account, region }, never);
  }
}, 60_000);
afterAll(() => world.stop());

it('prices what was rolled up of this month and the last', async () => {
  await priceMonths(world.ctx, never);
  const { data, total, asOf } = await monthCosts(world.ctx, { groupBy: 'workload' });
  expect(asOf).toBe('2026-11-20T10:00:00.000Z');
  expect(data.map(({ label }) => label).sort()).toEqual([auth, 'notification', valuation].sort());
  const sum = data.reduce((all, { toDate }) => all + Number(toDate.usd), 0);
  expect(sum).toBeCloseTo(Number(total.toDate.usd), 8);
  const last = await monthCosts(world.ctx, { groupBy: 'module', month: '2026-10' });
  expect(last.data.length).toBeGreaterThan(0);
  expect(Number(last.total.toDate.usd)).toBeGreaterThan(0);
});

it('knows of each the trend, the run rate and the forecast', async () => {
  const { data } = await monthCosts(world.ctx, { groupBy: 'workload' });
  const image = data.find(({ label }) => label === valuation);
  expect(image?.toDate).toMatchObject({ complete: true });
  expect(image?.trend.known && image.trend.value.ratio).toBeGreaterThan(0.3);
  expect(image?.forecast).toMatchObject({ known: true, value: { method: 'seasonal', complete: true } });
  const forecast = image?.forecast.known ? Number(image.forecast.value.usd) : 0;
  expect(forecast).toBeGreaterThan(Number(image?.toDate.usd));
  expect(image?.perMillion.known).toBe(true);
});

it('tells what provisioned concurrency costs, idle and at rest', async () => {
  const { data } = await monthCosts(world.ctx, { groupBy: 'workload', module: ['cora-access'] });
  const [group] = data;
  expect(Number(group?.provisionedUsd)).toBeGreaterThan(0);
  expect(group?.provisionedUnused.known && group.provisionedUnused.value).toBeGreaterThan(0.5);
  expect(group?.idle.known && Number(group.idle.value)).toBeGreaterThan(0);
});

it('has a module cost the same whatever else is looked at', async () => {
  const alone = await monthCosts(world.ctx, { groupBy: 'module', module: ['cora-access'] });
  const all = await monthCosts(world.ctx, { groupBy: 'module' });
  expect(alone.data[0]).toEqual(all.data.find(({ key }) => key === 'cora-access'));
});
