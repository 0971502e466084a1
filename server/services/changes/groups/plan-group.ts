import type { ChangeGroupDetail, PlanGroupInput } from '@/lib/contracts/change-groups';
import { authorise } from '../../../auth/actor';
import { createGroup } from '../../../db/change-group-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { askRun } from './ask-run';
import { getGroup } from './get-group';
import { recordGroup } from './record-group';

/** Stores what is asked of several workloads, and asks a worker to plan each; throws invalid_input for one asked twice or unknown. */
export async function planGroup(
  ctx: ServiceContext,
  { title, items, maxResources, maxUsdMonthly }: PlanGroupInput,
): Promise<ChangeGroupDetail> {
  authorise(ctx.actor, 'changes.plan');
  await assertWorkloads(ctx, items);
  const groupId = await ctx.db.$transaction(async (tx) => {
    const { id, number } = await createGroup(tx, {
      title,
      maxResources,
      maxUsdMonthly,
      plannedById: ctx.actor.userId,
      plannedByLabel: ctx.actor.label,
      plannedAt: ctx.clock.now(),
      revertsId: null,
      items: items.map((request) => ({ workloadId: request.workloadId, request })),
    });
    const after = { workloads: items.length, maxResources, maxUsdMonthly };
    await recordGroup(ctx, tx, { id, number, title }, 'planned', { after });
    await askRun(tx, id);
    return id;
  });
  return getGroup(ctx, { groupId });
}

async function assertWorkloads(ctx: ServiceContext, items: PlanGroupInput['items']): Promise<void> {
  const ids = items.map(({ workloadId }) => workloadId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw wrong(twice, 'is asked for twice; a group changes each workload once');
  const there = await ctx.db.workload.findMany({
    where: { id: { in: ids }, archivedAt: null },
    select: { id: true },
  });
  const known = new Set(there.map(({ id }) => id));
  const missing = ids.findIndex((id) => !known.has(id));
  if (missing >= 0) throw wrong(missing, 'is no workload of the inventory');
}

function wrong(index: number, message: string): ServiceError {
  return new ServiceError('invalid_input', 'These can’t be changed together.', {
    issues: [{ field: `items.${index}.workloadId`, message }],
  });
}
