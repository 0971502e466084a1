import {
  DeleteScheduledActionCommand,
  PutScalingPolicyCommand,
  PutScheduledActionCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EndTime } from '@/lib/contracts/change-end';
import { type ChangeDetail, PlanChangeInput } from '@/lib/contracts/change-shapes';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { getChange } from '@/server/services/changes/get-change';
import { listChanges } from '@/server/services/changes/list-changes';
import { acceptMoves } from '@/server/services/changes/moves/accept-moves';
import { reapplyChange } from '@/server/services/changes/moves/reapply-change';
import { planChange } from '@/server/services/changes/plan-change';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { revertChange } from '@/server/services/changes/revert-change';
import { syncDetail } from '@/server/services/estate/sync/sync-detail';
import { syncRegion } from '@/server/services/estate/sync/sync-region';
import { listModules } from '@/server/services/inventory/list-modules';
import { type ChangeWorld, openChangeWorld, type TestFunction, type TestService } from './change-world';

const accountId = '111122223333';
let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
});
afterAll(() => world.close());

const read = ({ id }: { readonly id: string }) => getChange(world.ctx(), { changeId: id });
const plan = (input: object) => planChange(world.ctx(), PlanChangeInput.parse(input));
const provision = ({ workloadId }: TestFunction, wanted: number) =>
  plan({ kind: 'provisionedConcurrency', workloadId, target: { qualifier: 'live' }, wanted });

/** Applies a plan and lets AWS and a worker bring it into force. */
async function bringAbout(planned: ChangeDetail, until: EndTime | null = null): Promise<ChangeDetail> {
  const acknowledged = planned.plan.warnings.map(({ code }) => code);
  await applyChange(world.ctx(), { changeId: planned.id, reason: 'launch', acknowledged, until });
  for (let turn = 0; turn < 6; turn += 1) {
    await world.advance(50);
    await inBackground(null, () => reconcileChanges(world.ctx('admin')));
    const change = await read(planned);
    if (change.phase === 'inForce') return change;
  }
  throw new Error(`change ${planned.number} is not in force`);
}

/** What the next sync of the workload's region reads, lists and details. */
async function sync({ region }: TestFunction): Promise<void> {
  await world.advance(180);
  const { db } = world.database;
  const key = { accountId, region };
  await db.accountRegion.upsert({ where: { accountId_region: key }, create: key, update: {} });
  const { signal } = new AbortController();
  await syncRegion(world.ctx('admin'), key, signal);
  await syncDetail(world.ctx('admin'), key, signal);
}

/** Whether the next sync of its region reads the function in detail, with nothing of it changed. */
async function isReadBySync(fn: TestFunction): Promise<boolean> {
  const { workload } = world.database.db;
  const read = { where: { id: fn.workloadId }, select: { detailSeenAt: true } };
  const before = await workload.findUniqueOrThrow(read);
  await sync(fn);
  return (await workload.findUniqueOrThrow(read)).detailSeenAt?.getTime() !== before.detailSeenAt?.getTime();
}

const openOf = async (change: ChangeDetail) =>
  (await read(change)).moves.flatMap(({ field, set, found, settled }) =>
    settled === null ? [{ field, set, found }] : [],
  );
const outcomesOf = async (change: ChangeDetail) =>
  (await read(change)).moves.map(({ settled }) => settled?.outcome ?? 'open');

