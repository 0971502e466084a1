import {
  lastClosedHour,
  lastMonthStart,
  metricsPerRound,
  planRollUp,
  type RollUpWindow,
  rollUpIntervalHours,
} from '@/lib/domain/costs/usage/plan-roll-up';
import { groupBy } from '@/lib/domain/group-by';
import { authorise } from '../../auth/actor';
import { inBackground } from '../../aws/call-mode';
import { AwsError } from '../../aws/errors';
import { type RegionKey, setMetricsFailure } from '../../db/region-repository';
import { type ClaimedRollUp, claimRollUps, countEstate, freeRollUps } from '../../db/roll-up-repository';
import { toFailure } from '../aws-failure';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';
import { readMetricSpend } from '../estate/metric-budget';
import { readRetention } from './roll-up-retention';
import { rollUpWorkloads } from './roll-up-workloads';

const hourMs = 3_600_000;
const leaseMs = 10 * 60_000;
/** How long the detail of a workload is waited for: reading ten thousand takes an hour. */
const withoutDetailMs = 6 * hourMs;
const workloadsPerClaim = 250;
const metricsPerWorkload = 16;

/**
 * Rolls up what is due of a region's metrics while the month's budget lasts; answers how many workloads that were.
 * What a call told is stored before the next is made, so a run that is cut off goes on where it stopped.
 */
export async function rollUpRegion(
  ctx: ServiceContext,
  key: RegionKey,
  signal: AbortSignal,
): Promise<number> {
  authorise(ctx.actor, 'sync.request');
  return inBackground(signal, async () => {
    let done = 0;
    try {
      for (;;) {
        signal.throwIfAborted();
        const rolledUp = await rollUpNext(ctx, key);
        if (rolledUp === 0) return done;
        done += rolledUp;
      }
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      await setMetricsFailure(ctx.db, key, toFailure(error));
      return done;
    }
  });
}

/** How often this estate is rolled up, in hours, and how many metrics may still be asked this month. */
export async function readRollUpPace(
  ctx: ServiceContext,
): Promise<{ readonly intervalHours: number; readonly left: number }> {
  const now = ctx.clock.now();
  const [spend, estate] = await Promise.all([readMetricSpend(ctx), countEstate(ctx.db)]);
  return {
    intervalHours: rollUpIntervalHours(metricsPerRound(estate), { ...spend, now }),
    left: Math.max(0, spend.budgetMonthly - spend.usedThisMonth),
  };
}

async function rollUpNext(ctx: ServiceContext, key: RegionKey): Promise<number> {
  const { intervalHours, left } = await readRollUpPace(ctx);
  const limit = Math.min(workloadsPerClaim, Math.floor(left / metricsPerWorkload));
  if (limit === 0) return 0;
  const now = ctx.clock.now();
  const claimed = await claimRollUps(ctx.db, key, {
    now,
    leaseUntil: new Date(now.getTime() + leaseMs),
    dueUntil: new Date(lastClosedHour(now).getTime() - intervalHours * hourMs),
    wantedFrom: lastMonthStart(now),
    seenLongAgo: new Date(now.getTime() - withoutDetailMs),
    limit,
  });
  const ids = claimed.map(({ id }) => id);
  try {
    return await rollUpClaimed(ctx, key, claimed, intervalHours);
  } finally {
    await freeRollUps(ctx.db, ids);
  }
}

async function rollUpClaimed(
  ctx: ServiceContext,
  key: RegionKey,
  claimed: readonly ClaimedRollUp[],
  intervalHours: number,
): Promise<number> {
  const scope = await findScope(ctx.db, key.accountId, key.region);
  const { hourlyDays } = await readRetention(ctx.db);
  const now = ctx.clock.now();
  const planned = claimed.flatMap((workload) => {
    const window = planRollUp(workload, { now, intervalHours });
    return window ? [{ workload, window }] : [];
  });
  for (const same of groupBy(planned, ({ window }) => nameOf(window)).values()) {
    const [first] = same;
    if (!first) continue;
    const workloads = same.map(({ workload }) => workload);
    await rollUpWorkloads(ctx, scope, workloads, first.window, hourlyDays);
  }
  return planned.length;
}

function nameOf({ start, end, periodSeconds }: RollUpWindow): string {
  return `${start.toISOString()}/${end.toISOString()}/${periodSeconds}`;
}
