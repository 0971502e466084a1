import type { RequestApprovalInput } from '@/lib/contracts/approvals';
import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { authorise } from '../../../auth/actor';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { openApproval } from '../open-approval';
import { resolveEnd } from '../resolve-end';
import { getGroup } from './get-group';
import { judgeGroup } from './judge-group';
import { loadGroup } from './load-group';
import { recordGroup } from './record-group';
import { whyNotAskForGroup } from './why-not';

/** Asks for a second person to approve a planned group; throws conflict where nobody needs to, or it was asked before. */
export async function requestGroupApproval(
  ctx: ServiceContext,
  { groupId, reason, until = null }: RequestApprovalInput & { readonly groupId: string },
): Promise<ChangeGroupDetail> {
  authorise(ctx.actor, 'changes.apply');
  const group = await loadGroup(ctx, groupId);
  if (until) resolveEnd(until, ctx.clock.now());
  const why = whyNotAskForGroup(group, await judgeGroup(ctx, group));
  if (why !== null) throw new ServiceError('conflict', why);
  await ctx.db.$transaction(async (tx) => {
    await openApproval(ctx, tx, { groupId }, { reason, until });
    await recordGroup(ctx, tx, group.row, 'approvalRequested', { after: { until }, reason });
  });
  return getGroup(ctx, { groupId });
}
