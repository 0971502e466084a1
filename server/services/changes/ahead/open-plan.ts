import { createGroup } from '../../../db/change-group-repository';
import { movePlanAhead, type PlanAheadRow } from '../../../db/plan-ahead-repository';
import type { ServiceContext } from '../../context';
import { askRun } from '../groups/ask-run';
import { dropGroup } from '../groups/drop-group';
import { recordGroup } from '../groups/record-group';
import { askStart } from './ask-start';
import { recordPlan } from './record-plan';

const soonSeconds = 2;

/** Thrown when another worker has opened it meanwhile; nothing is stored. */
class AlreadyOpen extends Error {}

/** Opens the group of a plan's changes, once: each floor is a change to be planned from what AWS holds by then. */
export async function openPlan(ctx: ServiceContext, row: PlanAheadRow): Promise<void> {
  const { id: planId, items, number, name } = row;
  try {
    await ctx.db.$transaction(async (tx) => {
      const group = await createGroup(tx, {
        title: name,
        maxResources: items.length,
        maxUsdMonthly: null,
        plannedById: row.createdById,
        plannedByLabel: row.createdByLabel,
        plannedAt: ctx.clock.now(),
        revertsId: null,
        items: items.map(({ workloadId, qualifier, atLeast }) => ({
          workloadId,
          request: { kind: 'floor', workloadId, qualifier, atLeast },
        })),
      });
      const opened = { state: 'starting', groupId: group.id, problem: null } as const;
      if (!(await movePlanAhead(tx, planId, ['scheduled'], opened))) throw new AlreadyOpen();
      if (row.schedulesId !== null) await dropGroup(ctx, tx, row.schedulesId);
      await recordPlan(ctx, tx, row, 'opened', { after: { group: group.number } });
      await recordGroup(ctx, tx, { ...group, title: name }, 'planned', {
        after: { plan: number, workloads: items.length },
      });
      await askRun(tx, group.id);
      await askStart(tx, planId, soonSeconds);
    });
  } catch (error) {
    if (!(error instanceof AlreadyOpen)) throw error;
  }
}
