import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { settleChange } from './settle-change';
import { verifyChange } from './verify-change';

/** Moves one change on by one look at AWS, whichever it needs; nothing for one that is settled or held. */
export async function moveChange(
  ctx: ServiceContext,
  { changeId }: { readonly changeId: string },
): Promise<void> {
  authorise(ctx.actor, 'changes.apply');
  await settleChange(ctx, changeId);
  await verifyChange(ctx, changeId);
}
