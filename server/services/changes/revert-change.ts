import type { ChangeDetail, RevertChangeInput } from '@/lib/contracts/changes';
import { invertProvisioned } from '@/lib/domain/capacity/invert-provisioned';
import { authorise } from '../../auth/actor';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { getChange } from './get-change';
import { loadChange } from './load-change';
import { makePlan } from './make-plan';
import { storePlan } from './store-plan';
import { whyNotRevert } from './to-change-detail';

/** Plans a new change that restores what was in force before, from the state as it is now; nothing is written to AWS. */
export async function revertChange(
  ctx: ServiceContext,
  input: RevertChangeInput & { readonly changeId: string },
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.plan');
  const loaded = await loadChange(ctx, input.changeId);
  const why = whyNotRevert(loaded);
  if (why !== null) throw new ServiceError('conflict', why, { data: { phase: loaded.row.phase } });
  const { row, plan } = loaded;
  const request = invertProvisioned(plan, input.removeCreatedAlias);
  const back = await makePlan(ctx, row.workload, request, { number: row.number, set: plan.wanted });
  return getChange(ctx, { changeId: await storePlan(ctx, row.workload, back, row) });
}
