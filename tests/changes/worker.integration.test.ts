import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorker, type Worker } from '@/server/jobs/start-worker';
import { verifyChangeJob } from '@/server/jobs/verify-change';
import { applyChange } from '@/server/services/changes/apply-change';
import { getChange } from '@/server/services/changes/get-change';
import { planChange } from '@/server/services/changes/plan-change';
import { type ChangeWorld, openChangeWorld } from './change-world';

let world: ChangeWorld;
let worker: Worker | null = null;

beforeAll(async () => {
  world = await openChangeWorld();
});
afterAll(async () => {
  await worker?.stop();
  await world.close();
});

it('is watched by a worker from apply until it is in force, with nobody asking', async () => {
  worker = await startWorker({
    connectionString: world.database.url,
    contextFor: () => world.ctx('admin'),
    jobs: [verifyChangeJob],
  });
  const { workloadId } = await world.addFunction();
  const target = { qualifier: 'live' };
  const planned = await planChange(world.ctx(), {
    kind: 'provisionedConcurrency',
    workloadId,
    target,
    wanted: 3,
  });
  await applyChange(world.ctx(), { changeId: planned.id, reason: 'launch', acknowledged: [] });
  const read = () => getChange(world.ctx(), { changeId: planned.id });
  await expect.poll(async () => (await read()).condition, { timeout: 25_000 }).toBe('allocating');
  await world.advance(45);
  await expect.poll(async () => (await read()).phase, { timeout: 25_000 }).toBe('inForce');
});
