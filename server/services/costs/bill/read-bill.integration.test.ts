import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { priceMonths } from '../price-months';
import { rollUpRegion } from '../roll-up-region';
import { getBill } from './get-bill';
import { readBill } from './read-bill';

const account = '111122223333';
const never = new AbortController().signal;
let world: FewWorkloads;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-04T15:00:00Z'), account, {
    'us-east-1': ['valuation-platform-prod-valuation', 'cora-prod-module-access-auth'],
  });
  await rollUpRegion(world.ctx, { accountId: account, region: 'us-east-1' }, never);
  await priceMonths(world.ctx, never);
});
afterEach(() => world.simulator.clearFaults());
afterAll(() => world.stop());

it('says what a reading costs before any is made', async () => {
  expect(await getBill(world.ctx, {})).toMatchObject({
    daily: false,
    reading: null,
    requestsPerReading: 6,
    usdPerReading: '0.06',
  });
});

it('stores what was billed and explains each gap to the cent', async () => {
  await readBill(world.ctx, never);
  const { reading, failures } = await getBill(world.ctx, {});
  expect(failures).toEqual([]);
  expect(reading).toMatchObject({ from: '2026-11-01', to: '2026-11-03', tagKey: 'module' });
  for (const { gapUsd, reasons } of reading?.services ?? []) {
    const explained = reasons.reduce((sum, { usd }) => sum + Number(usd ?? 0), 0);
    expect(Math.abs(explained - Number(gapUsd))).toBeLessThan(0.03);
  }
  const lambda = reading?.services.find(({ service }) => service === 'AWS Lambda');
  expect(lambda?.estimateUsd).not.toBeNull();
  const unread = reading?.services.find(({ service }) => service === 'AmazonCloudWatch');
  expect(unread?.reasons.map(({ code }) => code) ?? ['notEstimated']).toContain('notEstimated');
  expect(reading?.tags.some(({ module, billedUsd }) => module !== null && Number(billedUsd) > 0)).toBe(true);
});

it('keeps what it has when an account can’t be read, and says so', async () => {
  await world.simulator.fault({ kind: 'deny', operation: 'GetCostAndUsage', account });
  await readBill(world.ctx, never);
  const { reading, failures } = await getBill(world.ctx, {});
  expect(failures.map(({ accountId }) => accountId)).toEqual([account]);
  expect(reading?.accounts).toContain(account);
});
