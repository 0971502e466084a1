import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type ChangeDetail, PlanChangeInput } from '@/lib/contracts/change-shapes';
import { getHeldTarget } from '@/server/aws/autoscaling/list-scaling';
import { inBackground } from '@/server/aws/call-mode';
import { applyChange } from '@/server/services/changes/apply-change';
import { getChange } from '@/server/services/changes/get-change';
import { moveChange } from '@/server/services/changes/move-change';
import { planChange } from '@/server/services/changes/plan-change';
import { revertChange } from '@/server/services/changes/revert-change';
import { type ChangeWorld, openChangeWorld, type TestFunction, type TestService } from './change-world';

let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
});
afterAll(() => world.close());

type Asked = z.input<typeof PlanChangeInput>;
const plan = (asked: Asked) => planChange(world.ctx(), PlanChangeInput.parse(asked));
const apply = (change: ChangeDetail, acknowledged: string[] = []) =>
  applyChange(world.ctx(), { changeId: change.id, reason: 'launch on Friday', acknowledged });
const look = async (change: ChangeDetail, seconds = 70) => {
  await world.advance(seconds);
  await inBackground(null, () => moveChange(world.ctx(), { changeId: change.id }));
  return getChange(world.ctx(), { changeId: change.id });
};
const carryOut = async (asked: Asked, acknowledged: string[] = []) =>
  look(await apply(await plan(asked), acknowledged));
const takeBack = async (change: ChangeDetail, acknowledged: string[] = []) => {
  const back = await revertChange(world.ctx(), { changeId: change.id, removeCreatedAlias: false });
  return look(await apply(back, acknowledged));
};

const scopeOf = ({ region }: TestFunction) => ({
  accountId: '111122223333',
  region,
  roleArn: null,
  externalId: null,
});
const heldOn = (service: TestService) =>
  getHeldTarget(world.ctx().aws, scopeOf(service), {
    ServiceNamespace: 'ecs',
    ResourceId: `service/${service.clusterName}/${service.name}`,
    ScalableDimension: 'ecs:service:DesiredCount',
  });
const heldOnAlias = (fn: TestFunction) =>
  getHeldTarget(world.ctx().aws, scopeOf(fn), {
    ServiceNamespace: 'lambda',
    ResourceId: `function:${fn.name}:live`,
    ScalableDimension: 'lambda:function:ProvisionedConcurrency',
  });
const describeOne = async ({ region, clusterName, name }: TestService) => {
  const command = new DescribeServicesCommand({ cluster: clusterName, services: [name] });
  return (await world.clientsIn(region).ecs.send(command)).services?.[0];
};
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const none = { in: false, out: false, scheduled: false };

