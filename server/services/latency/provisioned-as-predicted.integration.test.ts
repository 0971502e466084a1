import { afterAll, beforeAll, expect, it } from 'vitest';
import { predictOptionLatency, predictProvisionedShares } from '@/lib/domain/costs/compare/option-latency';
import type { Part } from '@/lib/domain/costs/compare/part';
import { settleParts } from '@/lib/domain/costs/compare/settle-parts';
import { addColdStarts } from '@/lib/domain/latency/add-cold-starts';
import { mergeHistograms, percentileOf } from '@/lib/domain/latency/time-histogram';
import { inBackground } from '@/server/aws/call-mode';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { whileClockRuns } from '@/tests/support/while-clock-runs';
import { listColdStarts } from '../../db/cold-start-repository';
import { applyChange } from '../changes/apply-change';
import { moveChange } from '../changes/move-change';
import { planChange } from '../changes/plan-change';
import { getUsage } from '../costs/compare/get-usage';
import { rollUpRegion } from '../costs/roll-up-region';
import { syncMetrics } from '../estate/sync/sync-metrics';
import { readColdStarts } from './read-cold-starts';

const account = '444455556666';
const key = { accountId: account, region: 'us-east-1' };
const valuation = 'valuation-platform-staging-valuation';
const never = new AbortController().signal;
const dayMs = 86_400_000;
const kept = 2;
let world: FewWorkloads;
let workloadId: string;

beforeAll(async () => {
  world = await fewWorkloads(new Date('2026-11-16T00:20:00Z'), account, { 'us-east-1': [valuation] });
  await world.simulator.throttling(false);
  workloadId = await world.idOf(valuation);
  await syncMetrics(world.ctx, key, never);
});
afterAll(() => world.stop());

/** Rolls up what has closed and reads its logs, a day further back with each turn. */
async function read(turns: number): Promise<void> {
  await rollUpRegion(world.ctx, key, never);
  for (let turn = 0; turn < turns; turn += 1) {
    await world.ctx.db.coldStartProgress.updateMany({ data: { leasedUntil: null } });
    await whileClockRuns(world.simulator, readColdStarts(world.ctx, key, never));
  }
}

async function waitedFor(from: Date, until: Date) {
  const days = await listColdStarts(world.ctx.db, [workloadId], 'day', { from, until });
  const { requests, coldStarts, warm, cold } = addColdStarts(days, from);
  return {
    requests,
    coldShare: coldStarts / requests,
    msP95: percentileOf(mergeHistograms([warm, cold]), 0.95) ?? Number.NaN,
  };
}

async function settledPart(): Promise<Part> {
  const { observations } = await getUsage(world.ctx, { workload: workloadId });
  const [part] = settleParts(observations, {}).parts ?? [];
  if (!part) throw new Error('its use is not known');
  return { ...part, values: { ...part.values, provisioned: kept } };
}

it('makes cold starts and p95 fall as the models predict from its logs', async () => {
  await read(8);
  const start = new Date('2026-11-16T00:00:00Z');
  const before = await waitedFor(new Date(start.getTime() - 7 * dayMs), start);
  const part = await settledPart();
  const today = predictOptionLatency('lambda', part);
  const then = predictOptionLatency('provisioned', part);
  const shares = predictProvisionedShares(part, () => kept);
  const planned = await planChange(world.ctx, {
    kind: 'provisionedConcurrency',
    workloadId,
    target: { qualifier: 'live' },
    wanted: kept,
  });
  await applyChange(world.ctx, {
    changeId: planned.id,
    reason: 'the first look-up waits too long',
    acknowledged: [],
  });
  world.clock.advance(120_000);
  await world.simulator.advance(120);
  await inBackground(null, () => moveChange(world.ctx, { changeId: planned.id }));
  world.clock.advance(8 * dayMs);
  await world.simulator.advance((8 * dayMs) / 1000);
  await read(1);
  const after = await waitedFor(new Date(start.getTime() + dayMs), new Date(start.getTime() + 8 * dayMs));
  expect(before.requests).toBeGreaterThan(300);
  expect(before.coldShare).toBeGreaterThan(0.1);
  expect(before.msP95).toBeGreaterThan(5000);
  const [predictedToday, predicted] = [today.known ? today.value : null, then.known ? then.value : null];
  expect((predictedToday?.msP95 ?? 0) / before.msP95).toBeCloseTo(1, 1);
  expect(shares.share).toBeLessThan(0.01);
  // Of so many requests without one that is cold, no more than 3 ÷ n are likely to be (the rule of three).
  expect(after.coldShare).toBeLessThanOrEqual(shares.high + 3 / after.requests);
  // The p95 of some 400 requests is known to about a tenth.
  expect(after.msP95 / (predicted?.msP95 ?? 0)).toBeGreaterThan(0.85);
  expect(after.msP95 / (predicted?.msP95 ?? 0)).toBeLessThan(1.15);
  expect(after.msP95).toBeLessThan(before.msP95 / 4);
});
