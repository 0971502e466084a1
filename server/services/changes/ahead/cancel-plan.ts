import type { PlanAheadDetail } from '@/lib/contracts/plans-ahead';
import { authorise } from '../../../auth/actor';
import { movePlanAhead } from '../../../db/plan-ahead-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { dropGroup } from '../groups/drop-group';
import { dropSchedules } from './drop-schedules';
import { getPlan } from './get-plan';
import { loadPlan } from './load-plan';
import { recordPlan } from './record-plan';
import { whyNotCancel } from './why-not';

/** Cancels a plan of which nothing was applied, and drops the plans of its changes; throws conflict once something was. */
export async function cancelPlan(
  ctx: ServiceContext,
  { planId }: { readonly planId: string },
): Promise<PlanAheadDetail> {
  authorise(ctx.actor, 'changes.apply');
  const row = await loadPlan(ctx, planId);
  const why = whyNotCancel(row);
  if (why !== null) throw new ServiceError('conflict', why);
  await dropSchedules(ctx, row);
  await ctx.db.$transaction(async (tx) => {
    const { groupId } = row;
    const from = groupId === null ? (['scheduled'] as const) : (['starting'] as const);
    const isFree = groupId === null || (await dropGroup(ctx, tx, groupId));
    if (!isFree || !(await movePlanAhead(tx, planId, from, { state: 'cancelled', problem: null }))) {
      throw new ServiceError('conflict', 'It has begun meanwhile.', { action: 'Look at it again.' });
    }
    await recordPlan(ctx, tx, row, 'cancelled');
  });
  return getPlan(ctx, { planId });
}
