import { randomUUID } from 'node:crypto';
import {
  DescribeScalableTargetsCommand,
  DescribeScheduledActionsCommand,
  PutScheduledActionCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PlanAheadDetail, PlanAheadInput } from '@/lib/contracts/plans-ahead';
import { NewPolicy, type PolicyRule } from '@/lib/contracts/policies';
import { inBackground } from '@/server/aws/call-mode';
import { getServiceSnapshot } from '@/server/aws/ecs/get-service-snapshot';
import { listDueGroups } from '@/server/db/change-group-repository';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { addPlan } from '@/server/services/changes/ahead/add-plan';
import { cancelPlan } from '@/server/services/changes/ahead/cancel-plan';
import { getPlan } from '@/server/services/changes/ahead/get-plan';
import { listPlans } from '@/server/services/changes/ahead/list-plans';
import { previewPlan } from '@/server/services/changes/ahead/preview-plan';
import { startDuePlans } from '@/server/services/changes/ahead/start-due-plans';
import { startPlan } from '@/server/services/changes/ahead/start-plan';
import { updatePlan } from '@/server/services/changes/ahead/update-plan';
import { applyChange } from '@/server/services/changes/apply-change';
import { endDueChanges } from '@/server/services/changes/end-due-changes';
import { cancelGroup } from '@/server/services/changes/groups/cancel-group';
import { decideGroupApproval } from '@/server/services/changes/groups/decide-group-approval';
import { runGroup } from '@/server/services/changes/groups/run-group';
import { planChange } from '@/server/services/changes/plan-change';
import { addPolicy } from '@/server/services/changes/policies/add-policy';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { listModules } from '@/server/services/inventory/list-modules';
import { type ChangeWorld, openChangeWorld, type TestFunction, type TestService } from './change-world';
import { liftPolicies } from './lift-policies';
import { priceProvisioned } from './price-provisioned';

const secondId = randomUUID();
let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
  await priceProvisioned(world, '0.00001');
});
afterAll(() => world.close());
beforeEach(() => world.simulator.clearFaults());
afterEach(() => liftPolicies(world));

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

