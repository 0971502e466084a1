import pLimit from 'p-limit';
import { authorise } from '../../auth/actor';
import { listDueEnds, type PlacedEnd } from '../../db/change-end-repository';
import { log } from '../../log';
import type { ServiceContext } from '../context';
import { endChange } from './end-change';

const batchSize = 48;
/** Enough that every region's share of AWS's quota is used. */
const atOnce = 16;
/** More would only wait for that share, and a write that waits too long is given up. */
const atOnceInRegion = 4;
/** A job counts as lost after five minutes; what is left by then is for the next. */
const turnMs = 120_000;

export interface EndedChanges {
  readonly ended: number;
  /** False when its turn was over, or it was asked to leave off, before all was done. */
  readonly isAll: boolean;
}

/**
 * Takes back the changes whose end has come, a batch at a time, each region in its turn. Any number of workers may
 * run it at once; each end is taken by one of them.
 */
export async function endDueChanges(ctx: ServiceContext, signal: AbortSignal): Promise<EndedChanges> {
  authorise(ctx.actor, 'changes.apply');
  const leaveOffAt = performance.now() + turnMs;
  const limit = pLimit(atOnce);
  const inRegion = regionLimits();
  let ended = 0;
  for (;;) {
    const due = await listDueEnds(ctx.db, ctx.clock.now(), batchSize);
    if (due.length === 0) return { ended, isAll: true };
    if (signal.aborted || performance.now() > leaveOffAt) return { ended, isAll: false };
    const outcomes = await Promise.all(
      due.map((end) => inRegion(end)(() => limit(() => endOne(ctx, end.changeId, signal)))),
    );
    const here = outcomes.filter((isOurs) => isOurs).length;
    // Another worker has them all.
    if (here === 0) return { ended, isAll: true };
    ended += here;
  }
}

function regionLimits() {
  const limits = new Map<string, ReturnType<typeof pLimit>>();
  return ({ accountId, region }: PlacedEnd) => {
    const key = `${accountId}/${region}`;
    const limit = limits.get(key) ?? pLimit(atOnceInRegion);
    limits.set(key, limit);
    return limit;
  };
}

// One that can't be taken back must not keep the others waiting; it stays held until its lease is over.
async function endOne(ctx: ServiceContext, changeId: string, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false;
  try {
    return await endChange(ctx, { changeId });
  } catch (error) {
    if (!signal.aborted) log().error({ err: error, changeId }, 'an end could not be brought about');
    return true;
  }
}
