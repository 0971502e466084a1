import type { Scenario } from '@/lib/contracts/costs/scenario-shapes';
import { authorise } from '../../../auth/actor';
import { listScenarioRows, type ScenarioFilter } from '../../../db/scenario-repository';
import type { ServiceContext } from '../../context';
import { toScenario } from './to-scenario';

/** Saved comparisons, latest first; of one module or workload when it is named. */
export async function listScenarios(
  ctx: ServiceContext,
  filter: ScenarioFilter,
): Promise<{ data: Scenario[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'costs.read');
  const rows = await listScenarioRows(ctx.db, filter);
  return { data: rows.map(toScenario), meta: { nextCursor: null } };
}