describe('a value that something else moves', () => {
  it('is recorded with when, from what and to what, where people look, until it is back', async () => {
    const fn = await world.addFunction();
    const change = await bringAbout(await provision(fn, 3));
    await sync(fn);
    expect(await openOf(change)).toEqual([]);
    const lastHeld = world.ctx().clock.now();
    await world.meddle(fn, 5);
    await sync(fn);
    const moved = await read(change);
    expect(moved.moves).toMatchObject([{ field: 'provisioned', set: 3, found: 5, settled: null }]);
    expect(new Date(moved.moves[0]?.heldAt ?? 0).getTime()).toBeLessThanOrEqual(lastHeld.getTime());
    expect(new Date(moved.moves[0]?.noticedAt ?? 0) > lastHeld).toBe(true);
    expect(moved.events.at(-1)).toMatchObject({
      kind: 'valueMoved',
      words: expect.stringContaining('was set to 3 and is now 5'),
    });
    const listed = await listChanges(world.ctx(), { state: 'moved', limit: 50, workloadId: fn.workloadId });
    expect(listed.data.map(({ id }) => id)).toEqual([change.id]);
    const { needsYou } = await listModules(world.ctx(), {});
    expect(needsYou).toContainEqual(
      expect.objectContaining({
        kind: 'valueMoved',
        changeId: change.id,
        detail: expect.stringContaining('3'),
      }),
    );

    await world.meddle(fn, 3);
    await sync(fn);
    expect(await outcomesOf(change)).toEqual(['returned']);
    expect((await listModules(world.ctx(), {})).needsYou.filter(({ kind }) => kind === 'valueMoved')).toEqual(
      [],
    );
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  });

  it('is looked for with each sync for a week, or until the end that a change has', async () => {
    const [plain, ending] = [await world.addFunction(), await world.addFunction()];
    const until = { localTime: '2027-03-01T12:00', timeZone: 'Europe/Berlin' };
    await bringAbout(await provision(plain, 3));
    await bringAbout(await provision(ending, 3), until);
    for (const fn of [plain, ending]) {
      await sync(fn);
      expect(await isReadBySync(fn)).toBe(true);
    }
    await world.advance(8 * 86_400);
    for (const fn of [plain, ending]) {
      await sync(fn);
      expect(await isReadBySync(fn)).toBe(fn === ending);
    }
  });

  it('may stay as someone says, and is news again when it moves on', async () => {
    const fn = await world.addFunction();
    const change = await bringAbout(await provision(fn, 3));
    await world.meddle(fn, 5);
    await sync(fn);
    await expect(
      acceptMoves(world.ctx('viewer'), { changeId: change.id, reason: 'five it is' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const accepted = await acceptMoves(world.ctx(), { changeId: change.id, reason: 'five it is' });
    expect(accepted.moves).toMatchObject([
      { settled: { outcome: 'accepted', by: 'test operator', reason: 'five it is' } },
    ]);
    expect(accepted.acts).toMatchObject({ acceptMoves: { allowed: false }, reapply: { allowed: false } });
    await sync(fn);
    expect(await openOf(change)).toEqual([]);
    await world.meddle(fn, null);
    await sync(fn);
    expect(await openOf(change)).toEqual([{ field: 'provisioned', set: 3, found: null }]);
  });

  it('is set anew by us, which settles it', async () => {
    const fn = await world.addFunction();
    const change = await bringAbout(await provision(fn, 3));
    await world.meddle(fn, null);
    await sync(fn);
    const again = await reapplyChange(world.ctx(), { changeId: change.id });
    expect(again).toMatchObject({ from: null, wanted: 3, reverts: null });
    const held = await bringAbout(again);
    await sync(fn);
    expect(await outcomesOf(change)).toEqual(['takenOver']);
    expect(await openOf(held)).toEqual([]);
  });

  it('is seen of bounds and policies, but not where a schedule sets the bound', async () => {
    const service = await world.addService(2);
    const { workloadId, region } = service;
    const bounds = await bringAbout(
      await plan({ kind: 'scalableTarget', workloadId, bounds: { min: 2, max: 6 } }),
    );
    const policy = await bringAbout(
      await plan({ kind: 'scalingPolicy', workloadId, name: 'cpu', policy: cpuAt(60) }),
    );
    await sync(service);
    expect([await openOf(bounds), await openOf(policy)]).toEqual([[], []]);
    const { autoScaling } = world.clientsIn(region);
    const id = targetOf(service);
    await autoScaling.send(
      new PutScalingPolicyCommand({
        ...id,
        PolicyName: 'cpu',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 75,
          PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
        },
      }),
    );
    await autoScaling.send(
      new PutScheduledActionCommand({
        ...id,
        ScheduledActionName: 'launch',
        Schedule: 'rate(1 minute)',
        ScalableTargetAction: { MinCapacity: 3 },
      }),
    );
    await sync(service);
    expect(await openOf(bounds)).toEqual([]);
    expect(await openOf(policy)).toMatchObject([
      { field: 'policy cpu', found: expect.stringContaining('75') },
    ]);
    await autoScaling.send(new RegisterScalableTargetCommand({ ...id, MaxCapacity: 9 }));
    await sync(service);
    expect(await openOf(bounds)).toEqual([{ field: 'max', set: 6, found: 9 }]);
  });

  it('is seen of a schedule of an alias, which is not taken for moved while it is there', async () => {
    const fn = await world.addFunction();
    const on = { workloadId: fn.workloadId, qualifier: 'live' };
    await bringAbout(await plan({ ...on, kind: 'scalableTarget', bounds: { min: 1, max: 4 }, initial: 1 }));
    const action = { schedule: 'cron(0 7 * * ? *)', timezone: 'Europe/Berlin', min: 2 };
    const change = await bringAbout(await plan({ ...on, kind: 'scheduledAction', name: 'mornings', action }));
    await sync(fn);
    expect(await openOf(change)).toEqual([]);
    await world.clientsIn(fn.region).autoScaling.send(
      new DeleteScheduledActionCommand({
        ServiceNamespace: 'lambda',
        ResourceId: `function:${fn.name}:live`,
        ScalableDimension: 'lambda:function:ProvisionedConcurrency',
        ScheduledActionName: 'mornings',
      }),
    );
    await sync(fn);
    expect(await openOf(change)).toMatchObject([{ field: 'schedule mornings', found: null }]);
  });

  it('is seen of a desired count, but not while scaling moves it between its bounds', async () => {
    const [scaled, fixed] = [await world.addService(1), await world.addService(1)];
    const changes: ChangeDetail[] = [];
    for (const { workloadId } of [scaled, fixed])
      changes.push(await bringAbout(await plan({ kind: 'desiredCount', workloadId, desired: 2 })));
    const { autoScaling } = world.clientsIn(scaled.region);
    await autoScaling.send(
      new RegisterScalableTargetCommand({ ...targetOf(scaled), MinCapacity: 1, MaxCapacity: 5 }),
    );
    for (const { name, clusterName, region } of [scaled, fixed])
      await world
        .clientsIn(region)
        .ecs.send(new UpdateServiceCommand({ cluster: clusterName, service: name, desiredCount: 4 }));
    await sync(scaled);
    await sync(fixed);
    expect(await Promise.all(changes.map(openOf))).toEqual([[], [{ field: 'desired', set: 2, found: 4 }]]);
  });
});

describe('no alarm is raised', () => {
  it('by our own later changes and ways back', async () => {
    const fn = await world.addFunction();
    const first = await bringAbout(await provision(fn, 3));
    const second = await bringAbout(await provision(fn, 5));
    await sync(fn);
    const back = await bringAbout(
      await revertChange(world.ctx(), { changeId: second.id, removeCreatedAlias: false }),
    );
    await sync(fn);
    const off = await bringAbout(
      await revertChange(world.ctx(), { changeId: first.id, removeCreatedAlias: false }),
    );
    await sync(fn);
    const all = await Promise.all([first, second, back, off].map(read));
    expect(all.flatMap(({ moves }) => moves)).toEqual([]);
  });

  it('by a sync in the middle of a change of ours', async () => {
    const fn = await world.addFunction();
    const first = await bringAbout(await provision(fn, 3));
    const second = await provision(fn, 5);
    await applyChange(world.ctx(), { changeId: second.id, reason: 'more', acknowledged: [] });
    await sync(fn);
    expect((await read(second)).phase).toBe('verifying');
    expect(await openOf(first)).toEqual([]);
  });
});

const cpuAt = (targetValue: number) => ({
  type: 'tracking',
  metric: { predefined: 'ECSServiceAverageCPUUtilization' },
  targetValue,
  scaleOutCooldownSeconds: 60,
  scaleInCooldownSeconds: 300,
});

const targetOf = ({ clusterName, name }: TestService) => ({
  ServiceNamespace: 'ecs' as const,
  ResourceId: `service/${clusterName}/${name}`,
  ScalableDimension: 'ecs:service:DesiredCount' as const,
});
