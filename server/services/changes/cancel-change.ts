import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { authorise } from '../../auth/actor';
import { takeClaim, updateAndRelease } from '../../db/change-claim-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { newClaim } from './claim';
import { getChange } from './get-change';
import { loadChange } from './load-change';
import { recordAct, subjectOf } from './record';

/** Drops a plan that has not been applied; throws conflict once it has been. */
export async function cancelChange(
  ctx: ServiceContext,
  { changeId }: { readonly changeId: string },
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.plan');
  const loaded = await loadChange(ctx, changeId);
  await ctx.db.$transaction(async (tx) => {
    const now = ctx.clock.now();
    const claim = newClaim(ctx, changeId);
    const held = await takeClaim(tx, claim, ['planned'], now);
    if (!held || !(await updateAndRelease(tx, claim, now, { phase: 'cancelled', settledAt: now }))) {
      throw new ServiceError(
        'conflict',
        'The change is being applied, or has been, so it can’t be dropped.',
        {
          action: 'Revert it instead, once it is settled.',
        },
      );
    }
    await recordAct(ctx, tx, subjectOf(loaded), {
      kind: 'cancelled',
      words: `Dropped by ${ctx.actor.label} before it was applied.`,
    });
  });
  return getChange(ctx, { changeId });
}
