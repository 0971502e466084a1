import type { DecideApprovalInput } from '@/lib/contracts/approvals';
import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { authorise } from '../../../auth/actor';
import { decideApprovalRow } from '../../../db/approval-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { toDecision } from '../decide-approval';
import { getGroup } from './get-group';
import { loadGroup } from './load-group';
import { recordGroup } from './record-group';
import { whyNotDecideOnGroup } from './why-not';

/** Approves a group that waits for a second person, or refuses it; throws refused for whoever planned or asked for it. */
export async function decideGroupApproval(
  ctx: ServiceContext,
  { groupId, ...input }: DecideApprovalInput & { readonly groupId: string },
): Promise<ChangeGroupDetail> {
  authorise(ctx.actor, 'changes.apply');
  const group = await loadGroup(ctx, groupId);
  const why = whyNotDecideOnGroup(ctx.actor, group);
  if (why !== null) {
    throw new ServiceError('refused', why, { action: 'Ask a colleague who may apply changes.' });
  }
  await ctx.db.$transaction(async (tx) => {
    const decision = toDecision(ctx, input);
    if (!(await decideApprovalRow(tx, { groupId, group: { state: 'planned' } }, decision))) {
      throw new ServiceError('conflict', 'It has been decided already, or the plan was dropped.');
    }
    const act = decision.state === 'approved' ? 'approvalGiven' : 'approvalRefused';
    await recordGroup(ctx, tx, group.row, act, { reason: input.reason === '' ? null : input.reason });
  });
  return getGroup(ctx, { groupId });
}
