import type { ChangeDetail, RevertChangeInput } from '@/lib/contracts/change-shapes';
import { authorise } from '../../auth/actor';
import type { Member } from '../../db/change-group-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { getChange } from './get-change';
import { kindOf } from './kinds';
import { loadChange } from './load-change';
import { storePlan } from './store-plan';
import { whyNotRevert } from './to-change-detail';

/** Plans a new change that restores what was in force before, from the state as it is now; nothing is written to AWS. */
export async function revertChange(
  ctx: ServiceContext,
  input: RevertChangeInput & { readonly changeId: string },
  member: Member | null = null,
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.plan');
  const loaded = await loadChange(ctx, input.changeId);
  const why = whyNotRevert(loaded);
  if (why !== null) throw new ServiceError('conflict', why, { data: { phase: loaded.row.phase } });
  const { row, plan } = loaded;
  const kind = kindOf(plan);
  const request = kind.invert(plan, input);
  const back = await kind.makePlan(ctx, row.workload, request, { number: row.number, plan });
  return getChange(ctx, { changeId: await storePlan(ctx, row.workload, back, row, member) });
}
