import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EndTime } from '@/lib/contracts/change-end';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { NewPolicy, type PolicyRule } from '@/lib/contracts/policies';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { endChange } from '@/server/services/changes/end-change';
import { getChange } from '@/server/services/changes/get-change';
import { moveChange } from '@/server/services/changes/move-change';
import { planChange } from '@/server/services/changes/plan-change';
import { addPolicy } from '@/server/services/changes/policies/add-policy';
import { liftPolicy } from '@/server/services/changes/policies/lift-policy';
import { updatePolicy } from '@/server/services/changes/policies/update-policy';
import { revertChange } from '@/server/services/changes/revert-change';
import { addBudget } from '@/server/services/costs/budgets/add-budget';
import { type ChangeWorld, openChangeWorld, type TestFunction } from './change-world';
import { liftPolicies } from './lift-policies';

let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
});
afterAll(() => world.close());
afterEach(() => liftPolicies(world));

const readOnly: PolicyRule = { kind: 'readOnly' };

/** A time so many minutes from now, as clocks in UTC show it. */
const inMinutes = (minutes: number) =>
  new Date(world.ctx().clock.now().getTime() + minutes * 60_000).toISOString().slice(0, 16);

function freeze(from: number, until: number, stopsWaysBack = false): PolicyRule {
  const window = {
    repeats: 'once',
    from: inMinutes(from),
    until: inMinutes(until),
    timeZone: 'Etc/UTC',
  } as const;
  return { kind: 'freeze', window, stopsWaysBack };
}

const set = (rule: PolicyRule, scope: { moduleSlug?: string; stage?: string } = {}) =>
  addPolicy(world.ctx('admin'), NewPolicy.parse({ rule, reason: 'payroll week', ...scope }));
const planOn = ({ workloadId }: TestFunction, wanted: number | null = 3) =>
  planChange(world.ctx(), {
    kind: 'provisionedConcurrency',
    workloadId,
    target: { qualifier: 'live' },
    wanted,
  });
const apply = ({ id }: { readonly id: string }, until: EndTime | null = null) =>
  applyChange(world.ctx(), { changeId: id, reason: 'launch', acknowledged: [], until });
const read = ({ id }: { readonly id: string }) => getChange(world.ctx(), { changeId: id });

async function inForce(fn: TestFunction, until: EndTime | null = null): Promise<ChangeDetail> {
  const change = await apply(await planOn(fn), until);
  await world.advance(45);
  await inBackground(null, () => moveChange(world.ctx(), { changeId: change.id }));
  return read(change);
}

describe('a freeze', () => {
  it('is shown on the plan and refuses it, until it is lifted', async () => {
    const fn = await world.addFunction();
    const policy = await set(freeze(-5, 60));
    const planned = await planOn(fn);
    expect(planned.plan.refusals).toEqual([]);
    expect(planned.policies).toMatchObject([{ kind: 'freeze', effect: 'refuses', policyId: policy.id }]);
    expect(planned.acts.apply).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('A freeze holds'),
    });
    await world.simulator.resetCalls();
    await expect(apply(planned)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(
        /^A freeze holds for the whole estate\. It holds until .+ \(Etc\/UTC\): payroll week\.$/,
      ),
      action: 'An administrator can lift it in Settings › Policies; test admin set it.',
    });
    expect(await world.simulator.calls()).toEqual([]);
    expect(await read(planned)).toMatchObject({ phase: 'planned' });
    expect((await read(planned)).events.at(-1)).toMatchObject({ kind: 'applyRefused' });

    await liftPolicy(world.ctx('admin'), { policyId: policy.id });
    expect(await read(planned)).toMatchObject({ policies: [], acts: { apply: { allowed: true } } });
    expect(await apply(planned)).toMatchObject({ phase: 'verifying' });
  });

  it('that begins between plan and apply refuses, and leaves off by itself', async () => {
    const fn = await world.addFunction();
    await set(freeze(2, 10));
    const planned = await planOn(fn);
    expect(planned.policies).toEqual([]);
    await world.advance(180);
    await expect(apply(planned)).rejects.toMatchObject({ code: 'refused' });
    await world.advance(600);
    expect(await apply(planned)).toMatchObject({ phase: 'verifying' });
  });

  it('of another module or stage lets it be', async () => {
    const fn = await world.addFunction();
    const { id } = await world.database.db.module.create({ data: { slug: 'risk', name: 'Risk' } });
    const place = { moduleId: id, stage: 'prod' };
    await world.database.db.workload.update({ where: { id: fn.workloadId }, data: place });
    await set(freeze(-5, 60), { stage: 'dev' });
    expect((await planOn(fn)).policies).toEqual([]);
    await set(freeze(-5, 60), { moduleSlug: 'risk', stage: 'prod' });
    expect((await planOn(fn)).policies).toMatchObject([{ title: 'A freeze holds for Risk in prod' }]);
  });

  it('lets what takes a change back pass, at its end and by a person, but not the change again', async () => {
    const [fn, other] = [await world.addFunction(), await world.addFunction()];
    const until = { localTime: inMinutes(20), timeZone: 'Etc/UTC' };
    const [ending, kept] = [await inForce(fn, until), await inForce(other)];
    await set(freeze(-5, 120));
    await world.advance(1_500);
    await inBackground(null, () => endChange(world.ctx('admin'), { changeId: ending.id }));
    expect(await world.held(fn, 'live')).toBeNull();

    const back = await revertChange(world.ctx(), { changeId: kept.id, removeCreatedAlias: false });
    expect(back.policies).toEqual([]);
    const undone = await apply(back);
    await world.advance(10);
    await inBackground(null, () => moveChange(world.ctx(), { changeId: undone.id }));
    const again = await revertChange(world.ctx(), { changeId: back.id, removeCreatedAlias: false });
    expect(again.policies).toMatchObject([{ kind: 'freeze', effect: 'refuses' }]);
    await expect(apply(again)).rejects.toMatchObject({ code: 'refused' });
  });

  it('of ways back too makes an end wait, and says which policy', async () => {
    const fn = await world.addFunction();
    const change = await inForce(fn, { localTime: inMinutes(20), timeZone: 'Etc/UTC' });
    const policy = await set(freeze(-5, 120, true));
    await world.advance(1_500);
    await inBackground(null, () => endChange(world.ctx('admin'), { changeId: change.id }));
    const { end } = await read(change);
    expect(end).toMatchObject({
      state: 'waiting',
      problem: { title: expect.stringContaining('A freeze holds') },
    });
    expect((await read(change)).revertedBy).toEqual([]);
    await liftPolicy(world.ctx('admin'), { policyId: policy.id });
    await world.advance(70);
    await inBackground(null, () => endChange(world.ctx('admin'), { changeId: change.id }));
    expect(await world.held(fn, 'live')).toBeNull();
  });
});

