import type { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { checkFigures } from '@/lib/domain/costs/samples/check-figures';
import { hashSecret } from '../../../auth/secret';
import type { Db } from '../../../db/client';
import { insertSnapshot, type ScenarioRow, type SnapshotRow } from '../../../db/scenario-repository';
import type { ServiceContext } from '../../context';
import { runComparison } from '../compare/run-comparison';
import { loadPriceBook } from '../load-price-book';
import { storedOf } from './to-scenario';

/** A saved comparison's results at the prices in force, as they would be frozen. */
export async function makeContent(
  ctx: ServiceContext,
  row: ScenarioRow,
  reason: string,
): Promise<SnapshotContent> {
  const { inputs, usage } = storedOf(row);
  return {
    name: row.name,
    note: row.note,
    takenAt: ctx.clock.now().toISOString(),
    takenByLabel: ctx.actor.label,
    reason,
    report: await runComparison(ctx, inputs, usage),
    figures: checkFigures(row.sampleKey, await loadPriceBook(ctx)),
  };
}

/** Stores content as a snapshot, with its hash. */
export async function storeSnapshot(
  tx: Db,
  ctx: ServiceContext,
  scenarioId: string,
  content: SnapshotContent,
): Promise<SnapshotRow> {
  return insertSnapshot(tx, {
    scenarioId,
    takenAt: new Date(content.takenAt),
    takenById: ctx.actor.userId,
    takenByLabel: content.takenByLabel,
    reason: content.reason,
    content,
    hash: hashSecret(JSON.stringify(content)),
  });
}
