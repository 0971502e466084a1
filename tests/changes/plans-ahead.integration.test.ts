import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PlanAheadDetail, PlanAheadInput } from '@/lib/contracts/plans-ahead';
import { NewPolicy, type PolicyRule } from '@/lib/contracts/policies';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { addPlan } from '@/server/services/changes/ahead/add-plan';
import { cancelPlan } from '@/server/services/changes/ahead/cancel-plan';
import { getPlan } from '@/server/services/changes/ahead/get-plan';
import { listPlans } from '@/server/services/changes/ahead/list-plans';
import { previewPlan } from '@/server/services/changes/ahead/preview-plan';
import { startDuePlans } from '@/server/services/changes/ahead/start-due-plans';
import { startPlan } from '@/server/services/changes/ahead/start-plan';
import { updatePlan } from '@/server/services/changes/ahead/update-plan';
import { endDueChanges } from '@/server/services/changes/end-due-changes';
import { cancelGroup } from '@/server/services/changes/groups/cancel-group';
import { decideGroupApproval } from '@/server/services/changes/groups/decide-group-approval';
import { runGroup } from '@/server/services/changes/groups/run-group';
import { addPolicy } from '@/server/services/changes/policies/add-policy';
import { liftPolicy } from '@/server/services/changes/policies/lift-policy';
import { listPolicies } from '@/server/services/changes/policies/list-policies';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { type ChangeWorld, openChangeWorld, type TestFunction } from './change-world';

const secondId = randomUUID();
let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
  // Of the made-up regions: a price for functions, none for tasks.
  await world.database.db.priceOverride.create({
    data: {
      key: 'lambda.provisionedCapacity.x86_64',
      usd: '0.00001',
      reason: 'test',
      validFrom: new Date(0),
      createdAt: new Date(),
      createdByLabel: 'test',
    },
  });
});
afterAll(() => world.close());
beforeEach(() => world.simulator.clearFaults());
afterEach(async () => {
  const { data } = await listPolicies(world.ctx('admin'));
  for (const { id } of data) await liftPolicy(world.ctx('admin'), { policyId: id });
});

/** So many minutes from now, as clocks in UTC show it. */
const inMinutes = (minutes: number) =>
  new Date(Math.ceil(world.ctx().clock.now().getTime() / 60_000) * 60_000 + minutes * 60_000)
    .toISOString()
    .slice(0, 16);

const floor = (
  { workloadId }: { readonly workloadId: string },
  atLeast = 3,
  qualifier: string | null = 'live',
) => ({
  workloadId,
  qualifier,
  atLeast,
});
const input = (items: readonly unknown[], from = 30, until = 90, name = 'the launch') =>
  PlanAheadInput.parse({
    name,
    reason: 'launch day',
    from: inMinutes(from),
    until: inMinutes(until),
    timeZone: 'Etc/UTC',
    items,
  });
const read = ({ id }: { readonly id: string }) => getPlan(world.ctx(), { planId: id });
const start = ({ id }: { readonly id: string }, changed = {}) =>
  inBackground(null, () => startPlan(world.ctx('admin', changed), { planId: id }));
const outcomes = ({ items }: PlanAheadDetail) => items.map(({ outcome }) => outcome);
const held = async (fn: TestFunction) => (await world.held(fn, 'live'))?.requested ?? null;

/** What the jobs of a worker do: begins the plan, goes on with its group, verifies, and ends what is due. */
async function work(plan: { readonly id: string }): Promise<void> {
  await start(plan);
  const { group } = await read(plan);
  if (group) await inBackground(null, () => runGroup(world.ctx('admin'), { groupId: group.id }));
  await inBackground(null, () => reconcileChanges(world.ctx('admin')));
  await inBackground(null, () => endDueChanges(world.ctx('admin'), new AbortController().signal));
}

/** Moves the clocks on, a minute at a time in which a worker works, after a jump to `minutes` from now. */
async function pass(plan: { readonly id: string }, minutes: number, turns = 6): Promise<PlanAheadDetail> {
  await world.advance(minutes * 60);
  for (let turn = 0; turn < turns; turn += 1) {
    await work(plan);
    await world.advance(60);
  }
  return read(plan);
}

const setPolicy = (rule: PolicyRule) =>
  addPolicy(world.ctx('admin'), NewPolicy.parse({ rule, reason: 'test' }));