describe('read-only mode of a scope', () => {
  it('refuses changes and their ways back there', async () => {
    const fn = await world.addFunction();
    const change = await inForce(fn);
    await set(readOnly);
    const back = await revertChange(world.ctx(), { changeId: change.id, removeCreatedAlias: false });
    await expect(apply(back)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Read-only mode holds for the whole estate'),
    });
    expect(await world.held(fn, 'live')).toMatchObject({ requested: 3 });
  });
});

describe('a budget that changes must keep to', () => {
  it('refuses what would pass it, and lets what costs less be', async () => {
    const fn = await world.addFunction();
    const { db } = world.database;
    const { id } = await db.module.create({ data: { slug: 'tight', name: 'Tight' } });
    await db.workload.update({ where: { id: fn.workloadId }, data: { moduleId: id } });
    const now = world.ctx().clock.now();
    const month = now.toISOString().slice(0, 7);
    const priced = {
      missing: [],
      pricedAt: now,
      asOf: now,
      usd: '1',
      forecastUsd: '2',
      forecastMethod: 'linear',
    };
    await db.workloadCost.create({ data: { workloadId: fn.workloadId, month, ...priced } });
    await addBudget(world.ctx('admin'), {
      moduleSlug: 'tight',
      stage: null,
      usdMonthly: '30',
      reason: 'agreed',
    });
    await set({ kind: 'budget' }, { moduleSlug: 'tight' });
    expect((await planOn(fn, 1)).policies).toMatchObject([
      { effect: 'warns', title: 'It may pass the budget of Tight' },
    ]);
    await db.priceOverride.create({
      data: {
        key: 'lambda.provisionedCapacity.x86_64',
        usd: '0.0000041667',
        reason: 'test',
        validFrom: new Date(0),
        createdAt: now,
        createdByLabel: 'test',
      },
    });
    expect((await planOn(fn, 1)).policies).toEqual([]);
    const dear = await planOn(fn, 9);
    expect(dear.policies).toMatchObject([
      { kind: 'budget', effect: 'refuses', title: 'It would pass the budget of Tight' },
    ]);
    await expect(apply(dear)).rejects.toMatchObject({
      code: 'refused',
      action: expect.stringContaining('budget raised'),
    });
  });
});

describe('policies', () => {
  it.each(['viewer', 'operator'] as const)('are not set, changed or lifted by a %s', async (role) => {
    const { id } = await set(readOnly, { stage: 'none' });
    const ctx = world.ctx(role);
    const forbidden = { code: 'forbidden' };
    const asked = NewPolicy.parse({ rule: readOnly, reason: 'because' });
    await expect(addPolicy(ctx, asked)).rejects.toMatchObject(forbidden);
    await expect(updatePolicy(ctx, { policyId: id, ...asked })).rejects.toMatchObject(forbidden);
    await expect(liftPolicy(ctx, { policyId: id })).rejects.toMatchObject(forbidden);
  });

  it('are kept in the audit log, and are refused where they can’t hold', async () => {
    const { id } = await set(readOnly, { stage: 'none' });
    const rule = freeze(60, 120);
    const changed = await updatePolicy(world.ctx('admin'), { policyId: id, rule, reason: 'only then' });
    expect(changed).toMatchObject({ holds: false, stage: 'none', reason: 'only then' });
    await liftPolicy(world.ctx('admin'), { policyId: id });
    await expect(liftPolicy(world.ctx('admin'), { policyId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    const told = await world.database.db.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { sequence: 'asc' },
    });
    expect(told.map(({ action }) => action)).toEqual(['policies.add', 'policies.update', 'policies.lift']);
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
    await expect(set(freeze(60, 30))).rejects.toMatchObject({ issues: [{ field: 'rule.window.until' }] });
    await expect(set(readOnly, { moduleSlug: 'nowhere' })).rejects.toMatchObject({
      issues: [{ field: 'moduleSlug' }],
    });
  });
});
