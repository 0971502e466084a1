import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { authorise } from '../../../auth/actor';
import { moveGroup } from '../../../db/change-group-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { askRun } from './ask-run';
import { getGroup } from './get-group';
import { loadGroup } from './load-group';
import { recordGroup } from './record-group';
import { whyNotCancelGroup } from './why-not';

/** Begins no more of a group: before it is applied its plans are dropped, after what is under way comes to its end. */
export async function cancelGroup(
  ctx: ServiceContext,
  { groupId }: { readonly groupId: string },
): Promise<ChangeGroupDetail> {
  authorise(ctx.actor, 'changes.plan');
  const group = await loadGroup(ctx, groupId);
  const why = whyNotCancelGroup(group);
  if (why !== null) throw new ServiceError('conflict', why);
  await ctx.db.$transaction(async (tx) => {
    const now = ctx.clock.now();
    const dropped = { state: 'cancelled', settledAt: now, cancelledAt: now } as const;
    const moved =
      (await moveGroup(tx, groupId, ['planning', 'planned'], dropped)) ||
      (await moveGroup(tx, groupId, ['running'], { state: 'running', cancelledAt: now }));
    if (!moved) throw new ServiceError('conflict', 'All of it has come to its end meanwhile.');
    await recordGroup(ctx, tx, group.row, 'cancelled');
    await askRun(tx, groupId);
  });
  return getGroup(ctx, { groupId });
}
