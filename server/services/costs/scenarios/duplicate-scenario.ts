import type { Scenario } from '@/lib/contracts/costs/scenario-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { insertScenario } from '../../../db/scenario-repository';
import type { ServiceContext } from '../../context';
import { requireScenario } from './require-scenario';
import { storedOf, toScenario } from './to-scenario';

interface Input {
  readonly scenarioId: string;
  readonly name: string;
}

/** A copy under another name that belongs to the caller, with the same inputs and usage; nothing frozen comes along. */
export async function duplicateScenario(ctx: ServiceContext, { scenarioId, name }: Input): Promise<Scenario> {
  authorise(ctx.actor, 'scenarios.write');
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const original = await requireScenario(tx, scenarioId);
    const { note, region, moduleId, workloadId } = original;
    const facts = { name, note, region, moduleId, workloadId, ...storedOf(original) };
    const owner = { ownerId: ctx.actor.userId, ownerLabel: ctx.actor.label };
    const row = await insertScenario(tx, facts, owner, now);
    await appendAudit(tx, ctx.actor, now, {
      action: 'scenario.duplicate',
      subject: { kind: 'scenario', id: row.id, label: name },
      after: { name, of: scenarioId },
    });
    return toScenario(row);
  });
}
