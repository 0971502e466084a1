import type { PlanAheadInput, PlanAheadPreview } from '@/lib/contracts/plans-ahead';
import { authorise } from '../../../auth/actor';
import type { ServiceContext } from '../../context';
import { toWorkload } from '../to-change';
import { readConflicts } from './read-conflicts';
import { resolvePlan } from './resolve-plan';
import { subjectOfResolved } from './subject-of';
import { toExpectedCost } from './to-plan';

/** What a plan would cost and meet, from what was last read; nothing is kept. Throws invalid_input. */
export async function previewPlan(
  ctx: ServiceContext,
  { planId, ...input }: PlanAheadInput & { readonly planId: string | null },
): Promise<PlanAheadPreview> {
  authorise(ctx.actor, 'changes.plan');
  const resolved = await resolvePlan(ctx, input);
  const [conflicts = []] = await readConflicts(ctx, [subjectOfResolved(resolved, planId)]);
  return {
    startsAt: resolved.startsAt.toISOString(),
    endsAt: resolved.endsAt.toISOString(),
    cost: toExpectedCost(
      resolved,
      resolved.items.map(({ workload, estimate }) => ({ name: workload.name, ...estimate })),
    ),
    conflicts,
    runBy: resolved.runBy,
    items: resolved.items.map(({ workload, floor, estimate }) => {
      const { qualifier, atLeast } = floor;
      return { workload: toWorkload(workload), qualifier, atLeast, estimate };
    }),
  };
}
