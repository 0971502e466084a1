import type { ScenarioPage } from '@/lib/contracts/costs/scenario-shapes';
import { checkFigures } from '@/lib/domain/costs/samples/check-figures';
import { authorise } from '../../../auth/actor';
import { listSnapshotRows } from '../../../db/scenario-repository';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../load-price-book';
import { requireScenario } from './require-scenario';
import { storedOf, toScenario, toSnapshotSummary } from './to-scenario';

/** A saved comparison with its inputs, what was frozen of it and, for a sample, its document's figures checked. */
export async function getScenario(
  ctx: ServiceContext,
  { scenarioId }: { readonly scenarioId: string },
): Promise<ScenarioPage> {
  authorise(ctx.actor, 'costs.read');
  const row = await requireScenario(ctx.db, scenarioId);
  const snapshots = await listSnapshotRows(ctx.db, scenarioId);
  const now = ctx.clock.now();
  return {
    scenario: toScenario(row),
    ...storedOf(row),
    figures: checkFigures(row.sampleKey, await loadPriceBook(ctx)),
    snapshots: snapshots.map((one) => toSnapshotSummary(one, now)),
  };
}
