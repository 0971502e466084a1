import type { PlanConflict } from '@/lib/contracts/plans-ahead';
import type { PlanAheadRow } from '../../../db/plan-ahead-repository';
import type { ServiceContext } from '../../context';
import { readConflicts } from './read-conflicts';
import { subjectOfRow } from './subject-of';
import { stateOf } from './to-plan';

/** What each of these plans meets, in their order; one that is over meets nothing. */
export async function conflictsOf(
  ctx: ServiceContext,
  rows: readonly PlanAheadRow[],
): Promise<readonly PlanConflict[][]> {
  const now = ctx.clock.now();
  const open = rows.filter((row) => {
    const state = stateOf(row);
    return state !== 'missed' && state !== 'cancelled' && row.endsAt > now;
  });
  const found = await readConflicts(ctx, open.map(subjectOfRow));
  const byId = new Map(open.map(({ id }, index) => [id, found[index] ?? []]));
  return rows.map(({ id }) => byId.get(id) ?? []);
}
