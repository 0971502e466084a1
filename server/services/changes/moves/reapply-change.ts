import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { authorise } from '../../../auth/actor';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { getChange } from '../get-change';
import { loadChange } from '../load-change';
import { planAgain, undoneBy } from '../plan-again';
import { storePlan } from '../store-plan';
import { whyNotMoved } from '../to-change-detail';
import { warnOfDecisions } from '../warn-of-decisions';

/** Plans a new change that asks for what this one has set and something else has moved; nothing is written to AWS. */
export async function reapplyChange(
  ctx: ServiceContext,
  { changeId }: { readonly changeId: string },
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.plan');
  const loaded = await loadChange(ctx, changeId);
  const why = whyNotMoved(loaded);
  if (why !== null) throw new ServiceError('conflict', why);
  const { row, plan } = loaded;
  const made = await planAgain(ctx, row.workload, plan, undoneBy(row));
  const again = await warnOfDecisions(ctx, row.workload, made);
  return getChange(ctx, { changeId: await storePlan(ctx, row.workload, again, null) });
}
