import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import type { ProvisionedTarget } from '@/lib/domain/capacity/provisioned-plan';
import { inBackground } from '@/server/aws/call-mode';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { getChange } from '@/server/services/changes/get-change';
import { moveChange } from '@/server/services/changes/move-change';
import { planChange } from '@/server/services/changes/plan-change';
import { revertChange } from '@/server/services/changes/revert-change';
import { type ChangeWorld, openChangeWorld, type TestFunction } from './change-world';
import {
  type CrashCase,
  crashAll,
  expectSentOnce,
  labelOf,
  momentsOf,
  reportCrashes,
  wasAllSent,
} from './crash-cases';
import { type CrashHarness, crashHarness } from './crash-harness';

type Kind = 'on' | 'change' | 'off' | 'publish' | 'remove';

/** How many steps each kind has: each is killed after its intent, after its call and after its outcome. */
const steps: Readonly<Record<Kind, number>> = { on: 1, change: 1, off: 1, publish: 3, remove: 2 };
const writes = [
  'PublishVersion',
  'CreateAlias',
  'DeleteAlias',
  'PutProvisionedConcurrencyConfig',
  'DeleteProvisionedConcurrencyConfig',
];

interface Case extends CrashCase {
  readonly kind: Kind;
}

let world: ChangeWorld;
let harness: CrashHarness;

beforeAll(async () => {
  world = await openChangeWorld();
  harness = crashHarness(world, writes);
});
afterAll(async () => {
  harness.killAll();
  await world.close();
});

const pointsOf = (kind: Kind) => ['claimed', 'begun', ...momentsOf(steps[kind])];

const request = (fn: TestFunction, wanted: number | null, target: ProvisionedTarget) =>
  planChange(world.ctx(), { kind: 'provisionedConcurrency', workloadId: fn.workloadId, target, wanted });
const live = { qualifier: 'live' };

/** Makes a change in force, without crashes. */
async function complete(change: ChangeDetail): Promise<ChangeDetail> {
  const { id } = await applyChange(world.ctx(), { changeId: change.id, reason: 'before', acknowledged: [] });
  await world.advance(45);
  await inBackground(null, () => moveChange(world.ctx(), { changeId: id }));
  return getChange(world.ctx(), { changeId: id });
}

async function prepare(kind: Kind, fn: TestFunction): Promise<ChangeDetail> {
  switch (kind) {
    case 'on':
      return request(fn, 3, live);
    case 'change':
      await world.meddle(fn, 3);
      await world.advance(45);
      return request(fn, 5, live);
    case 'off':
      await world.meddle(fn, 3);
      await world.advance(45);
      return request(fn, null, live);
    case 'publish':
      return request(fn, 2, { createAlias: { name: 'live', version: 'new' } });
    case 'remove': {
      const made = await complete(await request(fn, 2, { createAlias: { name: 'live', version: 'new' } }));
      return revertChange(world.ctx(), { changeId: made.id, removeCreatedAlias: true });
    }
  }
}

async function prepareCase(kind: Kind, stopAt: string): Promise<Case> {
  const fresh = kind === 'publish' || kind === 'remove';
  const workload = await world.addFunction(fresh ? { versions: 0 } : {});
  const change = await prepare(kind, workload);
  return { kind, stopAt, workload, change, sentBefore: await harness.sentIn(workload.region) };
}

/** What the record says AWS holds, by the steps it calls done. */
function recorded({ plan, steps }: ChangeDetail) {
  if (plan.kind !== 'provisionedConcurrency') throw new Error(`${plan.kind} is not asked about here`);
  const done = new Set(steps.filter((step) => step.state === 'succeeded').map((step) => step.operation));
  const put = done.has('lambda:PutProvisionedConcurrencyConfig');
  const off = done.has('lambda:DeleteProvisionedConcurrencyConfig');
  const deleted = done.has('lambda:DeleteAlias');
  const created = done.has('lambda:CreateAlias');
  const had = !('createAlias' in plan.target);
  return {
    provisioned: put ? plan.wanted : off ? null : plan.from,
    alias: (had && !deleted) || created,
  };
}

describe('a process killed at any moment of a change', () => {
  it('leaves a change that two processes starting after it settle true to AWS, sending nothing again', {
    timeout: 500_000,
  }, async () => {
    const kinds: readonly Kind[] = ['on', 'change', 'off', 'publish', 'remove'];
    const cases: Case[] = [];
    for (const kind of kinds) for (const point of pointsOf(kind)) cases.push(await prepareCase(kind, point));
    const sent = await crashAll(harness, cases);
    await harness.settle(70);

    const phases: string[] = [];
    for (const one of cases) {
      const label = labelOf(one);
      const after = await getChange(world.ctx(), { changeId: one.change.id });
      phases.push(after.phase);
      expect(['planned', 'inForce', 'failed'], label).toContain(after.phase);
      expect(
        after.steps.map((step) => step.state),
        label,
      ).not.toContain('intended');
      const says = recorded(after);
      expect((await world.held(one.workload, 'live'))?.requested ?? null, label).toBe(says.provisioned);
      expect((await world.aliases(one.workload)).length > 0, label).toBe(says.alias);
      await expectSentOnce(harness, one, sent);
      if (wasAllSent(one, steps[one.kind])) expect(after.phase, label).toBe('inForce');
      if (one.stopAt === 'claimed') expect(after.phase, label).toBe('planned');
      const ends = after.events.filter((event) => event.kind === 'inForce' || event.kind === 'failed');
      expect(ends.length, `${label}: ended once`).toBe(after.phase === 'planned' ? 0 : 1);
    }
    expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
    reportCrashes(cases, phases, `${kinds.length} kinds`);
  });

  it('is seen to have done what it asked though it died before the answer came', {
    timeout: 120_000,
  }, async () => {
    const one = await prepareCase('on', 'never');
    await world.simulator.fault({
      kind: 'delay',
      operation: 'PutProvisionedConcurrencyConfig',
      delayMs: 2_000,
      count: 1,
    });
    const child = harness.start([{ changeId: one.change.id, stopAt: 'never' }]);
    await harness.until(child, [`${one.change.id} intent 1`]);
    await expect.poll(async () => (await harness.faults()).length, { timeout: 60_000 }).toBe(0);
    await harness.kill(child);
    await expect
      .poll(async () => (await harness.sentIn(one.workload.region)).get('PutProvisionedConcurrencyConfig'), {
        timeout: 20_000,
      })
      .toBe(1);
    await world.advance(70);
    await moveChange(world.ctx(), { changeId: one.change.id });
    expect(await getChange(world.ctx(), { changeId: one.change.id })).toMatchObject({ phase: 'inForce' });
    expect((await harness.sentIn(one.workload.region)).get('PutProvisionedConcurrencyConfig')).toBe(1);
  });
});
