import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServices, testServices } from '@/tests/support/test-services';
import { seedSimulatedEstate } from '../services/estate/seed-simulated-estate';
import { priceMonthJob } from './cost-jobs';
import { syncDetailJob, syncRegionJob } from './sync-jobs';

const region = { accountId: '111122223333', region: 'eu-west-1' };
const signal = new AbortController().signal;
let services: TestServices;

beforeAll(async () => {
  services = await testServices({ estate: 'samples', seed: 1 });
  await seedSimulatedEstate(services.ctx);
});
afterAll(() => services.stop());

const waiting = () =>
  services.ctx.db.$queryRaw<{ in: number }[]>`
    SELECT round(extract(epoch FROM start_after - created_on))::int AS "in" FROM pgboss.job
    WHERE name = 'evaluate-triggers' AND state = 'created'`;

it('asks for one evaluation after a sync, however many parts of it end meanwhile', async () => {
  const { ctx } = services;
  await syncRegionJob.run({ ctx, data: region, signal });
  expect(await waiting()).toEqual([]);
  await syncDetailJob.run({ ctx, data: region, signal });
  await priceMonthJob.run({ ctx, data: {}, signal });
  await syncDetailJob.run({ ctx, data: region, signal });
  expect(await waiting()).toEqual([{ in: 10 }]);
});
