import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { NewPolicy } from '@/lib/contracts/policies';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { cancelChange } from '@/server/services/changes/cancel-change';
import { decideApproval } from '@/server/services/changes/decide-approval';
import { getChange } from '@/server/services/changes/get-change';
import { listChanges } from '@/server/services/changes/list-changes';
import { planChange } from '@/server/services/changes/plan-change';
import { addPolicy } from '@/server/services/changes/policies/add-policy';
import { requestApproval } from '@/server/services/changes/request-approval';
import { setChangeEnd } from '@/server/services/changes/set-change-end';
import type { ServiceContext } from '@/server/services/context';
import { listModules } from '@/server/services/inventory/list-modules';
import { type ChangeWorld, openChangeWorld } from './change-world';

let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
  const rule = { kind: 'approval' } as const;
  await addPolicy(world.ctx('admin'), NewPolicy.parse({ rule, reason: 'two pairs of eyes' }));
});
afterAll(() => world.close());

const [ada, bob, eve] = ['ada', 'bob', 'eve'].map((name) => ({ name, id: randomUUID() }));

/** Someone who may apply changes. */
function as(person: { readonly name: string; readonly id: string } | undefined): ServiceContext {
  if (!person) throw new Error('nobody of that name');
  const { actor, ...rest } = world.ctx('operator');
  return { ...rest, actor: { ...actor, id: person.id, userId: person.id, label: person.name } };
}

async function plan(): Promise<ChangeDetail> {
  const { workloadId } = await world.addFunction();
  const target = { qualifier: 'live' };
  return planChange(as(ada), { kind: 'provisionedConcurrency', workloadId, target, wanted: 3 });
}
const ask = ({ id }: ChangeDetail, ctx = as(bob)) =>
  requestApproval(ctx, { changeId: id, reason: 'the launch' });
const approve = ({ id }: ChangeDetail, ctx = as(eve)) =>
  decideApproval(ctx, { changeId: id, verdict: 'approve', reason: '' });
const apply = ({ id }: ChangeDetail, ctx = as(bob), extra = {}) =>
  applyChange(ctx, { changeId: id, reason: 'the launch', acknowledged: [], ...extra });
const read = ({ id }: ChangeDetail, ctx = as(ada)) => getChange(ctx, { changeId: id });

describe('a change that a second person must approve', () => {
  it('is refused until someone else has approved it, and then applied by anyone', async () => {
    const planned = await plan();
    expect(planned.acts).toMatchObject({ apply: { allowed: false }, askApproval: { allowed: true } });
    await expect(apply(planned)).rejects.toMatchObject({
      code: 'refused',
      message: 'A second person must approve changes of the whole estate. Why: two pairs of eyes.',
    });
    const asked = await ask(planned);
    expect(asked).toMatchObject({ approval: { state: 'requested', requestedBy: { label: 'bob' } } });
    await expect(apply(planned)).rejects.toMatchObject({ code: 'refused' });
    await expect(ask(planned)).rejects.toMatchObject({ code: 'conflict' });

    expect((await read(planned, as(eve))).acts.decide).toEqual({ allowed: true });
    const approved = await approve(planned);
    expect(approved).toMatchObject({
      approval: { state: 'approved', decidedBy: { label: 'eve' } },
      policies: [],
    });
    expect(await apply(planned)).toMatchObject({ phase: 'verifying', appliedBy: { label: 'bob' } });

    const told = await world.database.db.auditEntry.findMany({
      where: { subjectId: planned.id },
      orderBy: { sequence: 'asc' },
    });
    const acts = told.map(({ action, actorLabel }) => `${action} ${actorLabel}`);
    expect(acts).toEqual(
      expect.arrayContaining(['change.approvalRequested bob', 'change.approvalGiven eve']),
    );
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  });

  it('is never approved by who planned it or asked for it, a token of theirs, the product, or a viewer', async () => {
    const planned = await plan();
    await expect(approve(planned)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Nobody'),
    });
    await ask(planned);
    for (const person of [ada, bob]) {
      await expect(approve(planned, as(person))).rejects.toMatchObject({ code: 'refused' });
      const { actor, ...rest } = as(person);
      const token = { ...rest, actor: { ...actor, kind: 'token' as const, id: randomUUID() } };
      await expect(approve(planned, token)).rejects.toMatchObject({ code: 'refused' });
    }
    const { actor, ...rest } = world.ctx('admin');
    const system = { ...rest, actor: { ...actor, kind: 'system' as const, id: null, userId: null } };
    await expect(approve(planned, system)).rejects.toMatchObject({ code: 'refused' });
    await expect(approve(planned, world.ctx('viewer'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(planned, world.ctx('viewer'))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await read(planned)).toMatchObject({ approval: { state: 'requested' } });
  });

  it('that is refused stays so, with the reason, whatever is tried', async () => {
    const planned = await plan();
    await ask(planned);
    await decideApproval(as(eve), { changeId: planned.id, verdict: 'refuse', reason: 'too dear' });
    await expect(approve(planned, world.ctx('operator'))).rejects.toMatchObject({ code: 'refused' });
    await expect(ask(planned)).rejects.toMatchObject({ code: 'conflict' });
    await expect(apply(planned)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('too dear'),
    });
  });

  it('is decided once when two decide at the same moment', async () => {
    const planned = await plan();
    await ask(planned);
    const others = [eve, { name: 'kim', id: randomUUID() }];
    const outcomes = await Promise.allSettled(others.map((person) => approve(planned, as(person))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is applied with the end it was approved with, and no other', async () => {
    const planned = await plan();
    const at = (minutes: number) => ({
      localTime: new Date(world.ctx().clock.now().getTime() + minutes * 60_000).toISOString().slice(0, 16),
      timeZone: 'Etc/UTC',
    });
    await requestApproval(as(bob), { changeId: planned.id, reason: 'the launch', until: at(60) });
    await approve(planned);
    await expect(apply(planned, as(bob), { until: at(600) })).rejects.toMatchObject({
      issues: [{ field: 'until' }],
    });
    expect((await apply(planned)).end).toMatchObject({ state: 'waiting', timeZone: 'Etc/UTC' });
    const move = (ctx: ServiceContext, until: ReturnType<typeof at> | null) =>
      setChangeEnd(ctx, { changeId: planned.id, until, reason: 'runs late' });
    for (const until of [at(600), null])
      await expect(move(as(bob), until)).rejects.toMatchObject({ code: 'refused' });
    expect((await move(as(bob), at(30))).end).toMatchObject({ state: 'waiting' });
    expect((await move(as(eve), null)).end).toMatchObject({ state: 'lifted' });
  });

  it('is found among what waits for approval, and on the overview, until it is decided or dropped', async () => {
    const [decided, dropped] = [await plan(), await plan()];
    await ask(decided);
    await ask(dropped);
    const waiting = async () => {
      const { data } = await listChanges(as(eve), { state: 'approval', limit: 100 });
      const { needsYou } = await listModules(as(eve), {});
      const needs = needsYou.flatMap((need) => (need.kind === 'approvalWaits' ? [need.changeId] : []));
      return [decided, dropped].map(({ id }) => [data.some((one) => one.id === id), needs.includes(id)]);
    };
    expect(await waiting()).toEqual([
      [true, true],
      [true, true],
    ]);
    await approve(decided);
    await cancelChange(as(ada), { changeId: dropped.id });
    await expect(approve(dropped)).rejects.toMatchObject({ code: 'refused' });
    expect(await waiting()).toEqual([
      [false, false],
      [false, false],
    ]);
  });
});
