import type { ApplyGroupInput } from '@/lib/contracts/change-groups';
import { floorParts } from '@/lib/domain/changes/ahead/floor-schedules';
import { createGroup } from '../../../db/change-group-repository';
import type { Db } from '../../../db/client';
import { keepSchedules, type PlanAheadData } from '../../../db/plan-ahead-repository';
import type { ServiceContext } from '../../context';
import { askRun } from '../groups/ask-run';
import { recordGroup } from '../groups/record-group';
import { toLocalTime } from './to-plan';

/** Opens the group that puts a plan’s scheduled actions at AWS, inside the transaction that keeps the plan; those that end it come first, so that nothing is raised without an end. */
export async function openSchedules(
  ctx: ServiceContext,
  tx: Db,
  { id, number }: { readonly id: string; readonly number: number },
  { name, reason, startsAt, endsAt, timeZone, items }: PlanAheadData,
): Promise<void> {
  const title = `Schedules of plan ${number}: ${name}`.slice(0, 120);
  const from = toLocalTime(startsAt, timeZone);
  const until = toLocalTime(endsAt, timeZone);
  const plan = { number, from, until, timeZone };
  const requests = floorParts.flatMap((part) =>
    items.map(({ workloadId, qualifier, atLeast }) => {
      return { workloadId, request: { kind: 'floorSchedule', workloadId, qualifier, atLeast, part, plan } };
    }),
  );
  const group = await createGroup(tx, {
    title,
    maxResources: requests.length,
    maxUsdMonthly: null,
    plannedById: ctx.actor.userId,
    plannedByLabel: ctx.actor.label,
    plannedAt: ctx.clock.now(),
    revertsId: null,
    applyAs: toApplyAs(reason),
    items: requests,
  });
  await keepSchedules(tx, id, group.id);
  await recordGroup(ctx, tx, { ...group, title }, 'planned', { after: { plan: number } });
  await askRun(tx, group.id);
}

/** How a plan’s schedules are put and deleted: one after the other, all of them or none more. */
export function toApplyAs(reason: string): ApplyGroupInput {
  return { reason, acknowledged: [], onFailure: 'stop', parallel: 1 };
}
