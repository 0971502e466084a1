import type { ApplyGroupInput, ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { authorise } from '../../../auth/actor';
import { createGroup } from '../../../db/change-group-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { askRun } from './ask-run';
import { getGroup } from './get-group';
import { loadGroup } from './load-group';
import { recordGroup } from './record-group';
import { revertibleItems, whyNotRevertGroup } from './why-not';

/** Plans a group that takes back each change of another that took effect, the last first; nothing is written to AWS, unless it is to be applied by itself. */
export async function revertGroup(
  ctx: ServiceContext,
  { groupId }: { readonly groupId: string },
  applyAs: ApplyGroupInput | null = null,
): Promise<ChangeGroupDetail> {
  authorise(ctx.actor, 'changes.plan');
  const group = await loadGroup(ctx, groupId);
  const why = whyNotRevertGroup(group);
  if (why !== null) throw new ServiceError('conflict', why);
  const items = revertibleItems(group).toReversed();
  const title = `Take back: ${group.row.title}`.slice(0, 120);
  const backId = await ctx.db.$transaction(async (tx) => {
    const { id, number } = await createGroup(tx, {
      title,
      maxResources: items.length,
      maxUsdMonthly: null,
      plannedById: ctx.actor.userId,
      plannedByLabel: ctx.actor.label,
      plannedAt: ctx.clock.now(),
      revertsId: groupId,
      applyAs,
      items: items.map(({ row }) => ({
        workloadId: row.workloadId,
        request: { kind: 'revert', changeId: row.changeId },
      })),
    });
    await recordGroup(ctx, tx, { id, number, title }, 'planned', { after: { takesBack: group.row.number } });
    await askRun(tx, id);
    return id;
  });
  return getGroup(ctx, { groupId: backId });
}
