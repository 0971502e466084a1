import { groupBy } from '@/lib/domain/group-by';
import { cut, spanOf, toDays } from '@/lib/domain/latency/plan-log-reading';
import { authorise } from '../../auth/actor';
import { inBackground } from '../../aws/call-mode';
import { AwsError } from '../../aws/errors';
import { type LogGroup, listLogGroups } from '../../aws/logs/list-log-groups';
import {
  type ClaimedLogs,
  claimLogs,
  freeLogs,
  noteUnread,
  widenLogCoverage,
} from '../../db/cold-start-repository';
import type { RegionKey } from '../../db/region-repository';
import { toFailure } from '../aws-failure';
import type { ServiceContext } from '../context';
import { readRetention } from '../costs/roll-up-retention';
import { findScope } from '../estate/find-scope';
import { queryColdStarts } from './query-cold-starts';
import { logsWantedFrom, toReadable } from './to-readable';

const leaseMs = 10 * 60_000;
const functionsPerClaim = 200;

/**
 * Reads the cold starts of a region's functions from their logs, as far as its roll-ups go and the month's budget of
 * scanned logs lasts; answers of how many functions. Each day is stored before the next is asked for, so a run that is
 * cut off goes on where it stopped.
 */
export async function readColdStarts(
  ctx: ServiceContext,
  key: RegionKey,
  signal: AbortSignal,
): Promise<number> {
  authorise(ctx.actor, 'sync.request');
  return inBackground(signal, async () => {
    let groups: ReadonlyMap<string, LogGroup> | null = null;
    let done = 0;
    for (;;) {
      signal.throwIfAborted();
      const claimed = await claimNext(ctx, key);
      if (claimed.length === 0) return done;
      const ids = claimed.map(({ id }) => id);
      try {
        const scope = await findScope(ctx.db, key.accountId, key.region);
        groups ??= await listLogGroups(ctx.aws, scope);
        done += await readClaimed(ctx, key, claimed, groups);
      } catch (error) {
        if (!(error instanceof AwsError)) {
          await freeLogs(ctx.db, ids);
          throw error;
        }
        const { message, action } = toFailure(error);
        await noteUnread(ctx.db, ids, `${message} ${action}`);
        return done;
      }
    }
  });
}

async function claimNext(ctx: ServiceContext, key: RegionKey): Promise<readonly ClaimedLogs[]> {
  const now = ctx.clock.now();
  const { hourlyDays } = await readRetention(ctx.db);
  return claimLogs(ctx.db, key, {
    now,
    leaseUntil: new Date(now.getTime() + leaseMs),
    wantedFrom: logsWantedFrom(now, hourlyDays),
    limit: functionsPerClaim,
  });
}

async function readClaimed(
  ctx: ServiceContext,
  key: RegionKey,
  claimed: readonly ClaimedLogs[],
  groups: ReadonlyMap<string, LogGroup>,
): Promise<number> {
  const readable = await toReadable(ctx, claimed, groups);
  if (readable.length === 0) return 0;
  for (const day of toDays(spanOf(readable))) {
    const within = readable.map((one) => cut(one, day)).filter(({ start, end }) => start < end);
    const left = await queryColdStarts(ctx, key, within);
    if (left !== null) {
      await noteUnread(
        ctx.db,
        readable.map(({ id }) => id),
        left,
      );
      return 0;
    }
    for (const same of groupBy(within, ({ start, end }) => `${start.getTime()}/${end.getTime()}`).values()) {
      const [first] = same;
      if (first)
        await widenLogCoverage(
          ctx.db,
          same.map(({ id }) => id),
          first,
        );
    }
  }
  return readable.length;
}
