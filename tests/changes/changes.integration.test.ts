import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { cancelChange } from '@/server/services/changes/cancel-change';
import { getChange } from '@/server/services/changes/get-change';
import { listChanges } from '@/server/services/changes/list-changes';
import { moveChange } from '@/server/services/changes/move-change';
import { planChange } from '@/server/services/changes/plan-change';
import { revertChange } from '@/server/services/changes/revert-change';
import { archiveAccount } from '@/server/services/estate/archive-account';
import { type ChangeWorld, openChangeWorld, type TestFunction } from './change-world';

const account = '111122223333';
let world: ChangeWorld;
let fn: TestFunction;

beforeAll(async () => {
  world = await openChangeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.simulator.clearFaults();
  fn = await world.addFunction();
  await world.simulator.resetCalls();
});

const plan = (wanted: number | null, target: object = { qualifier: 'live' }) =>
  planChange(world.ctx(), {
    kind: 'provisionedConcurrency',
    workloadId: fn.workloadId,
    target: target as { qualifier: string },
    wanted,
  });
const apply = (change: ChangeDetail, acknowledged: string[] = []) =>
  applyChange(world.ctx(), { changeId: change.id, reason: 'launch on Friday', acknowledged });
const look = async (change: ChangeDetail, seconds = 0) => {
  if (seconds > 0) await world.advance(seconds);
  await inBackground(null, () => moveChange(world.ctx(), { changeId: change.id }));
  return getChange(world.ctx(), { changeId: change.id });
};
const switchOn = async (wanted: number) => {
  const change = await apply(await plan(wanted));
  return look(change, 45);
};
const held = (qualifier = 'live') => world.held(fn, qualifier);
const auditOf = (change: ChangeDetail) =>
  world.database.db.auditEntry.findMany({ where: { subjectId: change.id }, orderBy: { sequence: 'asc' } });
const puts = () => world.simulator.countCalls('PutProvisionedConcurrencyConfig');