describe('a plan ahead', () => {
  it('raises floors of every kind at its beginning, and lowers them again at its end', async () => {
    const [fn, service] = [await world.addFunction(), await world.addService(1)];
    const plan = await addPlan(world.ctx(), input([floor(fn), floor(service, 2, null)]));
    expect(plan).toMatchObject({ standing: 'scheduled', size: 2, conflicts: [], group: null });
    expect(plan.items[0]?.estimate).toMatchObject({ held: { known: true, value: 0 }, cost: { known: true } });
    // 3 environments of 1 GB for an hour; what the tasks cost is not known, and not nothing.
    expect(plan.cost).toEqual({
      usd: { known: true, value: '0.108' },
      missing: expect.stringContaining(service.name),
    });
    expect(await start(plan)).toBe('yet');

    const begun = await pass(plan, 31);
    expect(begun).toMatchObject({ standing: 'inForce', problem: null });
    expect(outcomes(begun)).toEqual(['inForce', 'inForce']);
    expect(await held(fn)).toBe(3);

    const over = await pass(plan, 60, 8);
    expect(over.standing).toBe('ended');
    expect(await held(fn)).toBeNull();
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  });

  it('leaves what holds as much already alone, at its end too', async () => {
    const fn = await world.addFunction();
    await world.meddle(fn, 5);
    await world.advance(60);
    const plan = await addPlan(world.ctx(), input([floor(fn, 3)]));
    const begun = await pass(plan, 31, 3);
    expect(begun.standing).toBe('inForce');
    expect(outcomes(begun)).toEqual(['held']);
    expect((await pass(plan, 60, 2)).standing).toBe('ended');
    expect(await held(fn)).toBe(5);
  });

  it('begins late when nothing ran, and is missed when nothing ran until its end', async () => {
    const [late, never] = [await world.addFunction(), await world.addFunction()];
    const begun = await addPlan(world.ctx(), input([floor(late)]));
    const missed = await addPlan(world.ctx(), input([floor(never)], 30, 60));
    await world.advance(62 * 60);
    expect(await startDuePlans(world.ctx('admin'))).toBeGreaterThanOrEqual(2);
    expect((await pass(begun, 0, 5)).standing).toBe('inForce');
    expect(await pass(missed, 0, 1)).toMatchObject({ standing: 'missed', problem: { code: 'tooLate' } });
    expect(await held(never)).toBeNull();
  });

  it('waits while AWS can’t be read, says so, and begins once it can', async () => {
    const fn = await world.addFunction();
    const plan = await addPlan(world.ctx(), input([floor(fn)]));
    await world.simulator.fault({ kind: 'error', region: fn.region, service: 'lambda', status: 500 });
    expect(await pass(plan, 31, 2)).toMatchObject({ standing: 'heldBack', problem: { code: 'unread' } });
    await world.simulator.clearFaults();
    expect((await pass(plan, 0)).standing).toBe('inForce');
    expect(await held(fn)).toBe(3);
  });

  it('is held back by a freeze, and missed when that lasts until its end', async () => {
    const fn = await world.addFunction();
    const asked = input([floor(fn)], 30, 60);
    await setPolicy({
      kind: 'freeze',
      window: { repeats: 'once', from: inMinutes(0), until: inMinutes(600), timeZone: 'Etc/UTC' },
      stopsWaysBack: false,
    });
    const plan = await addPlan(world.ctx(), asked);
    expect(plan.conflicts).toMatchObject([{ code: 'frozenAtStart', effect: 'blocks' }]);
    const waiting = await pass(plan, 31, 3);
    expect(waiting).toMatchObject({ standing: 'heldBack', problem: { code: 'refused' } });
    expect(waiting.problem?.title).toContain('A freeze holds');
    const missed = await pass(plan, 30, 1);
    expect(missed.standing).toBe('missed');
    expect(missed.problem?.title).toContain('A freeze holds');
    expect(await held(fn)).toBeNull();
  });

  it('asks for approval where a policy wants a second person, and begins once it is given', async () => {
    const fn = await world.addFunction();
    await setPolicy({ kind: 'approval' });
    const plan = await addPlan(world.ctx(), input([floor(fn)]));
    expect(plan.conflicts).toMatchObject([{ code: 'needsApproval' }]);
    const waiting = await pass(plan, 31, 3);
    expect(waiting.standing).toBe('heldBack');
    const groupId = waiting.group?.id ?? '';
    const { actor, ...rest } = world.ctx();
    const second = { ...rest, actor: { ...actor, id: secondId, userId: secondId } };
    await decideGroupApproval(second, { groupId, verdict: 'approve', reason: '' });
    expect((await pass(plan, 0)).standing).toBe('inForce');
    expect((await pass(plan, 60, 8)).standing).toBe('ended');
    expect(await held(fn)).toBeNull();
  });

  it('can be changed and cancelled before it begins, and not after', async () => {
    const [fn, other] = [await world.addFunction(), await world.addFunction()];
    const plan = await addPlan(world.ctx(), input([floor(fn)]));
    const changed = await updatePlan(world.ctx(), { planId: plan.id, ...input([floor(other, 2)], 40, 100) });
    expect(changed.items.map(({ workload, atLeast }) => [workload.name, atLeast])).toEqual([[other.name, 2]]);
    await pass(plan, 41);
    expect([await held(fn), await held(other)]).toEqual([null, 2]);
    for (const act of [
      () => updatePlan(world.ctx(), { planId: plan.id, ...input([floor(fn)]) }),
      () => cancelPlan(world.ctx(), { planId: plan.id }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'conflict' });

    const dropped = await addPlan(world.ctx(), input([floor(fn)]));
    expect((await cancelPlan(world.ctx(), { planId: dropped.id })).standing).toBe('cancelled');
    expect((await pass(dropped, 31, 2)).standing).toBe('cancelled');
    expect(await held(fn)).toBeNull();
  });

  it('is cancelled while it waits to be applied, by itself or by its group', async () => {
    const [fn, other] = [await world.addFunction(), await world.addFunction()];
    await setPolicy({ kind: 'approval' });
    const plans = [
      await addPlan(world.ctx(), input([floor(fn)])),
      await addPlan(world.ctx(), input([floor(other)])),
    ] as const;
    await pass(plans[0], 31, 3);
    const waiting = await pass(plans[1], 0, 3);
    await cancelPlan(world.ctx(), { planId: plans[0].id });
    await cancelGroup(world.ctx(), { groupId: waiting.group?.id ?? '' });
    for (const plan of plans) expect((await pass(plan, 0, 2)).standing).toBe('cancelled');
    expect([await held(fn), await held(other)]).toEqual([null, null]);
  });

  it('is opened and applied once by workers that race at every step', async () => {
    const fns = [await world.addFunction(), await world.addFunction()];
    const plan = await addPlan(world.ctx(), input(fns.map((fn) => floor(fn))));
    await world.advance(31 * 60);
    for (let turn = 0; turn < 8; turn += 1) {
      await Promise.all([work(plan), work(plan), work(plan)]);
      await world.advance(60);
    }
    expect((await read(plan)).standing).toBe('inForce');
    const workloadId = { in: fns.map((fn) => fn.workloadId) };
    expect(await world.database.db.changeGroupItem.count({ where: { workloadId } })).toBe(2);
    expect(await world.database.db.change.count({ where: { workloadId } })).toBe(2);
    const puts = await world.simulator.calls('PutProvisionedConcurrencyConfig');
    for (const { region } of fns) expect(puts.filter((call) => call.region === region)).toHaveLength(1);
  });

  it('shows what it meets: the preview, both plans that overlap, and the list', async () => {
    const fn = await world.addFunction();
    const first = await addPlan(world.ctx(), input([floor(fn)], 30, 90, 'first'));
    const asked = input([floor(fn, 5)], 60, 120, 'second');
    const preview = await previewPlan(world.ctx(), { ...asked, planId: null });
    expect(preview.conflicts).toMatchObject([{ code: 'overlaps', title: expect.stringContaining('first') }]);
    expect(preview.cost.usd.known && Number(preview.cost.usd.value)).toBeGreaterThan(0);
    const second = await addPlan(world.ctx(), asked);
    expect((await read(first)).conflicts).toMatchObject([{ title: expect.stringContaining('second') }]);
    const same = await previewPlan(world.ctx(), { ...asked, planId: second.id });
    expect(same.conflicts).toHaveLength(1);

    const page = await listPlans(world.ctx(), { limit: 1, from: first.startsAt });
    expect(page.data).toHaveLength(1);
    const cursor = page.meta.nextCursor ?? '';
    const rest = await listPlans(world.ctx(), { limit: 100, from: first.startsAt, cursor });
    const listed = [...page.data, ...rest.data];
    expect(listed.filter(({ id }) => id === first.id || id === second.id)).toMatchObject([
      { name: 'first', conflicts: [{ code: 'overlaps' }] },
      { name: 'second', conflicts: [{ code: 'overlaps' }] },
    ]);
  });

  it('refuses what can’t be planned, naming the field', async () => {
    const [fn, service] = [await world.addFunction(), await world.addService(1)];
    const issueOf = (asked: PlanAheadInput) =>
      addPlan(world.ctx(), asked).then(
        () => null,
        (error: { issues: readonly { field: string }[] }) => error.issues[0]?.field,
      );
    expect(await issueOf(input([floor(fn)], -5, 90))).toBe('from');
    expect(await issueOf(input([floor(fn)], 30, 31))).toBe('until');
    expect(await issueOf({ ...input([floor(fn)]), timeZone: 'Mars' })).toBe('timeZone');
    expect(await issueOf(input([floor(fn), floor(fn)]))).toBe('items.1.workloadId');
    expect(await issueOf(input([floor(fn, 3, 'nowhere')]))).toBe('items.0.qualifier');
    expect(await issueOf(input([floor(fn, 3, null)]))).toBe('items.0.qualifier');
    expect(await issueOf(input([floor(service)]))).toBe('items.0.qualifier');
    await expect(addPlan(world.ctx('viewer'), input([floor(fn)]))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
