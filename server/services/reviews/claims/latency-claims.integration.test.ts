import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { whileClockRuns } from '@/tests/support/while-clock-runs';
import { rollUpRegion } from '../../costs/roll-up-region';
import { seedSampleDecisions } from '../../decisions/seed-sample-decisions';
import { readColdStarts } from '../../latency/read-cold-starts';
import { listClaims } from './list-claims';
import { seedSampleClaims } from './seed-sample-claims';

const account = '111122223333';
const key = { accountId: account, region: 'us-east-1' };
const never = new AbortController().signal;
let world: FewWorkloads;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-20T10:15:00Z'), account, {
    'us-east-1': [
      'valuation-platform-prod-api',
      'valuation-platform-prod-valuation',
      'sentiment-prod-analysis',
      'cora-prod-module-kb-queries',
      'cora-prod-module-access-users',
    ],
  });
  await world.simulator.throttling(false);
  await seedSampleDecisions(world.ctx);
  await seedSampleClaims(world.ctx);
  await rollUpRegion(world.ctx, key, never);
  await whileClockRuns(world.simulator, readColdStarts(world.ctx, key, never));
});
afterAll(() => world.stop());

it.each([
  ['valuation-platform', 'Cold starts of api'],
  ['valuation-platform', 'Cold starts of valuation'],
  ['sentiment', 'Cold starts of analysis'],
  ['cora', 'Cold starts'],
  ['cora', 'Warm requests'],
])('%s: holds “%s” against the logs of what it governs', async (record, about) => {
  const decision = await world.ctx.db.decision.findUniqueOrThrow({ where: { sampleKey: record } });
  const { data } = await listClaims(world.ctx, { decision: decision.id });
  const claim = data.find((one) => one.about === about);
  expect(claim).toMatchObject({ kind: 'latency', unit: 'ms', verdict: { state: 'confirmed' } });
  expect(claim?.basis).toMatch(/^The p50 of \d[\d,]* (cold|warm) requests/);
});

it('can’t tell of what has no log', async () => {
  const decision = await world.ctx.db.decision.findUniqueOrThrow({ where: { sampleKey: 'sentiment' } });
  const { data } = await listClaims(world.ctx, { decision: decision.id });
  expect(data.find(({ about }) => about === 'Cold starts of dashboard')?.verdict).toMatchObject({
    state: 'unchecked',
    reason: expect.stringContaining('no cold request'),
  });
});
