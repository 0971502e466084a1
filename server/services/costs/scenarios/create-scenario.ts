import type { CreateScenarioInput, Scenario } from '@/lib/contracts/costs/scenario-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { insertScenario } from '../../../db/scenario-repository';
import type { ServiceContext } from '../../context';
import { loadSubjectUsage, runComparison } from '../compare/run-comparison';
import { requireModuleId } from './require-scenario';
import { toScenario } from './to-scenario';

/** Saves a comparison under a name with the usage it starts from, read now; throws `invalid_input` for what can't be compared. */
export async function createScenario(ctx: ServiceContext, input: CreateScenarioInput): Promise<Scenario> {
  authorise(ctx.actor, 'scenarios.write');
  const { name, note, inputs } = input;
  const usage = await loadSubjectUsage(ctx, inputs.subject);
  const { verdict } = await runComparison(ctx, inputs, usage);
  const moduleSlug = input.module === undefined ? (usage.module?.slug ?? null) : input.module;
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const moduleId = await requireModuleId(tx, moduleSlug);
    const workloadId = usage.workload?.id ?? null;
    const facts = { name, note, inputs, usage, region: usage.region, moduleId, workloadId };
    const owner = { ownerId: ctx.actor.userId, ownerLabel: ctx.actor.label };
    const row = await insertScenario(tx, facts, owner, now);
    await appendAudit(tx, ctx.actor, now, {
      action: 'scenario.create',
      subject: { kind: 'scenario', id: row.id, label: name },
      after: { name, note, module: moduleSlug, inputs, verdict },
    });
    return toScenario(row);
  });
}
