import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { virtualClock } from '../../clock';
import type { ServiceContext } from '../context';
import { systemActor } from '../process-context';
import { monthCosts } from './month-costs';

const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));
const month = '2026-11';
let database: TestDatabase;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await testDatabase();
  const aws = { endpoint: 'http://127.0.0.1:1', credentials: null, clock };
  ctx = { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
  await database.db.account.create({ data: { id: '111122223333', name: 'acme-prod' } });
  await addWorkload('api', 'prod', {
    usd: '10.5',
    forecastUsd: '30',
    forecastMethod: 'seasonal',
    requests: 2e6,
  });
  await addWorkload('jobs', 'prod', { usd: '2', missing: ['INIT time (Lambda Insights is not on)'] });
  await addWorkload('web', 'dev', { usd: '4', wholeDaysUsd: '4', previousUsd: '2', requests: 0 });
  await addWorkload('new', 'dev', null);
});
afterAll(() => database.drop());

async function addWorkload(name: string, stage: string, cost: object | null): Promise<void> {
  const id = randomUUID();
  const seen = { firstSeenAt: clock.now(), lastSeenAt: clock.now() };
  const place = { accountId: '111122223333', region: 'us-east-1', kind: 'function' };
  await database.db.workload.create({
    data: { id, arn: `arn:${name}`, name, stage, snapshot: {}, configHash: '', ...place, ...seen },
  });
  if (cost === null) return;
  const priced = { usd: '0', missing: [], pricedAt: clock.now(), asOf: clock.now() };
  await database.db.workloadCost.create({ data: { workloadId: id, month, ...priced, ...cost } });
}

it('sums a group, names what is unknown of it and puts the dearest first', async () => {
  const { data, total, asOf } = await monthCosts(ctx, { groupBy: 'stage' });
  expect(data.map(({ key, toDate }) => [key, toDate.words])).toEqual([
    ['prod', 'at least $12.50; unknown: INIT time (Lambda Insights is not on), of jobs'],
    ['dev', 'at least $4.00; unknown: 1 workload not priced yet'],
  ]);
  expect(total.toDate).toMatchObject({ usd: '16.5', complete: false });
  expect(asOf).toBe('2026-11-20T10:00:00.000Z');
});

it('says why a figure is unknown instead of leaving a part out of it', async () => {
  const { data } = await monthCosts(ctx, { groupBy: 'workload', stage: ['prod'] });
  const [api, jobs] = data;
  expect(api).toMatchObject({
    forecast: { known: true, value: { usd: '30', complete: true, method: 'seasonal' } },
    perMillion: { known: true, value: '5.25' },
    runRate: { known: false },
  });
  expect(jobs).toMatchObject({
    forecast: { known: false },
    perMillion: { known: false, reason: 'its requests are not measured' },
  });
});

it('compares the whole days of both months, and knows no cost of a request nobody made', async () => {
  const { data } = await monthCosts(ctx, { groupBy: 'workload', stage: ['dev'] });
  expect(data.find(({ label }) => label === 'web')).toMatchObject({
    trend: { known: true, value: { usd: '4', previousUsd: '2', ratio: 2 } },
    perMillion: { known: false, reason: 'no requests were seen this month' },
  });
});

it('goes on from a cursor', async () => {
  const first = await monthCosts(ctx, { groupBy: 'workload', limit: 2 });
  const cursor = first.meta.nextCursor ?? '';
  const second = await monthCosts(ctx, { groupBy: 'workload', limit: 2, cursor });
  expect([...first.data, ...second.data].map(({ label }) => label)).toEqual(['api', 'web', 'jobs', 'new']);
  expect(second.meta.nextCursor).toBeNull();
});
