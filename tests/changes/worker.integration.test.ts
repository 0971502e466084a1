import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApplyGroupInput, PlanGroupInput } from '@/lib/contracts/change-groups';
import { runGroupJob } from '@/server/jobs/group-jobs';
import { startWorker, type Worker } from '@/server/jobs/start-worker';
import { verifyChangeJob } from '@/server/jobs/verify-change';
import { applyChange } from '@/server/services/changes/apply-change';
import { getChange } from '@/server/services/changes/get-change';
import { applyGroup } from '@/server/services/changes/groups/apply-group';
import { getGroup } from '@/server/services/changes/groups/get-group';
import { planGroup } from '@/server/services/changes/groups/plan-group';
import { planChange } from '@/server/services/changes/plan-change';
import { type ChangeWorld, openChangeWorld } from './change-world';

let world: ChangeWorld;
let worker: Worker | null = null;

beforeAll(async () => {
  world = await openChangeWorld();
  worker = await startWorker({
    connectionString: world.database.url,
    contextFor: () => world.ctx('admin'),
    jobs: [verifyChangeJob, runGroupJob],
  });
});
afterAll(async () => {
  await worker?.stop();
  await world.close();
});

it('is watched by a worker from apply until it is in force, with nobody asking', async () => {
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
  await expect.poll(async () => (await read()).condition, { timeout: 60_000 }).toBe('allocating');
  await world.advance(45);
  await expect.poll(async () => (await read()).phase, { timeout: 60_000 }).toBe('inForce');
});

it('plans changes together, begins one after the other, and settles them, with nobody asking', async () => {
  const fns = [await world.addFunction(), await world.addFunction()];
  const items = fns.map(({ workloadId }) => ({
    kind: 'provisionedConcurrency',
    workloadId,
    target: { qualifier: 'live' },
    wanted: 2,
  }));
  const { id: groupId } = await planGroup(world.ctx(), PlanGroupInput.parse({ title: 'launch', items }));
  const read = () => getGroup(world.ctx(), { groupId });
  const timeout = 60_000;
  await expect.poll(async () => (await read()).state, { timeout }).toBe('planned');
  await applyGroup(world.ctx(), { groupId, ...ApplyGroupInput.parse({ reason: 'launch' }) });
  for (const inForce of [0, 1]) {
    await expect.poll(async () => (await read()).underWay, { timeout }).toBe(1);
    expect((await read()).inForce).toBe(inForce);
    await world.advance(45);
    await expect.poll(async () => (await read()).inForce, { timeout }).toBe(inForce + 1);
  }
  await expect.poll(async () => (await read()).state, { timeout }).toBe('settled');
}, 180_000);
