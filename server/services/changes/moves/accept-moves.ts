import type { AcceptMovesInput, ChangeDetail } from '@/lib/contracts/change-shapes';
import { labelOfFact } from '@/lib/domain/capacity/scaling/facts';
import { authorise } from '../../../auth/actor';
import { settleMoves } from '../../../db/change-move-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { getChange } from '../get-change';
import { loadChange } from '../load-change';
import { recordAct, subjectOf } from '../record';
import { whyNotMoved } from '../to-change-detail';

/** Lets the values of a change stay that something else has moved; throws conflict when none is. */
export async function acceptMoves(
  ctx: ServiceContext,
  { changeId, reason }: AcceptMovesInput & { readonly changeId: string },
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.apply');
  const loaded = await loadChange(ctx, changeId);
  const why = whyNotMoved(loaded);
  if (why !== null) throw new ServiceError('conflict', why);
  const open = loaded.row.moves.filter(({ settledAt }) => settledAt === null);
  const ids = open.map(({ id }) => id);
  await ctx.db.$transaction(async (tx) => {
    const settledByLabel = ctx.actor.label;
    const settledAt = ctx.clock.now();
    if ((await settleMoves(tx, ids, { outcome: 'accepted', settledAt, settledByLabel, reason })) === 0)
      return;
    const what = open.map(({ field }) => labelOfFact(field).toLowerCase()).join(', ');
    const words = `${settledByLabel} lets it stay as something else has set it (${what}): ${reason}`;
    const after = open.map(({ field, set, found }) => ({ field, set, found }));
    await recordAct(ctx, tx, subjectOf(loaded), { kind: 'moveAccepted', words }, { after, reason });
  });
  return getChange(ctx, { changeId });
}
