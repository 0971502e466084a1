import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApplyGroupInput, type ChangeGroupDetail, PlanGroupInput } from '@/lib/contracts/change-groups';
import { NewPolicy, type PolicyRule } from '@/lib/contracts/policies';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { cancelChange } from '@/server/services/changes/cancel-change';
import { applyGroup } from '@/server/services/changes/groups/apply-group';
import { cancelGroup } from '@/server/services/changes/groups/cancel-group';
import { decideGroupApproval } from '@/server/services/changes/groups/decide-group-approval';
import { getGroup } from '@/server/services/changes/groups/get-group';
import { listGroups } from '@/server/services/changes/groups/list-groups';
import { planGroup } from '@/server/services/changes/groups/plan-group';
import { requestGroupApproval } from '@/server/services/changes/groups/request-group-approval';
import { revertGroup } from '@/server/services/changes/groups/revert-group';
import { runGroup } from '@/server/services/changes/groups/run-group';
import { planChange } from '@/server/services/changes/plan-change';
import { addPolicy } from '@/server/services/changes/policies/add-policy';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import type { ServiceContext } from '@/server/services/context';
import { listModules } from '@/server/services/inventory/list-modules';
import { type ChangeWorld, openChangeWorld, type TestFunction, type TestService } from './change-world';
import { liftPolicies } from './lift-policies';
import { priceProvisioned } from './price-provisioned';

let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
  await priceProvisioned(world, '0.0000041667');
});
afterAll(() => world.close());
beforeEach(() => world.simulator.clearFaults());
afterEach(() => liftPolicies(world));

const provision = ({ workloadId }: TestFunction, wanted: number | null = 2, qualifier = 'live') => ({
  kind: 'provisionedConcurrency' as const,
  workloadId,
  target: { qualifier },
  wanted,
});
const run = ({ id }: { readonly id: string }) =>
  inBackground(null, () => runGroup(world.ctx('admin'), { groupId: id }));
const read = ({ id }: { readonly id: string }) => getGroup(world.ctx(), { groupId: id });
const states = ({ items }: ChangeGroupDetail) => items.map(({ state }) => state);

async function plan(
  items: readonly unknown[],
  caps: object = {},
  ctx = world.ctx(),
): Promise<ChangeGroupDetail> {
  const group = await planGroup(ctx, PlanGroupInput.parse({ title: 'the launch', items, ...caps }));
  await run(group);
  return read(group);
}

const apply = ({ id }: { readonly id: string }, asked: object = {}, ctx = world.ctx()) =>
  applyGroup(ctx, { groupId: id, ...ApplyGroupInput.parse({ reason: 'launch', ...asked }) });

/** Lets a worker go on with a group, and AWS with what it was asked, until nothing is left to do. */
async function settle(group: { readonly id: string }): Promise<ChangeGroupDetail> {
  for (let turn = 0; turn < 12; turn += 1) {
    await run(group);
    await world.advance(70);
    await inBackground(null, () => reconcileChanges(world.ctx('admin')));
    const now = await read(group);
    if (now.state === 'settled') return now;
  }
  return read(group);
}

const functions = (count: number) => Promise.all(Array.from({ length: count }, () => world.addFunction()));
const held = (fns: readonly TestFunction[]) =>
  Promise.all(fns.map(async (fn) => (await world.held(fn, 'live'))?.requested ?? null));

