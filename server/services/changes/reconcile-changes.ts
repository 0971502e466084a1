import { authorise } from '../../auth/actor';
import { findUnheld } from '../../db/change-claim-repository';
import { log } from '../../log';
import type { ServiceContext } from '../context';
import { ClaimLost } from './claim';
import { settleChange } from './settle-change';
import { verifyChange } from './verify-change';

export interface Reconciled {
  readonly settled: number;
  readonly verified: number;
}

/**
 * Moves every change on that is due and that nobody holds: interrupted ones are settled, accepted ones verified.
 * Any number of workers may run it at once; each change is taken by one of them.
 */
export async function reconcileChanges(ctx: ServiceContext): Promise<Reconciled> {
  authorise(ctx.actor, 'changes.apply');
  const now = ctx.clock.now();
  const interrupted = await findUnheld(ctx.db, ['applying', 'indeterminate'], now);
  const settled = await inTurn(interrupted, (id) => settleChange(ctx, id));
  const accepted = await findUnheld(ctx.db, ['verifying'], now);
  return { settled, verified: await inTurn(accepted, (id) => verifyChange(ctx, id)) };
}

// One change that can't be moved must not keep the others waiting.
async function inTurn(ids: readonly string[], move: (id: string) => Promise<boolean>): Promise<number> {
  let moved = 0;
  for (const id of ids) {
    try {
      if (await move(id)) moved += 1;
    } catch (error) {
      if (error instanceof ClaimLost) continue;
      log().error({ err: error, changeId: id }, 'a change could not be moved on; trying again later');
    }
  }
  return moved;
}
