import type { ChangeDetail, PlanChangeInput } from '@/lib/contracts/changes';
import { authorise } from '../../auth/actor';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { getChange } from './get-change';
import { makePlan } from './make-plan';
import { storePlan } from './store-plan';

/** Observes AWS and stores what would be done, refusals included; nothing is written to AWS. */
export async function planChange(ctx: ServiceContext, input: PlanChangeInput): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.plan');
  const workload = await ctx.db.workload.findUnique({ where: { id: input.workloadId } });
  if (workload === null || workload.archivedAt !== null) {
    throw new ServiceError('not_found', 'There is no workload of this id.', {
      action: 'Look for it in the inventory.',
    });
  }
  if (workload.kind !== 'function') {
    throw new ServiceError('invalid_input', 'Only Lambda functions have provisioned concurrency.', {
      issues: [{ field: 'workloadId', message: `must name a function; ${workload.name} is a service` }],
    });
  }
  const { target, wanted } = input;
  const plan = await makePlan(ctx, workload, { target, wanted, removeAlias: false }, null);
  const changeId = await storePlan(ctx, workload, plan, null);
  return getChange(ctx, { changeId });
}
