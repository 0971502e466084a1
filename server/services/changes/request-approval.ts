import type { RequestApprovalInput } from '@/lib/contracts/approvals';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { authorise } from '../../auth/actor';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { getChange } from './get-change';
import { loadChange } from './load-change';
import { openApproval } from './open-approval';
import { judgeChange } from './policies/judge-change';
import { recordAct, subjectOf } from './record';
import { resolveEnd, toWords } from './resolve-end';
import { whyNotApply, whyNotAskApproval } from './to-change-detail';

/** Asks for a second person to approve a planned change; throws conflict where nobody needs to, or it was asked before. */
export async function requestApproval(
  ctx: ServiceContext,
  { changeId, reason, until = null }: RequestApprovalInput & { readonly changeId: string },
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.apply');
  const loaded = await loadChange(ctx, changeId);
  const end = until ? resolveEnd(until, ctx.clock.now()) : null;
  const why = whyNotApply(loaded) ?? whyNotAskApproval(loaded, await judgeChange(ctx, loaded));
  if (why !== null) throw new ServiceError('conflict', why);
  await ctx.db.$transaction(async (tx) => {
    await openApproval(ctx, tx, { changeId }, { reason, until });
    const ends = end === null ? '' : ` To be taken back at ${toWords(end)}.`;
    const words = `${ctx.actor.label} asked for a second person to approve it: ${reason}.${ends}`;
    await recordAct(
      ctx,
      tx,
      subjectOf(loaded),
      { kind: 'approvalRequested', words },
      { after: { until }, reason },
    );
  });
  return getChange(ctx, { changeId });
}
