import { ChangeFailure } from '@/lib/contracts/change-failure';
import { type PlanAheadDetail, PlanAheadEstimate, type PlanAheadItem } from '@/lib/contracts/plans-ahead';
import { authorise } from '../../../auth/actor';
import type { PlanAheadRow } from '../../../db/plan-ahead-repository';
import type { ServiceContext } from '../../context';
import { heldCode } from '../groups/held-already';
import { type LoadedGroup, loadGroup } from '../groups/load-group';
import { toWorkload } from '../to-change';
import { conflictsOf } from './conflicts-of';
import { loadPlan } from './load-plan';
import { toPlan } from './to-plan';
import { whyNotCancel, whyNotEdit } from './why-not';

/** One plan ahead with its workloads and what became of each; throws not_found. */
export async function getPlan(
  ctx: ServiceContext,
  { planId }: { readonly planId: string },
): Promise<PlanAheadDetail> {
  authorise(ctx.actor, 'estate.read');
  const row = await loadPlan(ctx, planId);
  const group = row.groupId === null ? null : await loadGroup(ctx, row.groupId);
  const [conflicts = []] = await conflictsOf(ctx, [row]);
  return {
    ...toPlan(row, conflicts, ctx.clock.now()),
    items: row.items.map((item) => toItem(item, group)),
    acts: { edit: toAct(whyNotEdit(row)), cancel: toAct(whyNotCancel(row)) },
  };
}

function toItem(
  { position, workload, qualifier, atLeast, estimate }: PlanAheadRow['items'][number],
  group: LoadedGroup | null,
): PlanAheadItem {
  const found = group?.items.find((one) => one.row.position === position) ?? null;
  const problem = ChangeFailure.nullable().parse(found?.row.problem ?? null);
  return {
    workload: toWorkload(workload),
    qualifier,
    atLeast,
    estimate: PlanAheadEstimate.parse(estimate),
    outcome: problem?.code === heldCode ? 'held' : (found?.state ?? null),
    changeId: found?.row.changeId ?? null,
    problem: problem ?? ChangeFailure.nullable().parse(found?.row.change?.failure ?? null),
  };
}

function toAct(reason: string | null) {
  return reason === null ? ({ allowed: true } as const) : ({ allowed: false, reason } as const);
}
