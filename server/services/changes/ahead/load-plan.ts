import { findPlanAhead, type PlanAheadRow } from '../../../db/plan-ahead-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';

/** The plan ahead of that id; throws not_found. */
export async function loadPlan(ctx: ServiceContext, planId: string): Promise<PlanAheadRow> {
  const row = await findPlanAhead(ctx.db, planId);
  if (row !== null) return row;
  throw new ServiceError('not_found', 'There is no plan ahead of this id.', {
    action: 'Look for it among the plans ahead.',
  });
}