/** What the overview says of a plan. */
async function needs(plan: { readonly id: string }): Promise<readonly string[]> {
  const { needsYou } = await listModules(world.ctx(), {});
  return needsYou.flatMap((need) =>
    need.kind === 'planNeedsLook' && need.planId === plan.id ? [need.title] : [],
  );
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
    expect(await needs(plan)).toEqual([`Plan ${plan.number}, the launch, has not begun`]);
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

    const ofIt = await listPlans(world.ctx(), { limit: 100, workload: fn.workloadId });
    expect(ofIt.data.map(({ id }) => id)).toEqual([first.id, second.id]);
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

describe('a plan ahead that AWS carries out', () => {
  const targetOf = (service: TestService) => ({
    ServiceNamespace: 'ecs' as const,
    ResourceId: `service/${service.clusterName}/${service.name}`,
    ScalableDimension: 'ecs:service:DesiredCount' as const,
  });
  const client = ({ region }: TestService) => world.clientsIn(region).autoScaling;
  const register = (service: TestService, MinCapacity: number, suspended = false) =>
    client(service).send(
      new RegisterScalableTargetCommand({
        ...targetOf(service),
        MinCapacity,
        MaxCapacity: 4,
        SuspendedState: { ScheduledScalingSuspended: suspended },
      }),
    );
  const boundsOf = async (service: TestService) => {
    const { ServiceNamespace, ResourceId } = targetOf(service);
    const command = new DescribeScalableTargetsCommand({ ServiceNamespace, ResourceIds: [ResourceId] });
    const [target] = (await client(service).send(command)).ScalableTargets ?? [];
    return [target?.MinCapacity, target?.MaxCapacity];
  };
  const schedulesOf = async (service: TestService) => {
    const { ServiceNamespace, ResourceId } = targetOf(service);
    const command = new DescribeScheduledActionsCommand({ ServiceNamespace, ResourceId });
    return ((await client(service).send(command)).ScheduledActions ?? []).map(
      (one) => one.ScheduledActionName,
    );
  };

  /** A service that AWS scales from one task to four, as it was read last. */
  async function addScaled(): Promise<TestService> {
    const service = await world.addService(1);
    await register(service, 1);
    await readAgain(service);
    return service;
  }

  async function readAgain({ region, clusterName, name, workloadId }: TestService): Promise<void> {
    const scope = { accountId: '111122223333', region, roleArn: null, externalId: null };
    const seen = await getServiceSnapshot(world.ctx().aws, scope, clusterName, name);
    const snapshot = JSON.parse(JSON.stringify(seen));
    await world.database.db.workload.update({ where: { id: workloadId }, data: { snapshot } });
  }

  /** Lets a worker put, or delete, what is to be put at AWS by itself. */
  async function settleGroups(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) {
      const due = await listDueGroups(world.database.db, world.ctx().clock.now());
      if (due.length === 0) return;
      for (const id of due) await inBackground(null, () => runGroup(world.ctx('admin'), { groupId: id }));
      await inBackground(null, () => reconcileChanges(world.ctx('admin')));
      await world.advance(15);
    }
  }

  async function planned(service: TestService, atLeast = 3): Promise<PlanAheadDetail> {
    const plan = await addPlan(world.ctx(), input([floor(service, atLeast, null)]));
    expect(plan).toMatchObject({ runBy: 'aws', schedules: { state: 'planning' } });
    await settleGroups();
    const kept = await read(plan);
    expect(kept).toMatchObject({ standing: 'scheduled', conflicts: [], schedules: { state: 'settled' } });
    expect(await schedulesOf(service)).toEqual(
      expect.arrayContaining([`plan-${plan.number}-begin`, `plan-${plan.number}-end`]),
    );
    return kept;
  }

  it('is raised and lowered by its schedules, which the worker only looks at', async () => {
    const service = await addScaled();
    const plan = await planned(service, 6);
    const begun = await pass(plan, 31);
    expect(await boundsOf(service)).toEqual([6, 6]);
    expect(begun).toMatchObject({ standing: 'inForce', problem: null });
    expect(outcomes(begun)).toEqual(['held']);
    const over = await pass(plan, 60);
    expect(await boundsOf(service)).toEqual([1, 4]);
    expect(over).toMatchObject({ standing: 'ended', problem: null });
    const kinds = await world.database.db.change.findMany({
      where: { workloadId: service.workloadId },
      select: { kind: true, phase: true },
    });
    expect(kinds).toEqual([
      { kind: 'scheduledAction', phase: 'inForce' },
      { kind: 'scheduledAction', phase: 'inForce' },
    ]);
  });

  it('is made up for by the worker where AWS accepted the schedules and does not run them', async () => {
    const service = await addScaled();
    const plan = await planned(service);
    await register(service, 1, true);
    const begun = await pass(plan, 31, 8);
    expect(await boundsOf(service)).toEqual([3, 4]);
    expect(begun.standing).toBe('inForce');
    expect(outcomes(begun)).toEqual(['inForce']);
    expect((await pass(plan, 60, 8)).standing).toBe('ended');
    expect(await boundsOf(service)).toEqual([1, 4]);
  });

  it('asks where AWS has not lowered it again, until someone does', async () => {
    const service = await addScaled();
    const plan = await planned(service);
    await pass(plan, 31);
    await register(service, 3, true);
    const asking = await pass(plan, 60);
    expect(asking).toMatchObject({ standing: 'asks', problem: { code: 'notLowered' } });
    expect(asking.problem?.title).toContain(service.name);
    expect(await needs(plan)).toEqual([`Plan ${plan.number}, the launch, was not ended by AWS`]);
    await register(service, 1, true);
    expect(await pass(plan, 0, 1)).toMatchObject({ standing: 'ended', problem: null });
  });

  it('takes its schedules back when it is cancelled, and can’t be changed', async () => {
    const service = await addScaled();
    const plan = await planned(service);
    const asked = { planId: plan.id, ...input([floor(service, 2, null)]) };
    await expect(updatePlan(world.ctx(), asked)).rejects.toMatchObject({ code: 'conflict' });
    await cancelPlan(world.ctx(), { planId: plan.id });
    await settleGroups();
    expect(await schedulesOf(service)).toEqual([]);
    await pass(plan, 31, 2);
    expect(await boundsOf(service)).toEqual([1, 4]);
  });

  it('meets a schedule that moves it in the middle, and a change that ends there', async () => {
    const [service, fn] = [await addScaled(), await world.addFunction()];
    await client(service).send(
      new PutScheduledActionCommand({
        ...targetOf(service),
        ScheduledActionName: 'nights',
        Schedule: `at(${inMinutes(60)}:00)`,
        ScalableTargetAction: { MinCapacity: 1 },
      }),
    );
    await readAgain(service);
    const change = await planChange(world.ctx(), {
      kind: 'provisionedConcurrency',
      workloadId: fn.workloadId,
      target: { qualifier: 'live' },
      wanted: 2,
    });
    const until = { localTime: inMinutes(45), timeZone: 'Etc/UTC' };
    await applyChange(world.ctx(), { changeId: change.id, reason: 'test', acknowledged: [], until });
    const asked = input([floor(service, 3, null), floor(fn)]);
    const { conflicts } = await previewPlan(world.ctx(), { ...asked, planId: null });
    expect(conflicts).toMatchObject([
      { code: 'endsWithin', title: `Change #${change.number} of ${fn.name} ends in the middle of it` },
      { code: 'scheduleMoves', title: expect.stringContaining('nights') },
    ]);
  });

  it('is left to the worker where someone wants that, or where nothing scales one of its workloads', async () => {
    const [service, fn] = [await addScaled(), await world.addFunction()];
    const asked = input([floor(service, 3, null)]);
    expect(await addPlan(world.ctx(), { ...asked, byAws: false })).toMatchObject({
      runBy: 'worker',
      schedules: null,
    });
    const mixed = await addPlan(world.ctx(), input([floor(service, 3, null), floor(fn)]));
    expect(mixed.runBy).toBe('worker');
  });
});
