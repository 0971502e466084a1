import type { ChangeDetail, PlanChangeInput } from '@/lib/contracts/change-shapes';
import { authorise } from '../../auth/actor';
import type { Member } from '../../db/change-group-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { getChange } from './get-change';
import { kindOf } from './kinds';
import { storePlan } from './store-plan';
import { warnOfDecisions } from './warn-of-decisions';

/** Observes AWS and stores what would be done, refusals included; nothing is written to AWS. */
export async function planChange(
  ctx: ServiceContext,
  input: PlanChangeInput,
  member: Member | null = null,
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.plan');
  const workload = await ctx.db.workload.findUnique({ where: { id: input.workloadId } });
  if (workload === null || workload.archivedAt !== null) {
    throw new ServiceError('not_found', 'There is no workload of this id.', {
      action: 'Look for it in the inventory.',
    });
  }
  const kind = kindOf(input);
  if (!kind.on.some((one) => one === workload.kind)) {
    throw new ServiceError('invalid_input', `This change can’t be made on a ${workload.kind}.`, {
      issues: [
        {
          field: 'workloadId',
          message: `must name a ${kind.on.join(' or ')}; ${workload.name} is a ${workload.kind}`,
        },
      ],
    });
  }
  const plan = await warnOfDecisions(ctx, workload, await kind.makePlan(ctx, workload, input, null));
  const changeId = await storePlan(ctx, workload, plan, null, member);
  return getChange(ctx, { changeId });
}
