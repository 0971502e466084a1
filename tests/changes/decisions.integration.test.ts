import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplyGroupInput, PlanGroupInput } from '@/lib/contracts/change-groups';
import { PlanChangeInput } from '@/lib/contracts/change-shapes';
import { inBackground } from '@/server/aws/call-mode';
import { listAudit } from '@/server/services/access/list-audit';
import { applyChange } from '@/server/services/changes/apply-change';
import { applyGroup } from '@/server/services/changes/groups/apply-group';
import { getGroup } from '@/server/services/changes/groups/get-group';
import { planGroup } from '@/server/services/changes/groups/plan-group';
import { runGroup } from '@/server/services/changes/groups/run-group';
import { listChanges } from '@/server/services/changes/list-changes';
import { planChange } from '@/server/services/changes/plan-change';
import { createDecision } from '@/server/services/decisions/create-decision';
import { setScope } from '@/server/services/decisions/set-scope';
import { addTrigger } from '@/server/services/reviews/triggers/add-trigger';
import { type ChangeWorld, openChangeWorld, type TestFunction } from './change-world';

let world: ChangeWorld;

beforeAll(async () => {
  world = await openChangeWorld();
});
afterAll(() => world.close());

const provisioning = ({ workloadId }: TestFunction, wanted: number) => ({
  kind: 'provisionedConcurrency' as const,
  workloadId,
  target: { qualifier: 'live' },
  wanted,
});
const provision = (fn: TestFunction, wanted: number) =>
  planChange(world.ctx(), PlanChangeInput.parse(provisioning(fn, wanted)));
const codesOf = ({ plan }: Awaited<ReturnType<typeof provision>>) => plan.warnings.map(({ code }) => code);

/** A decision that governs a function and is to be looked at again once more is provisioned than it allows. */
async function decide(fn: TestFunction, status: string, allowed: number) {
  const ctx = world.ctx('admin');
  const text = `# At most ${allowed} kept ready for ${fn.name}\n\nStatus: ${status}\n`;
  const { id, slug } = await createDecision(ctx, { text });
  await setScope(ctx, { decisionId: id, scope: [{ module: null, workload: fn.workloadId, stage: null }] });
  const expression = `functions.exists(f, f.provisioned > ${allowed}.0)`;
  const rule = { kind: 'inventory', expression, release: null, windowDays: 7, over: 'governed' } as const;
  await addTrigger(ctx, {
    decisionId: id,
    title: 'more is kept ready',
    rule,
    noEvidence: 'hold',
    minimumHours: 0,
    stage: null,
  });
  return { id, slug };
}

describe('a change of a workload that decisions govern', () => {
  it('names the decision it follows, and is listed with it', async () => {
    const fn = await world.addFunction();
    const { id, slug } = await decide(fn, 'accepted', 5);
    const planned = await provision(fn, 3);
    expect(codesOf(planned)).not.toContain('contradictsDecision');
    const apply = (decision: string) =>
      applyChange(world.ctx(), { changeId: planned.id, reason: 'as decided', acknowledged: [], decision });
    await expect(apply('no-such-decision')).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ field: 'decision' }],
    });
    expect(await apply(slug)).toMatchObject({ decision: { slug } });
    for (const decision of [slug, id]) {
      const { data } = await listChanges(world.ctx(), { state: 'applied', limit: 10, decision });
      expect(data.map((one) => one.id)).toEqual([planned.id]);
    }
  });

  it('names it with all that are changed together', async () => {
    const fn = await world.addFunction();
    const { slug } = await decide(fn, 'accepted', 5);
    const items = [provisioning(fn, 2)];
    const { id: groupId } = await planGroup(world.ctx(), PlanGroupInput.parse({ title: 'launch', items }));
    const run = () => inBackground(null, () => runGroup(world.ctx('admin'), { groupId }));
    await run();
    await applyGroup(world.ctx(), {
      groupId,
      ...ApplyGroupInput.parse({ reason: 'as decided', decision: slug }),
    });
    await run();
    const { items: applied } = await getGroup(world.ctx(), { groupId });
    expect(applied[0]?.change).toMatchObject({ phase: 'verifying', decision: { slug } });
  });

  it('asks to confirm that it contradicts an accepted one, and keeps that it was confirmed', async () => {
    const fn = await world.addFunction();
    const { slug } = await decide(fn, 'accepted', 2);
    const planned = await provision(fn, 3);
    expect(planned.plan.warnings).toContainEqual(
      expect.objectContaining({
        code: 'contradictsDecision',
        mustAcknowledge: true,
        title: expect.stringContaining(`At most 2 kept ready for ${fn.name}`),
        detail: expect.stringContaining('f.provisioned > 2.0'),
      }),
    );
    const apply = (acknowledged: string[]) =>
      applyChange(world.ctx(), { changeId: planned.id, reason: 'the launch', acknowledged, decision: slug });
    await expect(apply([])).rejects.toMatchObject({
      code: 'refused',
      data: { unacknowledged: ['contradictsDecision'] },
    });
    await apply(['contradictsDecision']);
    const { data } = await listAudit(world.ctx('admin'), { subject: planned.id, limit: 50 });
    expect(data.find(({ action }) => action === 'change.applyStarted')?.after).toMatchObject({
      acknowledged: ['contradictsDecision'],
      decision: slug,
    });
  });

  it('asks nothing of a decision that only is proposed, governs another workload, or is kept to', async () => {
    const [fn, other] = [await world.addFunction(), await world.addFunction()];
    await decide(fn, 'proposed', 2);
    await decide(other, 'accepted', 2);
    await decide(fn, 'accepted', 3);
    expect(codesOf(await provision(fn, 3))).not.toContain('contradictsDecision');
  });
});
