import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApplyGroupInput, type ChangeGroupDetail, PlanGroupInput } from '@/lib/contracts/change-groups';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyGroup } from '@/server/services/changes/groups/apply-group';
import { getGroup } from '@/server/services/changes/groups/get-group';
import { planGroup } from '@/server/services/changes/groups/plan-group';
import { runGroup } from '@/server/services/changes/groups/run-group';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { type ChangeWorld, openChangeWorld, type TestFunction } from './change-world';
import { type CrashHarness, crashHarness } from './crash-harness';

const points = ['claimed', 'observed', 'begun', 'intent 1', 'called 1', 'outcome 1'];
const size = 3;

interface Case {
  readonly stopAt: string;
  readonly fns: readonly TestFunction[];
  readonly group: ChangeGroupDetail;
}

let world: ChangeWorld;
let harness: CrashHarness;

beforeAll(async () => {
  world = await openChangeWorld();
  harness = crashHarness(world, ['PutProvisionedConcurrencyConfig']);
});
afterAll(async () => {
  harness.killAll();
  await world.close();
});

const run = ({ id }: { readonly id: string }) =>
  inBackground(null, () => runGroup(world.ctx('admin'), { groupId: id }));
const read = ({ id }: { readonly id: string }) => getGroup(world.ctx(), { groupId: id });

async function ask(): Promise<Omit<Case, 'stopAt'>> {
  const fns: TestFunction[] = [];
  for (let n = 0; n < size; n += 1) fns.push(await world.addFunction());
  const items = fns.map(({ workloadId }) => ({
    kind: 'provisionedConcurrency',
    workloadId,
    target: { qualifier: 'live' },
    wanted: 2,
  }));
  return { fns, group: await planGroup(world.ctx(), PlanGroupInput.parse({ title: 'the launch', items })) };
}

/** How often each function of a case was asked of AWS. */
async function sent({ fns }: Case): Promise<readonly number[]> {
  const counts = await Promise.all(fns.map(({ region }) => harness.sentIn(region)));
  return counts.map((count) => count.get('PutProvisionedConcurrencyConfig') ?? 0);
}

it('a process killed in the middle of a group leaves it to two workers that race, who bring each change about once', {
  timeout: 300_000,
}, async () => {
  const cases: Case[] = [];
  for (const stopAt of points) {
    const asked = await ask();
    await run(asked.group);
    await applyGroup(world.ctx(), {
      groupId: asked.group.id,
      ...ApplyGroupInput.parse({ reason: 'launch' }),
    });
    cases.push({ ...asked, stopAt });
  }
  const stops = cases.map(({ group, stopAt }) => ({ groupId: group.id, stopAt }));
  const child = harness.start([], stops);
  await harness.until(
    child,
    stops.map(({ groupId, stopAt }) => `${groupId} ${stopAt}`),
  );
  await harness.kill(child);

  const worker = async () => {
    await inBackground(null, () => reconcileChanges(world.ctx('admin')));
    for (const { group } of cases) await run(group);
  };
  for (let round = 0; round < 14; round += 1) {
    await world.advance(190);
    await Promise.all([worker(), worker()]);
  }
  for (const one of cases) {
    const { state, items, inForce } = await read(one.group);
    const held = await Promise.all(
      one.fns.map(async (fn) => (await world.held(fn, 'live'))?.requested ?? null),
    );
    expect({ stopAt: one.stopAt, state, inForce, held, sent: await sent(one) }).toEqual({
      stopAt: one.stopAt,
      state: 'settled',
      inForce: size,
      held: [2, 2, 2],
      sent: [1, 1, 1],
    });
    expect(items.map(({ change }) => change?.phase)).toEqual(['inForce', 'inForce', 'inForce']);
  }
  expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  process.stdout.write(
    `crash test: ${cases.length} groups of ${size} killed in the middle, at each of ${points.length} moments; ${cases.length * size} changes in force, 0 sent twice\n`,
  );
});

it('two workers that plan one group at once leave one plan for each workload', async () => {
  const { group, fns } = await ask();
  const first = run(group);
  // The lease of the first runs out while it is still at it.
  await world.advance(200);
  await Promise.all([first, run(group), run(group)]);
  expect(await read(group)).toMatchObject({ state: 'planned', size });
  const ids = fns.map(({ workloadId }) => workloadId);
  expect(await world.database.db.change.count({ where: { workloadId: { in: ids } } })).toBe(size);
});