describe('changes made together', () => {
  it('are planned, applied in order and taken back by one act', async () => {
    const fns = await functions(3);
    const planned = await plan(fns.map((fn) => provision(fn)));
    expect(planned).toMatchObject({
      state: 'planned',
      size: 3,
      refusals: [],
      acts: { apply: { allowed: true } },
    });
    expect(states(planned)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(Number(planned.addedUsdMonthly.known && planned.addedUsdMonthly.value)).toBeCloseTo(65.7, 0);
    expect(await held(fns)).toEqual([null, null, null]);

    await apply(planned);
    await run(planned);
    expect(states(await read(planned))).toEqual(['underWay', 'waiting', 'waiting']);
    const settled = await settle(planned);
    expect(settled).toMatchObject({ state: 'settled', inForce: 3, failed: 0 });
    expect(settled.items[1]?.change).toMatchObject({
      reason: 'launch',
      appliedBy: { label: expect.stringContaining('test operator, group') },
    });
    expect(await held(fns)).toEqual([2, 2, 2]);

    const back = await revertGroup(world.ctx(), { groupId: planned.id });
    await expect(revertGroup(world.ctx(), { groupId: planned.id })).rejects.toMatchObject({
      code: 'conflict',
    });
    await run(back);
    expect((await read(back)).items.map(({ workload }) => workload.name)).toEqual(
      fns.map(({ name }) => name).toReversed(),
    );
    await apply(back, { parallel: 3 });
    expect(await settle(back)).toMatchObject({ state: 'settled', inForce: 3, reverts: { id: planned.id } });
    expect(await held(fns)).toEqual([null, null, null]);
    expect((await read(planned)).acts.revert).toMatchObject({ allowed: false });
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  });

  it('may be of different kinds: bounds and desired counts of services besides', async () => {
    const [one, two, fn] = await Promise.all([world.addService(1), world.addService(1), world.addFunction()]);
    const on = ({ workloadId }: TestService) => workloadId;
    const planned = await plan([
      { kind: 'scalableTarget', workloadId: on(one), bounds: { min: 1, max: 4 } },
      { kind: 'desiredCount', workloadId: on(two), desired: 2 },
      provision(fn),
    ]);
    await apply(planned, { parallel: 3 });
    await run(planned);
    expect(states(await read(planned))).toEqual(['underWay', 'underWay', 'underWay']);
    expect(await settle(planned)).toMatchObject({ state: 'settled', inForce: 3 });
  });

  it('show the refusals of each, and leave those as they are', async () => {
    const [fn, other, service] = await Promise.all([
      world.addFunction(),
      world.addFunction(),
      world.addService(1),
    ]);
    const planned = await plan([provision(service), provision(other, 2, 'nowhere'), provision(fn)]);
    expect(states(planned)).toEqual(['refused', 'refused', 'waiting']);
    expect(planned.items[0]?.problem).toMatchObject({
      code: 'invalid_input',
      detail: expect.stringContaining('is a service'),
    });
    expect(planned.items[1]?.problem ?? planned.items[1]?.refusals[0]).toMatchObject({
      action: expect.stringMatching(/./),
    });
    await apply(planned);
    const settled = await settle(planned);
    expect(settled).toMatchObject({ state: 'settled', inForce: 1 });
    expect(states(settled)).not.toContain('waiting');
    expect(settled.items.every(({ change }) => change?.phase !== 'planned')).toBe(true);
  });

  it('stay within their caps, or are refused until some are left out', async () => {
    const fns = await functions(3);
    const planned = await plan(
      fns.map((fn) => provision(fn)),
      { maxResources: 2, maxUsdMonthly: '50' },
    );
    expect(planned.refusals.map(({ code }) => code)).toEqual(['tooManyResources', 'tooDear']);
    await expect(apply(planned)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('the cap is 2'),
    });
    const [, out] = planned.items;
    await cancelChange(world.ctx(), { changeId: out?.change?.id ?? '' });
    const less = await read(planned);
    expect(states(less)).toEqual(['waiting', 'leftOut', 'waiting']);
    expect(less.refusals).toEqual([]);
    await apply(planned);
    await settle(planned);
    expect(await held(fns)).toEqual([2, null, 2]);
  });

  it('stop at the first that fails, or go on', async () => {
    for (const onFailure of ['stop', 'continue'] as const) {
      const fns = await functions(3);
      const planned = await plan(fns.map((fn) => provision(fn)));
      const [first] = fns;
      if (!first) throw new Error('no function');
      await world.meddle(first, 7);
      await apply(planned, { onFailure });
      const settled = await settle(planned);
      const rest =
        onFailure === 'stop' ? (['leftOut', 'leftOut'] as const) : (['inForce', 'inForce'] as const);
      expect({ onFailure, state: settled.state, items: states(settled) }).toEqual({
        onFailure,
        state: 'settled',
        items: ['failed', ...rest],
      });
      expect(settled.items[0]?.problem).toMatchObject({ code: 'stale_plan' });
      const { needsYou } = await listModules(world.ctx(), {});
      expect(needsYou).toContainEqual(
        expect.objectContaining({
          kind: 'groupNeedsLook',
          groupId: planned.id,
          title: expect.stringContaining('was done in part'),
        }),
      );
      expect((await held(fns)).slice(1)).toEqual(onFailure === 'stop' ? [null, null] : [2, 2]);
    }
  });

  it('are cancelled: nothing more is begun, and what is under way comes to its end', async () => {
    const fns = await functions(2);
    const planned = await plan(fns.map((fn) => provision(fn)));
    await apply(planned);
    await run(planned);
    await cancelGroup(world.ctx(), { groupId: planned.id });
    const settled = await settle(planned);
    expect(states(settled)).toEqual(['inForce', 'leftOut']);
    expect(await held(fns)).toEqual([2, null]);
    await expect(cancelGroup(world.ctx(), { groupId: planned.id })).rejects.toMatchObject({
      code: 'conflict',
    });

    const dropped = await plan([provision(await world.addFunction())]);
    expect(await cancelGroup(world.ctx(), { groupId: dropped.id })).toMatchObject({ state: 'cancelled' });
    await run(dropped);
    expect(states(await read(dropped))).toEqual(['leftOut']);
    await expect(apply(dropped)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('wait for a workload that another change is writing to, ever more seldom, and give it up after an hour', async () => {
    const fn = await world.addFunction();
    const other = await planChange(world.ctx(), provision(fn, 5));
    const { db } = world.database;
    const stands = (phase: string) => db.change.update({ where: { id: other.id }, data: { phase } });
    const planned = await plan([provision(fn)]);
    await apply(planned);
    // AWS's answer to it was lost, and nobody can look for what it did.
    await stands('indeterminate');
    await run(planned);
    expect(states(await read(planned))).toEqual(['waiting']);
    await world.advance(3500);
    await run(planned);
    expect(states(await read(planned))).toEqual(['waiting']);
    await world.advance(200);
    await run(planned);
    const [item] = (await read(planned)).items;
    expect(item).toMatchObject({ state: 'failed', problem: { code: 'conflict' } });
    expect(item?.problem?.title).toContain(`#${other.number}`);
    await stands('cancelled');
  });

  it('are applied by their group alone', async () => {
    const planned = await plan([provision(await world.addFunction())]);
    const changeId = planned.items[0]?.change?.id ?? '';
    const alone = applyChange(world.ctx(), { changeId, reason: 'alone', acknowledged: [] });
    await expect(alone).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('part of group'),
    });
  });

  it('ask that the warnings of any of them be confirmed', async () => {
    const { workloadId } = await world.addService(1);
    const items = [{ provider: 'FARGATE_SPOT', base: 0, weight: 1 }];
    const request = { kind: 'capacityProviderStrategy', workloadId, items };
    const planned = await plan([request]);
    await expect(apply(planned)).rejects.toMatchObject({ data: { unacknowledged: ['newDeployment'] } });
    expect(await apply(planned, { acknowledged: ['newDeployment'] })).toMatchObject({ state: 'running' });
  });

  it('are refused for a workload asked for twice, or unknown, and to a viewer', async () => {
    const fn = await world.addFunction();
    await expect(plan([provision(fn), provision(fn)])).rejects.toMatchObject({
      issues: [{ field: 'items.1.workloadId' }],
    });
    const unknown = { ...provision(fn), workloadId: randomUUID() };
    await expect(plan([unknown])).rejects.toMatchObject({ issues: [{ field: 'items.0.workloadId' }] });
    const planned = await plan([provision(fn)]);
    const viewer = world.ctx('viewer');
    const groupId = planned.id;
    const acts = [
      () => plan([provision(fn)], {}, viewer),
      () => apply(planned, {}, viewer),
      () => cancelGroup(viewer, { groupId }),
      () => revertGroup(viewer, { groupId }),
      () => requestGroupApproval(viewer, { groupId, reason: 'because' }),
      () => decideGroupApproval(viewer, { groupId, verdict: 'approve', reason: '' }),
      () => runGroup(viewer, { groupId }),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'forbidden' });
    expect((await listGroups(viewer, { state: 'all', limit: 1 })).data).toMatchObject([{ id: groupId }]);
  });
});

