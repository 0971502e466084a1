import type { PlanAheadDetail, PlanAheadInput } from '@/lib/contracts/plans-ahead';
import { authorise } from '../../../auth/actor';
import { replacePlanAhead } from '../../../db/plan-ahead-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { getPlan } from './get-plan';
import { loadPlan } from './load-plan';
import { openSchedules } from './open-schedules';
import { recordPlan } from './record-plan';
import { resolvePlan } from './resolve-plan';
import { toPlanData, toPlanFacts } from './to-plan-data';
import { whyNotEdit } from './why-not';

/** Puts another plan in place of one that has not begun, which then begins as this actor; throws conflict once it has. */
export async function updatePlan(
  ctx: ServiceContext,
  { planId, ...input }: PlanAheadInput & { readonly planId: string },
): Promise<PlanAheadDetail> {
  authorise(ctx.actor, 'changes.apply');
  const row = await loadPlan(ctx, planId);
  const why = whyNotEdit(row);
  if (why !== null) throw new ServiceError('conflict', why);
  const now = ctx.clock.now();
  const data = toPlanData(input, await resolvePlan(ctx, input), now);
  const by = { createdById: ctx.actor.userId, createdByLabel: ctx.actor.label };
  await ctx.db.$transaction(async (tx) => {
    if (!(await replacePlanAhead(tx, planId, { ...data, ...by }))) {
      throw new ServiceError('conflict', 'It has begun meanwhile.');
    }
    const facts = { before: toPlanFacts(row), after: toPlanFacts(data), reason: data.reason };
    if (data.runBy === 'aws') await openSchedules(ctx, tx, { id: planId, number: row.number }, data);
    await recordPlan(ctx, tx, { id: planId, number: row.number, name: data.name }, 'changed', facts);
  });
  return getPlan(ctx, { planId });
}
