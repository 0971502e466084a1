import { planProvisionedConcurrency } from '@/lib/domain/capacity/plan-provisioned-concurrency';
import type { ProvisionedPlan, ProvisionedRequest } from '@/lib/domain/capacity/provisioned-plan';
import type { Undoing } from '@/lib/domain/capacity/provisioned-warnings';
import { qualifierOf } from '@/lib/domain/capacity/resolve-target';
import { findRemembered } from '../../db/change-repository';
import { observeCapacity } from '../capacity/observe-capacity';
import type { ServiceContext } from '../context';
import { loadPriceBook } from '../costs/load-price-book';
import { findScope } from '../estate/find-scope';

export interface PlannedWorkload {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
}

/** The plan of a request by what AWS reports now. */
export async function makePlan(
  ctx: ServiceContext,
  workload: PlannedWorkload,
  request: ProvisionedRequest,
  undoing: Undoing | null,
): Promise<ProvisionedPlan> {
  const scope = await findScope(ctx.db, workload.accountId, workload.region);
  const observation = await observeCapacity(ctx, scope, workload.name, request.target);
  const remembered = await findRemembered(ctx.db, workload.id, qualifierOf(request.target));
  const prices = await loadPriceBook(ctx);
  return planProvisionedConcurrency({ request, observation, remembered, undoing, prices });
}
