import type { SnapshotSummary } from '@/lib/contracts/costs/scenario-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireScenario } from './require-scenario';
import { makeContent, storeSnapshot } from './take-snapshot';
import { toSnapshotSummary } from './to-scenario';

interface Input {
  readonly scenarioId: string;
  readonly reason: string;
}

/** Freezes a saved comparison's results at the prices in force; the snapshot can't be changed any more. */
export async function freezeScenario(
  ctx: ServiceContext,
  { scenarioId, reason }: Input,
): Promise<SnapshotSummary> {
  authorise(ctx.actor, 'scenarios.write');
  const row = await requireScenario(ctx.db, scenarioId);
  const content = await makeContent(ctx, row, reason);
  const now = new Date(content.takenAt);
  return ctx.db.$transaction(async (tx) => {
    const snapshot = await storeSnapshot(tx, ctx, scenarioId, content);
    await appendAudit(tx, ctx.actor, now, {
      action: 'scenario.freeze',
      subject: { kind: 'scenario', id: scenarioId, label: row.name },
      after: { snapshot: snapshot.id, hash: snapshot.hash, verdict: content.report.verdict },
      reason,
    });
    return toSnapshotSummary(snapshot, now);
  });
}