describe('policies of changes made together', () => {
  const set = (rule: PolicyRule) =>
    addPolicy(world.ctx('admin'), NewPolicy.parse({ rule, reason: 'careful' }));
  const as = (label: string): ServiceContext => {
    const { actor, ...rest } = world.ctx('operator');
    const id = people.get(label) ?? randomUUID();
    return { ...rest, actor: { ...actor, id, userId: id, label } };
  };
  const people = new Map(['ada', 'bob', 'eve'].map((name) => [name, randomUUID()]));

  it('a blast radius counts all of them', async () => {
    await set({ kind: 'blastRadius', maxWorkloads: 2, maxModulePercent: null });
    const planned = await plan((await functions(3)).map((fn) => provision(fn)));
    expect(planned.policies).toMatchObject([{ kind: 'blastRadius', effect: 'refuses' }]);
    await expect(apply(planned)).rejects.toMatchObject({ code: 'refused' });
    await cancelChange(world.ctx(), { changeId: planned.items[0]?.change?.id ?? '' });
    expect(await apply(planned)).toMatchObject({ state: 'running' });
  });

  it('a freeze that begins in the middle turns away what is not begun', async () => {
    const fns = await functions(2);
    const planned = await plan(fns.map((fn) => provision(fn)));
    await apply(planned);
    await run(planned);
    await set({ kind: 'readOnly' });
    const settled = await settle(planned);
    expect(states(settled)).toEqual(['inForce', 'failed']);
    expect(settled.items[1]?.problem?.title).toContain('Read-only mode holds');
    expect(await held(fns)).toEqual([2, null]);
  });

  it('one approval by a second person is for all of them', async () => {
    await set({ kind: 'approval' });
    const fns = await functions(2);
    const { id: groupId } = await plan(
      fns.map((fn) => provision(fn)),
      {},
      as('ada'),
    );
    const group = { id: groupId };
    await expect(apply(group, {}, as('bob'))).rejects.toMatchObject({ code: 'refused' });
    await requestGroupApproval(as('bob'), { groupId, reason: 'the launch' });
    for (const name of ['ada', 'bob'])
      await expect(
        decideGroupApproval(as(name), { groupId, verdict: 'approve', reason: '' }),
      ).rejects.toMatchObject({ code: 'refused' });
    const { needsYou } = await listModules(as('eve'), {});
    expect(needsYou).toContainEqual(expect.objectContaining({ kind: 'groupWaits', groupId }));
    expect(
      (await listGroups(as('eve'), { state: 'approval', limit: 100 })).data.map(({ id }) => id),
    ).toContain(groupId);
    expect(await decideGroupApproval(as('eve'), { groupId, verdict: 'approve', reason: '' })).toMatchObject({
      policies: [],
    });
    await apply(group, {}, as('bob'));
    expect(await settle(group)).toMatchObject({ inForce: 2 });
  });
});