describe('the scalable target of a service', () => {
  it('is registered, changed, suspended and taken back', async () => {
    const service = await world.addService(2);
    const asked = { kind: 'scalableTarget', workloadId: service.workloadId } as const;
    const registered = await carryOut({ ...asked, bounds: { min: 1, max: 4 } });
    expect(registered).toMatchObject({
      phase: 'inForce',
      from: null,
      wanted: '1–4',
      agreement: 'agrees',
      condition: 'ready',
    });
    expect(codes(registered.plan.warnings)).toContain('nothingMoves');
    expect(await heldOn(service)).toMatchObject({ min: 1, max: 4, suspended: none });

    const changed = await carryOut({
      ...asked,
      bounds: { min: 2, max: 6, suspended: { ...none, in: true } },
    });
    expect(changed).toMatchObject({ phase: 'inForce', title: expect.stringContaining('from 1 to 2') });
    expect(await heldOn(service)).toMatchObject({ min: 2, max: 6, suspended: { in: true } });

    expect(await takeBack(changed)).toMatchObject({ phase: 'inForce', wanted: '1–4' });
    expect(await heldOn(service)).toMatchObject({ min: 1, max: 4, suspended: none });
    expect(await takeBack(registered)).toMatchObject({ phase: 'inForce', wanted: null });
    expect(await heldOn(service)).toBeNull();
  });

  it('is followed by the service when its floor is raised', async () => {
    const service = await world.addService(1);
    const change = await plan({
      kind: 'scalableTarget',
      workloadId: service.workloadId,
      bounds: { min: 3, max: 6 },
    });
    expect(codes(change.plan.warnings)).toContain('scalesOutAtOnce');
    const applied = await apply(change);
    expect(await look(applied, 180)).toMatchObject({ phase: 'inForce' });
    expect(await describeOne(service)).toMatchObject({ desiredCount: 3, runningCount: 3 });
  });

  it('is refused before AWS is called where AWS would not take it', async () => {
    const service = await world.addService(1);
    const asked = { kind: 'scalableTarget', workloadId: service.workloadId } as const;
    expect(codes((await plan({ ...asked, bounds: { min: 5, max: 4 } })).plan.refusals)).toEqual([
      'minAboveMax',
    ]);
    expect(codes((await plan({ ...asked, bounds: null })).plan.refusals)).toContain('notRegistered');
    expect(await world.simulator.countCalls('RegisterScalableTarget')).toBeGreaterThan(0);
    const { workloadId } = await world.addFunction();
    await expect(plan({ kind: 'desiredCount', workloadId, desired: 2 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('the scalable target of an alias', () => {
  it('begins with a number and is taken back with it', async () => {
    const fn = await world.addFunction();
    const asked = { kind: 'scalableTarget', workloadId: fn.workloadId, qualifier: 'live' } as const;
    const bare = await plan({ ...asked, bounds: { min: 1, max: 4 } });
    expect(codes(bare.plan.refusals)).toEqual(['needsInitial']);
    const made = await carryOut({ ...asked, bounds: { min: 1, max: 4 }, initial: 2 });
    expect(made).toMatchObject({ phase: 'inForce', qualifier: 'live' });
    expect(made.steps.map((step) => step.operation)).toEqual([
      'lambda:PutProvisionedConcurrencyConfig',
      'application-autoscaling:RegisterScalableTarget',
    ]);
    expect(await heldOnAlias(fn)).toMatchObject({ min: 1, max: 4 });
    expect(await takeBack(made)).toMatchObject({ phase: 'inForce' });
    expect(await heldOnAlias(fn)).toBeNull();
    expect(await world.held(fn, 'live')).toBeNull();
  });

  it('is never $LATEST', async () => {
    const { workloadId } = await world.addFunction();
    const asked = { kind: 'scalableTarget', workloadId, qualifier: '$LATEST' } as const;
    const change = await plan({ ...asked, bounds: { min: 1, max: 4 }, initial: 1 });
    expect(codes(change.plan.refusals)).toEqual(['latest']);
  });
});

describe('the desired count of a service', () => {
  it('is set, seen running, and taken back', async () => {
    const service = await world.addService(2);
    const asked = { kind: 'desiredCount', workloadId: service.workloadId } as const;
    const applied = await apply(await plan({ ...asked, desired: 4 }));
    expect(applied).toMatchObject({ phase: 'verifying', from: 2, wanted: 4 });
    const done = await look(applied, 120);
    expect(done).toMatchObject({ phase: 'inForce', observed: { progress: { done: 4, total: 4 } } });
    expect(await takeBack(done)).toMatchObject({ phase: 'inForce', wanted: 2 });
    expect(await describeOne(service)).toMatchObject({ desiredCount: 2 });
  });

  it('says that a scaling target clamps it', async () => {
    const service = await world.addService(2);
    const { workloadId } = service;
    await carryOut({ kind: 'scalableTarget', workloadId, bounds: { min: 2, max: 3 } });
    const change = await plan({ kind: 'desiredCount', workloadId, desired: 5 });
    expect(codes(change.plan.warnings)).toContain('aboveMaximum');
    await expect(apply(change)).rejects.toMatchObject({ data: { unacknowledged: ['aboveMaximum'] } });
  });
});

describe('a scaling policy', () => {
  const cpu = {
    type: 'tracking',
    metric: { predefined: 'ECSServiceAverageCPUUtilization' },
    targetValue: 60,
    scaleOutCooldownSeconds: 60,
    scaleInCooldownSeconds: 300,
  } as const;

  it('is put, changed, deleted, and each is taken back', async () => {
    const service = await world.addService(2);
    const { workloadId } = service;
    await carryOut({ kind: 'scalableTarget', workloadId, bounds: { min: 1, max: 6 } });
    const asked = { kind: 'scalingPolicy', workloadId, name: 'cpu' } as const;
    const put = await carryOut({ ...asked, policy: cpu });
    expect(put).toMatchObject({ phase: 'inForce', from: null, agreement: 'agrees' });
    const changed = await carryOut({ ...asked, policy: { ...cpu, targetValue: 40, scaleInDisabled: true } });
    expect(codes(changed.plan.warnings)).toContain('neverIn');
    const targetOf = async () =>
      (await heldOn(service))?.policies.map((one) => one.configuration.TargetValue);
    expect(await targetOf()).toEqual([40]);
    expect(await takeBack(changed)).toMatchObject({ phase: 'inForce' });
    expect(await targetOf()).toEqual([60]);
    const deleted = await carryOut({ ...asked, policy: null });
    expect(codes(deleted.plan.warnings)).toContain('lastPolicy');
    expect(await targetOf()).toEqual([]);
    expect(await takeBack(deleted)).toMatchObject({ phase: 'inForce' });
    expect(await targetOf()).toEqual([60]);
    const same = await plan({ ...asked, name: 'cpu-2', policy: cpu });
    expect(codes(same.plan.warnings)).toEqual(expect.arrayContaining(['sameMetric', 'severalPolicies']));
    const steps = await plan({
      ...asked,
      name: 'steps',
      policy: {
        type: 'step',
        adjustmentType: 'ChangeInCapacity',
        cooldownSeconds: 60,
        steps: [
          { lower: 0, upper: 10, adjustment: 1 },
          { lower: 10, adjustment: 2 },
        ],
      },
    });
    expect(codes(steps.plan.warnings)).toContain('needsAlarm');
  });

  it('is not put where AWS would refuse it', async () => {
    const service = await world.addService(1);
    const { workloadId } = service;
    const asked = { kind: 'scalingPolicy', workloadId, name: 'cpu' } as const;
    expect(codes((await plan({ ...asked, policy: cpu })).plan.refusals)).toEqual(['notRegistered']);
  });
});

describe('deregistering', () => {
  it('takes policies and schedules with it, and its way back restores them all', async () => {
    const service = await world.addService(2);
    const { workloadId } = service;
    await carryOut({ kind: 'scalableTarget', workloadId, bounds: { min: 1, max: 6 } });
    await carryOut({
      kind: 'scalingPolicy',
      workloadId,
      name: 'cpu',
      policy: {
        type: 'tracking',
        metric: {
          custom: {
            namespace: 'Shop',
            name: 'Depth',
            statistic: 'Average',
            dimensions: [{ name: 'Queue', value: 'q' }],
          },
        },
        targetValue: 100,
        scaleOutCooldownSeconds: 0,
        scaleInCooldownSeconds: 0,
      },
    });
    const action = {
      schedule: 'cron(0 7 ? * MON-FRI *)',
      timezone: 'Europe/Berlin',
      startTime: '2030-01-01T00:00:00+01:00',
      endTime: '2031-01-01T00:00:00Z',
      min: 3,
    };
    const scheduled = await carryOut({ kind: 'scheduledAction', workloadId, name: 'mornings', action });
    expect(scheduled).toMatchObject({ phase: 'inForce' });
    expect(codes(scheduled.plan.warnings)).toContain('nothingEndsIt');
    const before = await heldOn(service);
    const ask = { kind: 'scalableTarget', workloadId, bounds: null } as const;
    const gone = await carryOut(ask, ['deletedWithTarget']);
    expect(gone).toMatchObject({ phase: 'inForce' });
    expect(gone.plan.warnings[0]?.detail).toContain('the policy cpu, the schedule mornings');
    expect(await heldOn(service)).toBeNull();
    const back = await takeBack(gone);
    expect(back.steps).toHaveLength(3);
    expect(back).toMatchObject({ phase: 'inForce' });
    const after = await heldOn(service);
    expect(after?.policies[0]?.configuration).toEqual(before?.policies[0]?.configuration);
    expect(after?.scheduledActions[0]).toMatchObject({
      ...before?.scheduledActions[0],
      createdAt: expect.any(String),
    });
  });
});

describe('a scheduled action', () => {
  it('keeps its start and end when it is changed, is deleted and taken back', async () => {
    const fn = await world.addFunction();
    const { workloadId } = fn;
    const alias = { workloadId, qualifier: 'live' } as const;
    await carryOut({ kind: 'scalableTarget', ...alias, bounds: { min: 1, max: 9 }, initial: 1 });
    const asked = { kind: 'scheduledAction', ...alias, name: 'launch' } as const;
    const action = { schedule: 'at(2031-03-30T09:00:00)', timezone: 'Europe/Berlin', min: 4 };
    const times = { startTime: '2030-01-01T00:00:00Z', endTime: '2032-01-01T00:00:00Z' };
    await carryOut({ ...asked, action: { ...action, ...times } });
    const changed = await carryOut({ ...asked, action: { ...action, ...times, min: 5 } });
    expect(changed).toMatchObject({ phase: 'inForce' });
    expect((await heldOnAlias(fn))?.scheduledActions).toMatchObject([
      { min: 5, startTime: '2030-01-01T00:00:00.000Z', endTime: '2032-01-01T00:00:00.000Z' },
    ]);
    const deleted = await carryOut({ ...asked, action: null });
    expect((await heldOnAlias(fn))?.scheduledActions).toEqual([]);
    expect(await takeBack(deleted)).toMatchObject({ phase: 'inForce' });
    expect((await heldOnAlias(fn))?.scheduledActions).toMatchObject([
      { min: 5, ...{ timezone: 'Europe/Berlin' } },
    ]);
    const meets = await plan({ ...asked, name: 'other', action: { ...action, min: 7 } });
    expect(codes(meets.plan.warnings)).toContain('collides');
    const never = await plan({
      ...asked,
      name: 'never',
      action: { schedule: 'cron(0 7 31 FEB ? *)', min: 2 },
    });
    expect(codes(never.plan.refusals)).toEqual(['neverRuns']);
  });
});

describe('the capacity provider strategy of a service', () => {
  it('is set with a base, and how the tasks divide is told', async () => {
    const service = await world.addService(4);
    const asked = { kind: 'capacityProviderStrategy', workloadId: service.workloadId } as const;
    const bare = await plan({
      ...asked,
      items: [
        { provider: 'FARGATE', weight: 1, base: 0 },
        { provider: 'FARGATE_SPOT', weight: 1, base: 0 },
      ],
    });
    expect(codes(bare.plan.warnings)).toEqual(['newDeployment', 'noneSure', 'leavesLaunchType']);
    const items = [
      { provider: 'FARGATE', weight: 1, base: 2 },
      { provider: 'FARGATE_SPOT', weight: 1, base: 0 },
    ];
    const applied = await apply(await plan({ ...asked, items }), ['newDeployment']);
    expect(applied.plan.fields.at(-1)).toMatchObject({
      label: 'Of 4 tasks now',
      from: '0 on Spot, 4 on demand (4 for sure)',
      to: '1 on Spot, 3 on demand (2 for sure)',
    });
    const done = await look(applied, 900);
    expect(done).toMatchObject({ phase: 'inForce' });
    expect((await describeOne(service))?.capacityProviderStrategy).toHaveLength(2);
    const back = await takeBack(done, ['newDeployment']);
    expect(back.wanted).toBe('FARGATE weight 1');
  });
});
