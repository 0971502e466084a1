import { afterAll, beforeAll, expect, it } from 'vitest';
import { PlanAheadInput } from '@/lib/contracts/plans-ahead';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { addPlan } from '@/server/services/changes/ahead/add-plan';
import { getPlan } from '@/server/services/changes/ahead/get-plan';
import { startDuePlans } from '@/server/services/changes/ahead/start-due-plans';
import { startPlan } from '@/server/services/changes/ahead/start-plan';
import { endDueChanges } from '@/server/services/changes/end-due-changes';
import { runGroup } from '@/server/services/changes/groups/run-group';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { type ChangeWorld, openChangeWorld, type TestFunction } from './change-world';
import { type CrashHarness, crashHarness } from './crash-harness';

const put = 'PutProvisionedConcurrencyConfig';
const remove = 'DeleteProvisionedConcurrencyConfig';
/** Before and after each of a worker’s two writes: opening the changes, and applying them. */
const points = ['open', 'opened', 'apply', 'applied'];

interface Case {
  readonly stopAt: string;
  readonly planId: string;
  readonly fns: readonly TestFunction[];
}

let world: ChangeWorld;
let harness: CrashHarness;

beforeAll(async () => {
  world = await openChangeWorld();
  harness = crashHarness(world, [put, remove]);
});
afterAll(async () => {
  harness.killAll();
  await world.close();
});

const read = (planId: string) => getPlan(world.ctx(), { planId });
const start = (planId: string) => inBackground(null, () => startPlan(world.ctx('admin'), { planId }));
const inMinutes = (minutes: number) =>
  new Date(Math.ceil(world.ctx().clock.now().getTime() / 60_000 + minutes) * 60_000)
    .toISOString()
    .slice(0, 16);

async function runItsGroup(planId: string): Promise<void> {
  const groupId = (await read(planId)).group?.id;
  if (groupId) await inBackground(null, () => runGroup(world.ctx('admin'), { groupId }));
}

async function ask(stopAt: string): Promise<Case> {
  const fns = [await world.addFunction(), await world.addFunction()];
  const items = fns.map(({ workloadId }) => ({ workloadId, qualifier: 'live', atLeast: 2 }));
  const times = { from: inMinutes(60), until: inMinutes(180), timeZone: 'Etc/UTC' };
  const input = PlanAheadInput.parse({ name: 'payroll day', reason: 'slips', items, ...times });
  const { id } = await addPlan(world.ctx(), input);
  return { stopAt, planId: id, fns };
}

async function worker(cases: readonly Case[]): Promise<void> {
  await startDuePlans(world.ctx('admin'));
  for (const { planId } of cases) {
    await start(planId);
    await runItsGroup(planId);
  }
  await inBackground(null, () => reconcileChanges(world.ctx('admin')));
  await inBackground(null, () => endDueChanges(world.ctx('admin'), new AbortController().signal));
}

async function race(cases: readonly Case[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all([worker(cases), worker(cases)]);
    await world.advance(190);
  }
}

/** What AWS holds of each function of a case, and how often it was asked to set or to remove it. */
async function standing({ planId, stopAt, fns }: Case) {
  const counts = await Promise.all(fns.map(({ region }) => harness.sentIn(region)));
  const held = await Promise.all(fns.map(async (fn) => (await world.held(fn, 'live'))?.requested ?? null));
  return {
    stopAt,
    standing: (await read(planId)).standing,
    held,
    put: counts.map((count) => count.get(put) ?? 0),
    removed: counts.map((count) => count.get(remove) ?? 0),
  };
}

it('a worker killed before or after each of its writes leaves a plan to two that race, who begin and end it once', {
  timeout: 300_000,
}, async () => {
  const cases: Case[] = [];
  for (const stopAt of points) cases.push(await ask(stopAt));
  await world.advance(62 * 60);
  for (const { planId, stopAt } of cases) {
    if (stopAt === 'open' || stopAt === 'opened') continue;
    expect(await start(planId)).toBe('open');
    await runItsGroup(planId);
  }
  const stops = cases.map(({ planId, stopAt }) => ({ planId, stopAt }));
  const child = harness.start([], [], stops);
  await harness.until(
    child,
    stops.map(({ planId, stopAt }) => `${planId} ${stopAt}`),
  );
  await harness.kill(child);

  await race(cases, 8);
  for (const one of cases) {
    expect(await standing(one)).toEqual({
      stopAt: one.stopAt,
      standing: 'inForce',
      held: [2, 2],
      put: [1, 1],
      removed: [0, 0],
    });
  }
  await world.advance(120 * 60);
  await race(cases, 6);
  for (const one of cases) {
    expect(await standing(one)).toEqual({
      stopAt: one.stopAt,
      standing: 'ended',
      held: [null, null],
      put: [1, 1],
      removed: [1, 1],
    });
  }
  expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  process.stdout.write(
    `crash test: ${cases.length} plans of 2 killed, at each of ${points.length} moments; all begun and ended once, 0 sent twice\n`,
  );
});
