import type { Scenario, UpdateScenarioInput } from '@/lib/contracts/costs/scenario-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { saveScenario } from '../../../db/scenario-repository';
import type { ServiceContext } from '../../context';
import { loadSubjectUsage, runComparison } from '../compare/run-comparison';
import { requireModuleId, requireScenario } from './require-scenario';
import { storedOf, toScenario } from './to-scenario';

/** Renames, changes, attaches, archives or brings back a saved comparison; new inputs read the usage anew. */
export async function updateScenario(
  ctx: ServiceContext,
  input: UpdateScenarioInput & { readonly scenarioId: string },
): Promise<Scenario> {
  authorise(ctx.actor, 'scenarios.write');
  const { scenarioId, name, note, inputs, module, archived } = input;
  const renewed = inputs === undefined ? {} : await renew(ctx, inputs);
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const before = await requireScenario(tx, scenarioId);
    const change = {
      ...renewed,
      ...(name === undefined ? {} : { name }),
      ...(note === undefined ? {} : { note }),
      ...(module === undefined ? {} : { moduleId: await requireModuleId(tx, module) }),
      ...(archived === undefined ? {} : { archivedAt: archived ? (before.archivedAt ?? now) : null }),
    };
    const after = await saveScenario(tx, scenarioId, change, now);
    await appendAudit(tx, ctx.actor, now, {
      action: 'scenario.update',
      subject: { kind: 'scenario', id: scenarioId, label: after.name },
      before: toFacts(before),
      after: toFacts(after),
    });
    return toScenario(after);
  });
}

async function renew(ctx: ServiceContext, inputs: NonNullable<UpdateScenarioInput['inputs']>) {
  const usage = await loadSubjectUsage(ctx, inputs.subject);
  await runComparison(ctx, inputs, usage);
  return { inputs, usage, region: usage.region, workloadId: usage.workload?.id ?? null };
}

function toFacts(row: Awaited<ReturnType<typeof requireScenario>>) {
  const { name, note, module, archivedAt } = row;
  return { name, note, module: module?.slug ?? null, archivedAt, inputs: storedOf(row).inputs };
}
