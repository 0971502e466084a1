import type { PlanAheadDetail, PlanAheadInput } from '@/lib/contracts/plans-ahead';
import { authorise } from '../../../auth/actor';
import { createPlanAhead } from '../../../db/plan-ahead-repository';
import type { ServiceContext } from '../../context';
import { getPlan } from './get-plan';
import { openSchedules } from './open-schedules';
import { recordPlan } from './record-plan';
import { resolvePlan } from './resolve-plan';
import { toPlanData, toPlanFacts } from './to-plan-data';

/** Keeps a plan ahead, which begins by itself as this actor; throws invalid_input. */
export async function addPlan(ctx: ServiceContext, input: PlanAheadInput): Promise<PlanAheadDetail> {
  authorise(ctx.actor, 'changes.apply');
  const now = ctx.clock.now();
  const data = toPlanData(input, await resolvePlan(ctx, input), now);
  const by = { createdById: ctx.actor.userId, createdByLabel: ctx.actor.label, createdAt: now };
  const planId = await ctx.db.$transaction(async (tx) => {
    const { id, number } = await createPlanAhead(tx, data, by);
    const facts = { after: toPlanFacts(data), reason: data.reason };
    await recordPlan(ctx, tx, { id, number, name: data.name }, 'added', facts);
    if (data.runBy === 'aws') await openSchedules(ctx, tx, { id, number }, data);
    return id;
  });
  return getPlan(ctx, { planId });
}
