import { afterAll, beforeAll, expect, it } from 'vitest';
import { DecisionsQuery } from '@/lib/contracts/decisions/shapes';
import { virtualClock } from '@/server/clock';
import { systemActor } from '@/server/services/process-context';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import type { ServiceContext } from '../context';
import { seedSimulatedEstate } from '../estate/seed-simulated-estate';
import { getDecision } from './get-decision';
import { listDecisions } from './list-decisions';
import { seedSampleDecisions } from './seed-sample-decisions';

let database: TestDatabase;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await testDatabase();
  const clock = virtualClock(new Date('2026-06-01T10:00:00Z'));
  ctx = {
    actor: systemActor('test'),
    db: database.db,
    clock,
    aws: { endpoint: null, credentials: null, clock },
    readOnly: false,
  };
  await seedSimulatedEstate(ctx);
});
afterAll(() => database.drop());

it('gives the five systems their records once, each read whole and over its modules', async () => {
  expect(await seedSampleDecisions(ctx)).toBe(5);
  expect(await seedSampleDecisions(ctx)).toBe(0);
  const { data } = await listDecisions(ctx, DecisionsQuery.parse({}));
  expect(data.map(({ status }) => status)).toEqual(Array(5).fill('accepted'));
  const open = await Promise.all(data.map(({ id }) => getDecision(ctx, { decisionId: id })));
  expect(open.flatMap(({ issues }) => issues)).toEqual([]);
  for (const { content } of open) {
    expect(content.review.triggers.filter(({ source }) => source === 'triggers').length).toBeGreaterThan(2);
  }
  expect(data.map(({ scope }) => scope.length).sort()).toEqual([1, 1, 1, 1, 6]);
  const late = await listDecisions(ctx, DecisionsQuery.parse({ overdue: 'true' }));
  expect(late.data.map(({ scope }) => scope[0]?.module?.slug)).toEqual(['sentiment']);
});
