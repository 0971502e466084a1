import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type ChangeDetail, PlanChangeInput } from '@/lib/contracts/changes';
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
