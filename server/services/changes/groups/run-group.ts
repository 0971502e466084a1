import { randomUUID } from 'node:crypto';
import { waitForGroup } from '@/lib/domain/changes/group';
import { authorise } from '../../../auth/actor';
import { releaseGroup, takeGroup } from '../../../db/change-group-repository';
import type { ServiceContext } from '../../context';
import type { Progress } from '../run';
import { applyWhenPlanned } from './apply-when-planned';
import { askRun } from './ask-run';
import { dropPlans } from './drop-plans';
import { loadGroup, movesOf } from './load-group';
import { planItems } from './plan-items';
import { stepGroup } from './step-group';

/** Longer than the changes of one step take to send. */
const leaseMs = 180_000;
/** A job counts as lost after five minutes; what is left by then is for the next. */
const turnMs = 60_000;

/**
 * Goes on with a group, by whatever is next: plans its changes, begins those whose turn it is, drops what is not
 * begun. Any worker may, one at a time; it asks for the next turn itself. False when another worker has it.
 */
export async function runGroup(
  ctx: ServiceContext,
  { groupId }: { readonly groupId: string },
  signal: AbortSignal | null = null,
  reached: (changeId: string) => Progress = () => async () => undefined,
): Promise<boolean> {
  authorise(ctx.actor, 'changes.apply');
  const by = randomUUID();
  const hold = () => {
    const now = ctx.clock.now();
    return takeGroup(ctx.db, groupId, by, now, new Date(now.getTime() + leaseMs));
  };
  if (!(await hold())) return false;
  const leaveOffAt = performance.now() + turnMs;
  const goOn = async () => !signal?.aborted && performance.now() < leaveOffAt && (await hold());
  const group = await loadGroup(ctx, groupId);
  switch (group.row.state) {
    case 'planning':
      await planItems(ctx, group, goOn);
      await applyWhenPlanned(ctx, groupId);
      break;
    case 'planned':
      await applyWhenPlanned(ctx, groupId);
      break;
    case 'running':
      await stepGroup(ctx, group, goOn, reached);
      break;
    case 'cancelled':
      await dropPlans(ctx, group.items);
      break;
  }
  await releaseGroup(ctx.db, groupId, by);
  const left = await loadGroup(ctx, groupId);
  const { lookAgainSeconds } = waitForGroup(movesOf(left), ctx.clock.now());
  const { state } = left.row;
  if (state === 'planning' || state === 'running') await askRun(ctx.db, groupId, lookAgainSeconds);
  return true;
}