describe('a change', () => {
  it('is looked at again when a look came before its time', async () => {
    const { db } = world.database;
    const change = await apply(await plan(2));
    await look(change);
    await db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'verify-change'`;
    await look(change);
    const waiting = await db.$queryRaw`
      SELECT id FROM pgboss.job WHERE name = 'verify-change' AND state = 'created' AND singleton_key = ${change.id}`;
    expect(waiting).toHaveLength(1);
  });

  it('is planned without writing to AWS, applied, seen allocating and verified in force', async () => {
    const planned = await plan(3);
    expect(planned).toMatchObject({ phase: 'planned', from: null, wanted: 3, agreement: 'unknown' });
    expect(planned.acts.apply).toEqual({ allowed: true });
    expect(await puts()).toBe(0);

    const applied = await apply(planned);
    expect(applied).toMatchObject({ phase: 'verifying', reason: 'launch on Friday' });
    expect(applied.steps).toMatchObject([{ state: 'succeeded', awsRequestId: expect.stringMatching(/.+/) }]);

    const allocating = await look(applied);
    expect(allocating).toMatchObject({ phase: 'verifying', agreement: 'agrees', condition: 'allocating' });
    const done = await look(applied, 45);
    expect(done).toMatchObject({ phase: 'inForce', agreement: 'agrees', condition: 'ready' });
    const intent = (await auditOf(done)).find((entry) => entry.action === 'change.stepIntended');
    expect(intent?.reason).toBe('launch on Friday');
    expect(done.events.map((event) => event.kind)).toEqual([
      'planned',
      'applyStarted',
      'stepIntended',
      'stepSucceeded',
      'verifying',
      'observed',
      'observed',
      'inForce',
    ]);
    expect(await held()).toEqual({ requested: 3, status: 'READY' });
    expect(await puts()).toBe(1);
    const shown = await world.database.db.workload.findUnique({ where: { id: fn.workloadId } });
    expect(shown).toMatchObject({ provisionedRequested: 3, provisionedAvailable: 3 });
  });

  it('leaves an audit entry for every act, with reason, before, after and the AWS request id, chained', async () => {
    const change = await switchOn(3);
    const entries = await auditOf(change);
    expect(entries.map((entry) => entry.action)).toEqual([
      'change.planned',
      'change.applyStarted',
      'change.stepIntended',
      'change.stepSucceeded',
      'change.inForce',
    ]);
    expect(entries[1]).toMatchObject({
      reason: 'launch on Friday',
      before: { provisioned: null },
      after: { provisioned: 3 },
    });
    expect(entries[3]?.awsRequestIds).toEqual([change.steps[0]?.awsRequestId]);
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  });

  it('is changed and switched off, and the last number is remembered', async () => {
    await switchOn(3);
    const changed = await switchOn(5);
    expect(changed).toMatchObject({ phase: 'inForce', from: 3, wanted: 5 });
    const off = await look(await apply(await plan(null)), 1);
    expect(off).toMatchObject({ phase: 'inForce', condition: 'off' });
    expect(await held()).toBeNull();
    expect((await plan(2)).plan).toMatchObject({ remembered: 5 });
  });

  it('publishes a version, creates an alias and provisions it, step by step', async () => {
    fn = await world.addFunction({ versions: 0 });
    const planned = await plan(2, { createAlias: { name: 'live', version: 'new' } });
    expect(planned.plan.steps).toHaveLength(3);
    const applied = await apply(planned);
    expect(applied.steps.map((step) => step.state)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(applied.steps[1]?.request).toMatchObject({ FunctionVersion: '1' });
    expect(await look(applied, 45)).toMatchObject({ phase: 'inForce', createdAlias: true });
    expect(await world.aliases(fn)).toEqual(['live→1']);
  });

  it('is reverted by a new change that restores what was in force', async () => {
    await switchOn(3);
    const changed = await switchOn(8);
    const back = await revertChange(world.ctx(), { changeId: changed.id, removeCreatedAlias: false });
    expect(back).toMatchObject({ phase: 'planned', from: 8, wanted: 3, reverts: { number: changed.number } });
    expect(await look(await apply(back), 45)).toMatchObject({ phase: 'inForce' });
    expect(await held()).toMatchObject({ requested: 3 });
    const original = await getChange(world.ctx(), { changeId: changed.id });
    expect(original.revertedBy).toMatchObject([{ number: back.number, phase: 'inForce' }]);
  });

  it('is reverted with its alias where that is asked for and acknowledged', async () => {
    fn = await world.addFunction({ versions: 0 });
    const made = await look(
      await apply(await plan(2, { createAlias: { name: 'live', version: 'new' } })),
      45,
    );
    const back = await revertChange(world.ctx(), { changeId: made.id, removeCreatedAlias: true });
    await expect(apply(back)).rejects.toMatchObject({
      code: 'refused',
      data: { unacknowledged: ['aliasRemoved'] },
    });
    expect(await look(await apply(back, ['aliasRemoved']), 1)).toMatchObject({ phase: 'inForce' });
    expect(await world.aliases(fn)).toEqual([]);
    expect(await world.versions(fn)).toBe(1);
  });

  it('asks before it reverts what someone else has set since', async () => {
    const change = await switchOn(3);
    await world.meddle(fn, 7);
    const back = await revertChange(world.ctx(), { changeId: change.id, removeCreatedAlias: false });
    await expect(apply(back)).rejects.toMatchObject({ data: { unacknowledged: ['movedSinceSet'] } });
    expect(await held()).toMatchObject({ requested: 7 });
    expect(await apply(back, ['movedSinceSet'])).toMatchObject({ phase: 'verifying' });
  });

  it('can be taken back while AWS is still allocating', async () => {
    const change = await apply(await plan(3));
    await world.advance(1);
    const back = await revertChange(world.ctx(), { changeId: change.id, removeCreatedAlias: false });
    expect(await look(await apply(back), 1)).toMatchObject({ phase: 'inForce' });
    const earlier = await getChange(world.ctx(), { changeId: change.id });
    expect(earlier).toMatchObject({ phase: 'failed', failure: { code: 'superseded' } });
    expect(await held()).toBeNull();
  });

  it('is dropped before it is applied, and not after', async () => {
    const planned = await plan(3);
    expect(await cancelChange(world.ctx(), { changeId: planned.id })).toMatchObject({ phase: 'cancelled' });
    await expect(apply(planned)).rejects.toMatchObject({ code: 'conflict' });
    const applied = await apply(await plan(4));
    await expect(cancelChange(world.ctx(), { changeId: applied.id })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is found again in the list, newest first and page by page', async () => {
    const one = await plan(3);
    const two = await apply(await plan(4));
    const query = { state: 'all', limit: 1, workloadId: fn.workloadId } as const;
    const first = await listChanges(world.ctx('viewer'), query);
    expect(first.data.map((change) => change.id)).toEqual([two.id]);
    const cursor = first.meta.nextCursor ?? '';
    const second = await listChanges(world.ctx('viewer'), { ...query, cursor });
    expect(second).toMatchObject({ data: [{ id: one.id }], meta: { nextCursor: null } });
    const open = await listChanges(world.ctx('viewer'), { ...query, state: 'open' });
    expect(open.data.map((change) => change.id)).toEqual([two.id]);
    await expect(listChanges(world.ctx('viewer'), { ...query, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('a change that is refused', () => {
  it('keeps its reasons and can’t be applied', async () => {
    const planned = await plan(3, { qualifier: '$LATEST' });
    expect(planned.plan.refusals).toMatchObject([{ code: 'latest' }]);
    await expect(apply(planned)).rejects.toMatchObject({ code: 'refused' });
    expect(await puts()).toBe(0);
  });

  it('touches nothing when AWS has moved since, and shows loaded, live and wanted', async () => {
    const planned = await plan(3);
    await world.meddle(fn, 7);
    const applying = apply(planned);
    await expect(applying).rejects.toMatchObject({
      code: 'stale_plan',
      data: { facts: [{ field: 'provisioned', loaded: null, live: 7, wanted: 3 }] },
    });
    expect(await puts()).toBe(0);
    const after = await getChange(world.ctx(), { changeId: planned.id });
    expect(after).toMatchObject({ phase: 'planned', reason: null });
    expect((await auditOf(planned)).map((entry) => entry.action)).toContain('change.applyRefused');
  });

  it('is refused to a viewer and in read-only mode, before AWS is asked', async () => {
    const planned = await plan(3);
    await world.simulator.resetCalls();
    const input = { changeId: planned.id, reason: 'try', acknowledged: [] };
    await expect(applyChange(world.ctx('viewer'), input)).rejects.toMatchObject({ code: 'forbidden' });
    const readOnly = world.ctx('admin', { readOnly: true });
    await expect(applyChange(readOnly, input)).rejects.toMatchObject({ code: 'refused' });
    expect(await world.simulator.calls()).toEqual([]);
  });

  it('is applied once when two apply it at the same moment', async () => {
    const planned = await plan(3);
    const outcomes = await Promise.allSettled([apply(planned), apply(planned), apply(planned)]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await puts()).toBe(1);
  });

  it('lets one of two different plans for one alias through', async () => {
    const [one, two] = await Promise.all([plan(3), plan(4)]);
    const outcomes = await Promise.allSettled([apply(one), apply(two)]);
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await puts()).toBe(1);
  });
});

describe('AWS that does not do as asked', () => {
  it('fails with AWS’s reason when the environments can’t be initialised', async () => {
    await world.simulator.fault({
      kind: 'failTransition',
      operation: 'PutProvisionedConcurrencyConfig',
      count: 1,
    });
    const done = await look(await apply(await plan(3)), 45);
    expect(done).toMatchObject({ phase: 'failed', condition: 'failed', agreement: 'agrees' });
    expect(done.failure?.detail).toContain('FUNCTION_ERROR_INIT_FAILURE');
    expect(done.acts.revert).toEqual({ allowed: true });
  });

  it('runs out of time when it stays in progress', async () => {
    await world.simulator.fault({ kind: 'stuck', operation: 'PutProvisionedConcurrencyConfig', count: 1 });
    const applied = await apply(await plan(3));
    expect(await look(applied, 600)).toMatchObject({ phase: 'verifying' });
    expect(await look(applied, 600)).toMatchObject({
      phase: 'timedOut',
      failure: { code: 'stillAllocating' },
    });
  });

  it('runs out of time when the call was accepted but never took effect', async () => {
    const applied = await apply(await plan(3));
    await world.meddle(fn, null);
    expect(await look(applied)).toMatchObject({ phase: 'verifying', agreement: 'differs' });
    expect(await look(applied, 1000)).toMatchObject({ phase: 'timedOut', failure: { code: 'neverInForce' } });
  });

  it('says so when someone else changes it before it is in force', async () => {
    const applied = await apply(await plan(3));
    await look(applied);
    await world.meddle(fn, 9);
    expect(await look(applied, 5)).toMatchObject({ phase: 'failed', failure: { code: 'overridden' } });
  });

  it('fails without a trace in AWS when the call is denied', async () => {
    await world.simulator.fault({ kind: 'deny', operation: 'PutProvisionedConcurrencyConfig' });
    const done = await apply(await plan(3));
    expect(done).toMatchObject({ phase: 'failed', steps: [{ state: 'failed' }] });
    expect(done.failure?.title).toBe('AWS denied the call');
    expect(done.acts.revert).toMatchObject({ allowed: false });
    expect(await held()).toBeNull();
  });

  it('records what was done when a later step is refused', async () => {
    fn = await world.addFunction({ versions: 0 });
    await world.simulator.fault({ kind: 'deny', operation: 'CreateAlias' });
    const done = await apply(await plan(2, { createAlias: { name: 'live', version: 'new' } }));
    expect(done.steps.map((step) => step.state)).toEqual(['succeeded', 'failed', 'skipped']);
    expect(done.failure?.detail).toContain('publish a version');
    expect(await world.versions(fn)).toBe(1);
  });

  it('sends a throttled call again, since AWS turned it away', async () => {
    await world.simulator.fault({ kind: 'throttle', operation: 'PutProvisionedConcurrencyConfig', count: 2 });
    const applied = await apply(await plan(3));
    expect(applied).toMatchObject({ phase: 'verifying' });
    expect(applied.events.filter((event) => event.kind === 'stepThrottled')).toHaveLength(2);
    expect(await look(applied, 45)).toMatchObject({ phase: 'inForce' });
  });

  it('looks instead of sending again after an internal error, and sees that nothing was done', async () => {
    await world.simulator.fault({
      kind: 'error',
      operation: 'PutProvisionedConcurrencyConfig',
      count: 1,
      status: 500,
    });
    const applied = await apply(await plan(3));
    expect(applied).toMatchObject({ phase: 'indeterminate', steps: [{ state: 'indeterminate' }] });
    expect(await look(applied)).toMatchObject({ phase: 'indeterminate' });
    const settled = await look(applied, 60);
    expect(settled).toMatchObject({
      phase: 'failed',
      failure: { code: 'interrupted' },
      steps: [{ state: 'failed' }],
    });
    expect(await puts()).toBe(1);
    expect(await held()).toBeNull();
  });

  it('looks instead of sending again when the answer is lost, and sees that it was done', async () => {
    await world.simulator.fault({ kind: 'reset', operation: 'PutProvisionedConcurrencyConfig', count: 1 });
    const applied = await apply(await plan(3));
    expect(applied).toMatchObject({ phase: 'verifying', steps: [{ state: 'succeeded' }] });
    expect(applied.events.map((event) => event.kind)).toContain('stepSettled');
    expect(await puts()).toBe(1);
    expect(await look(applied, 45)).toMatchObject({ phase: 'inForce' });
  });

  it('waits while AWS can’t be read, and goes on when it can', async () => {
    const applied = await apply(await plan(3));
    await world.simulator.fault({ kind: 'deny', operation: 'GetProvisionedConcurrencyConfig' });
    const blind = await look(applied, 45);
    expect(blind).toMatchObject({ phase: 'verifying', agreement: 'unknown', condition: 'unknown' });
    expect(blind.events.at(-1)?.kind).toBe('observeFailed');
    await world.simulator.clearFaults();
    expect(await look(applied, 10)).toMatchObject({ phase: 'inForce' });
  });

  it('says once that AWS can’t be read, however often it looks for what a lost call did', async () => {
    await world.simulator.fault({ kind: 'error', operation: 'PutProvisionedConcurrencyConfig', status: 500 });
    await world.simulator.fault({ kind: 'deny', operation: 'GetProvisionedConcurrencyConfig' });
    const applied = await apply(await plan(3));
    for (let times = 0; times < 4; times += 1) await look(applied, 400);
    const told = (await look(applied)).events.filter((event) => event.kind === 'observeFailed');
    expect(told).toHaveLength(1);
    await world.simulator.clearFaults();
    expect(await look(applied, 60)).toMatchObject({ phase: 'failed', failure: { code: 'interrupted' } });
  });

  it('keeps its account watched until it is settled', async () => {
    const applied = await apply(await plan(3));
    const archive = () => archiveAccount(world.ctx('admin'), { accountId: account });
    await expect(archive()).rejects.toMatchObject({ code: 'conflict' });
    expect(await look(applied, 45)).toMatchObject({ phase: 'inForce' });
  });

  it('is audited when another takes over before it is in force', async () => {
    const earlier = await apply(await plan(3));
    await world.advance(5);
    await apply(await plan(5));
    expect((await auditOf(earlier)).map((entry) => entry.action)).toContain('change.failed');
  });

  it('foresees that AWS publishes nothing new, and refuses where that version is provisioned already', async () => {
    const blue = { createAlias: { name: 'blue', version: 'new' } };
    const free = await plan(2, blue);
    expect(free.steps.map((step) => step.operation)).toEqual([
      'lambda:CreateAlias',
      'lambda:PutProvisionedConcurrencyConfig',
    ]);
    await world.simulator.actor({ account, region: fn.region, function: fn.name, memoryMb: 2048 });
    await world.advance(10);
    await expect(apply(free)).rejects.toMatchObject({ code: 'stale_plan' });
    expect((await plan(2, blue)).steps[0]?.operation).toBe('lambda:PublishVersion');

    fn = await world.addFunction();
    await switchOn(3);
    const taken = await plan(2, blue);
    expect(taken.plan.refusals.map((refusal) => refusal.code)).toEqual(['versionAlreadyProvisioned']);
  });
});
