import type { RequestApprovalInput } from '@/lib/contracts/approvals';
import { createApproval } from '../../db/approval-repository';
import type { Db } from '../../db/client';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';

/** Stores that this actor asks for a change or a group to be approved; throws conflict where someone has already. */
export async function openApproval(
  ctx: ServiceContext,
  tx: Db,
  subject: { readonly changeId: string } | { readonly groupId: string },
  { reason, until = null }: RequestApprovalInput,
): Promise<void> {
  const isFirst = await createApproval(tx, subject, {
    reason,
    until,
    requestedById: ctx.actor.userId,
    requestedByLabel: ctx.actor.label,
    requestedAt: ctx.clock.now(),
  });
  if (!isFirst) throw new ServiceError('conflict', 'Approval has been asked for already.');
}
