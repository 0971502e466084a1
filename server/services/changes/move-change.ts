import { openPhases } from '@/lib/domain/changes/phase';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { loadChange } from './load-change';
import { scheduleLook } from './schedule-look';
import { settleChange } from './settle-change';
import { verifyChange } from './verify-change';

const againInSeconds = 2;

/**
 * Moves one change on by one look at AWS, whichever it needs. One that is open but held, or not yet due, is looked
 * at again soon, so that a look that came too early is not lost; nothing for one that is settled.
 */
export async function moveChange(
  ctx: ServiceContext,
  { changeId }: { readonly changeId: string },
): Promise<void> {
  authorise(ctx.actor, 'changes.apply');
  const settled = await settleChange(ctx, changeId);
  const verified = await verifyChange(ctx, changeId);
  if (settled || verified) return;
  const { row } = await loadChange(ctx, changeId);
  if (openPhases.some((open) => open === row.phase)) await scheduleLook(ctx.db, changeId, againInSeconds);
}
