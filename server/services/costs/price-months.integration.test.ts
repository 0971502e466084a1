import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { moduleCosts, workloadCosts } from './cost-breakdown';
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
});
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

it('breaks a workload’s cost down into lines that sum to what was priced', async () => {
  const id = await world.idOf(auth);
  const { group, lines, daily, evidence } = await workloadCosts(world.ctx, { workloadId: id });
  const sum = lines.reduce((all, { amount }) => all + (amount.known ? Number(amount.value) : 0), 0);
  expect(sum).toBeCloseTo(Number(group.toDate.usd), 6);
  expect(lines.find(({ priceKey }) => priceKey.startsWith('lambda.provisionedCapacity'))).toMatchObject({
    basis: 'configured',
    unitPrice: { known: true },
  });
  expect(evidence).toMatchObject({
    windowEnd: '2026-11-20T10:00:00.000Z',
    hoursCovered: 466,
    hoursExpected: 466,
  });
  expect(daily).toHaveLength(20);
  expect(daily.at(-1)).toMatchObject({ provisional: true });
  expect(daily.reduce((all, { usd }) => all + (usd ?? 0), 0)).toBeCloseTo(sum, 0);
});

it('breaks a module down, a line for each price', async () => {
  const { lines, group } = await moduleCosts(world.ctx, { slug: 'cora-access' });
  expect(new Set(lines.map(({ label, region }) => `${label} ${region}`)).size).toBe(lines.length);
  expect(group.key).toBe('cora-access');
  await expect(moduleCosts(world.ctx, { slug: 'nothing' })).rejects.toMatchObject({ code: 'not_found' });
});

it('charges a service with its part of the load balancer in front of it', async () => {
  const id = await world.idOf('notification');
  const { group, lines } = await workloadCosts(world.ctx, { workloadId: id });
  expect(group.toDate.complete).toBe(true);
  expect(group.idle.known && Number(group.idle.value)).toBeGreaterThan(0);
  const of = (key: string) => lines.find(({ priceKey }) => priceKey === key);
  expect(of('alb.hours')).toMatchObject({
    amount: { known: true },
    formula: expect.stringMatching(/^0\.\d+ of \S+ × 466 h, shared with what else is behind it/),
  });
  const units = of('alb.lcu')?.amount;
  expect(units?.known && Number(units.value)).toBeGreaterThan(0);
});
