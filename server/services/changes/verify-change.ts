import type { Observed } from '@/lib/contracts/change-plan';
import type { ChangeOutcome } from '@/lib/domain/changes/outcome';
import { computePollDelaySeconds } from '@/lib/domain/changes/poll-delay';
import { authorise } from '../../auth/actor';
import { AwsError } from '../../aws/errors';
import { type Claim, takeClaim } from '../../db/change-claim-repository';
import type { Db } from '../../db/client';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';
import { newClaim, release } from './claim';
import { finishEndOfReverted } from './finish-end';
import { kindOf } from './kinds';
import { type LoadedChange, loadChange } from './load-change';
import { recordAct, recordEvent, subjectOf } from './record';
import { refreshWorkload } from './refresh-workload';
import { notBefore, scheduleLook } from './schedule-look';

type Seen = Observed | { readonly unreadable: string };

/**
 * Looks at AWS once for a change that is being verified, and ends it when it is in force, failed or out of time.
 * True when it was this worker's to look.
 */
export async function verifyChange(ctx: ServiceContext, changeId: string): Promise<boolean> {
  authorise(ctx.actor, 'changes.apply');
  const claim = newClaim(ctx, changeId);
  if (!(await takeClaim(ctx.db, claim, ['verifying'], ctx.clock.now()))) return false;
  const loaded = await loadChange(ctx, changeId);
  const seen = await look(ctx, loaded);
  const outcome = judge(ctx, loaded, seen);
  await ctx.db.$transaction((tx) => write(ctx, tx, claim, loaded, seen, outcome));
  if (outcome.verdict !== 'waiting' || isNews(loaded, seen)) await refreshWorkload(ctx, loaded);
  return true;
}

async function look(ctx: ServiceContext, { row, plan }: LoadedChange): Promise<Seen> {
  try {
    const scope = await findScope(ctx.db, row.workload.accountId, row.workload.region);
    return await kindOf(plan).look(ctx, { scope, workload: row.workload }, plan);
  } catch (error) {
    if (error instanceof AwsError) return { unreadable: `${error.operation}: ${error.message}` };
    // The account is no longer watched; at its deadline the change says so.
    if (error instanceof ServiceError) return { unreadable: error.message };
    throw error;
  }
}

function judge(ctx: ServiceContext, { row, plan }: LoadedChange, seen: Seen): ChangeOutcome {
  const now = ctx.clock.now();
  const deadline = row.verifyDeadline ?? now;
  if ('unreadable' in seen) {
    if (now < deadline) return { verdict: 'waiting' };
    const failure = {
      code: 'unreadable',
      title: 'AWS could not be read',
      detail: `AWS accepted the calls, but until the deadline it was not seen whether they took effect. ${seen.unreadable}`,
      action: 'Look at the workload once AWS can be read again.',
    };
    return { verdict: 'timedOut', failure };
  }
  return kindOf(plan).verify(plan, { seen, before: row.observed, now, deadline });
}

// The change's row first, then the audit chain: a change that supersedes this one takes them in that order too.
async function write(
  ctx: ServiceContext,
  tx: Db,
  claim: Claim,
  loaded: LoadedChange,
  seen: Seen,
  outcome: ChangeOutcome,
): Promise<void> {
  await recordLook(ctx, tx, loaded, seen);
  const now = ctx.clock.now();
  const observed = 'unreadable' in seen ? {} : { observed: seen, observedAt: now };
  switch (outcome.verdict) {
    case 'waiting': {
      const elapsed = now.getTime() - (loaded.row.appliedAt ?? now).getTime();
      const inSeconds = computePollDelaySeconds(elapsed / 1000);
      await scheduleLook(tx, claim.changeId, inSeconds);
      return release(ctx, tx, claim, observed, notBefore(now, inSeconds));
    }
    case 'inForce': {
      const words = `In force: ${loaded.plan.verification.words}`;
      await release(ctx, tx, claim, { ...observed, phase: 'inForce', settledAt: now });
      await finishEndOfReverted(ctx, tx, loaded);
      return recordAct(ctx, tx, subjectOf(loaded), { kind: 'inForce', words }, { after: seen });
    }
    case 'failed':
    case 'timedOut': {
      const { verdict, failure } = outcome;
      const words = `${failure.title}. ${failure.detail}`;
      await release(ctx, tx, claim, { ...observed, phase: verdict, failure, settledAt: now });
      return recordAct(ctx, tx, subjectOf(loaded), { kind: verdict, words }, { after: { seen, failure } });
    }
  }
}

function isNews({ row, plan }: LoadedChange, seen: Seen): boolean {
  if ('unreadable' in seen) return false;
  const { standing } = kindOf(plan);
  return standing(plan, row.observed).agreement !== standing(plan, seen).agreement;
}

/** An event for every look that shows something new. */
async function recordLook(
  ctx: ServiceContext,
  tx: Db,
  { row, plan }: LoadedChange,
  seen: Seen,
): Promise<void> {
  if ('unreadable' in seen) {
    const words = `AWS could not be read: ${seen.unreadable}`;
    return recordEvent(ctx, tx, row.id, { kind: 'observeFailed', words });
  }
  const kind = kindOf(plan);
  const before = kind.standing(plan, row.observed).observed;
  if (before !== null && JSON.stringify(before) === JSON.stringify(seen)) return;
  return recordEvent(ctx, tx, row.id, { kind: 'observed', words: kind.describe(seen), observed: seen });
}
