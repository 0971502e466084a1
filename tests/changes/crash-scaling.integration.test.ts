import { afterAll, beforeAll, expect, it } from 'vitest';
import { factsOfCall } from '@/lib/domain/capacity/scaling/facts';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { getChange } from '@/server/services/changes/get-change';
import { type ChangeWorld, openChangeWorld } from './change-world';
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
import { factsOf, plan, planOnService, scalingWrites, serviceKinds } from './kind-cases';

const kinds = ['initial', ...serviceKinds] as const;
type Kind = (typeof kinds)[number];

interface Case extends CrashCase {
  readonly kind: Kind;
}

let world: ChangeWorld;
let harness: CrashHarness;

beforeAll(async () => {
  world = await openChangeWorld();
  harness = crashHarness(world, scalingWrites);
});
afterAll(async () => {
  harness.killAll();
  await world.close();
});

async function prepare(kind: Kind, stopAt: string): Promise<Case> {
  if (kind === 'initial') {
    const workload = await world.addFunction();
    const { workloadId } = workload;
    const bounds = { min: 1, max: 4 };
    const change = await plan(world, {
      kind: 'scalableTarget',
      workloadId,
      qualifier: 'live',
      bounds,
      initial: 2,
    });
    const sentBefore = await harness.sentIn(workload.region);
    return { kind, stopAt, workload, change, sentBefore };
  }
  const workload = await world.addService(1);
  const change = await planOnService(world, kind, workload);
  const sentBefore = await harness.sentIn(workload.region);
  return { kind, stopAt, workload, change, sentBefore };
}

const stepsOf = (kind: Kind) => (kind === 'restore' ? 3 : kind === 'initial' ? 2 : 1);

it('a process killed at any moment of a change of scaling leaves a record that is true to AWS', {
  timeout: 500_000,
}, async () => {
  const cases: Case[] = [];
  for (const kind of kinds)
    for (const moment of momentsOf(stepsOf(kind))) cases.push(await prepare(kind, moment));
  const sent = await crashAll(harness, cases);
  await harness.settle(200);
  await harness.settle(400);

  const phases: string[] = [];
  for (const one of cases) {
    const label = labelOf(one);
    const after = await getChange(world.ctx(), { changeId: one.change.id });
    phases.push(after.phase);
    expect(['inForce', 'failed'], label).toContain(after.phase);
    const facts = await factsOf(world, one.workload);
    for (const step of after.plan.steps) {
      const recorded = after.steps.find((each) => each.operation === step.operation);
      const wanted = Object.entries(factsOfCall(step.operation, step.request));
      const holds = wanted.every(([field, value]) => (facts[field] ?? null) === value);
      expect(holds, `${label}: ${step.operation} is recorded as ${recorded?.state}`).toBe(
        recorded?.state === 'succeeded',
      );
    }
    await expectSentOnce(harness, one, sent);
    if (wasAllSent(one, stepsOf(one.kind))) expect(after.phase, label).toBe('inForce');
  }
  expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  reportCrashes(cases, phases, `${kinds.length} kinds of scaling`);
});
