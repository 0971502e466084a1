import { cut, type FunctionToRead, planLogWindow, spanOf } from '@/lib/domain/latency/plan-log-reading';
import { whyUnreadable } from '@/lib/domain/latency/why-unreadable';
import type { LogGroup } from '../../aws/logs/list-log-groups';
import { type ClaimedLogs, listCalledHours, noteUnread } from '../../db/cold-start-repository';
import type { ServiceContext } from '../context';
import { readRetention } from '../costs/roll-up-retention';

const dayMs = 86_400_000;
/** How far back logs are read, a day more with each turn. */
const lookBackDays = 14;

/** Since when logs are read, if they are kept that long: two weeks, and no longer than hours are kept. */
export function logsWantedFrom(now: Date, hourlyDays: number): Date {
  return new Date(now.getTime() - Math.min(lookBackDays, hourlyDays) * dayMs);
}

/**
 * Of functions, those whose logs can be read now, with the stretch to read and the hours they were called in; of the
 * others it is noted why not.
 */
export async function toReadable(
  ctx: ServiceContext,
  claimed: readonly ClaimedLogs[],
  groups: ReadonlyMap<string, LogGroup>,
): Promise<readonly FunctionToRead[]> {
  const now = ctx.clock.now();
  const { hourlyDays } = await readRetention(ctx.db);
  const wanted: FunctionToRead[] = [];
  const unread = new Map<string, string[]>();
  for (const one of claimed) {
    const name = one.logGroup ?? `/aws/lambda/${one.name}`;
    const group = groups.get(name);
    const why = whyUnreadable({ name, group: group ?? null, systemLogLevel: one.systemLogLevel });
    if (why !== null) {
      unread.set(why, [...(unread.get(why) ?? []), one.id]);
      continue;
    }
    const keptFrom = new Date(now.getTime() - (group?.retentionDays ?? lookBackDays) * dayMs);
    const least = logsWantedFrom(now, hourlyDays);
    const window = planLogWindow(
      one,
      { from: one.rolledFrom, until: one.rolledUntil },
      keptFrom > least ? keptFrom : least,
    );
    if (window === null) continue;
    const { id, bytesPerRequest } = one;
    wanted.push({
      ...window,
      id,
      group: name,
      bytesPerRequest,
      bytesPerDay: bytesPerDay(group, now),
      hours: [],
    });
  }
  for (const [why, ids] of unread) await noteUnread(ctx.db, ids, why);
  return withHours(ctx, wanted);
}

async function withHours(
  ctx: ServiceContext,
  wanted: readonly FunctionToRead[],
): Promise<readonly FunctionToRead[]> {
  if (wanted.length === 0) return [];
  const { start, end } = spanOf(wanted);
  const ids = wanted.map(({ id }) => id);
  const hours = await listCalledHours(ctx.db, ids, start, end);
  return wanted.map((one) => cut({ ...one, hours: hours.get(one.id) ?? [] }, one));
}

function bytesPerDay(group: LogGroup | undefined, now: Date): number | null {
  if (!group?.createdAt || group.storedBytes === null) return null;
  const age = (now.getTime() - group.createdAt.getTime()) / dayMs;
  return group.storedBytes / Math.max(1, Math.min(age, group.retentionDays ?? age));
}
