import type { DecideApprovalInput } from '@/lib/contracts/approvals';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { authorise } from '../../auth/actor';
import { type Decision, decideApprovalRow } from '../../db/approval-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { getChange } from './get-change';
import { loadChange } from './load-change';
import { recordAct, subjectOf } from './record';
import { whyNotDecideOn } from './to-change-detail';

/** What someone decided, as it is stored. */
export function toDecision(
  ctx: ServiceContext,
  { verdict, reason }: Pick<DecideApprovalInput, 'verdict' | 'reason'>,
): Decision {
  return {
    state: verdict === 'approve' ? 'approved' : 'refused',
    decidedById: ctx.actor.userId,
    decidedByLabel: ctx.actor.label,
    decidedAt: ctx.clock.now(),
    decision: reason,
  };
}

/** Approves a change that waits for a second person, or refuses it; throws refused for whoever planned or asked for it. */
export async function decideApproval(
  ctx: ServiceContext,
  { changeId, verdict, reason }: DecideApprovalInput & { readonly changeId: string },
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.apply');
  const loaded = await loadChange(ctx, changeId);
  const why = whyNotDecideOn(ctx.actor, loaded);
  if (why !== null) {
    throw new ServiceError('refused', why, { action: 'Ask a colleague who may apply changes.' });
  }
  await ctx.db.$transaction(async (tx) => {
    const decision = toDecision(ctx, { verdict, reason });
    const isApproved = decision.state === 'approved';
    const waiting = { changeId, change: { phase: 'planned' } };
    if (!(await decideApprovalRow(tx, waiting, decision))) {
      throw new ServiceError('conflict', 'It has been decided already, or the plan was dropped.');
    }
    const said = reason === '' ? '.' : `: ${reason}`;
    const words = `${isApproved ? 'Approved' : 'Refused'} by ${ctx.actor.label}${said}`;
    const kind = isApproved ? ('approvalGiven' as const) : ('approvalRefused' as const);
    await recordAct(ctx, tx, subjectOf(loaded), { kind, words }, { reason: reason === '' ? null : reason });
  });
  return getChange(ctx, { changeId });
}
