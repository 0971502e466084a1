import { z } from 'zod';
import type { LatencyPage, LatencyQuery, LatencyRow } from '@/lib/contracts/latency';
import { dayStart, lastClosedHour } from '@/lib/domain/costs/usage/plan-roll-up';
import { authorise } from '../../auth/actor';
import { type LatencyOfDay, listLatencyOfDay } from '../../db/latency-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';

const Position = z.tuple([z.iso.datetime(), z.number(), z.uuid()]);
const dayMs = 86_400_000;

/** What requests took on the last whole UTC day, slowest first; later pages stay with the day of the first. */
export async function listLatency(ctx: ServiceContext, query: LatencyQuery): Promise<LatencyPage> {
  authorise(ctx.actor, 'estate.read');
  const position = query.cursor === undefined ? null : fromCursor(Position, query.cursor);
  const today = dayStart(lastClosedHour(ctx.clock.now()));
  const day = position ? new Date(position[0]) : new Date(today.getTime() - dayMs);
  const { stage, account, region } = query;
  const rows = await listLatencyOfDay(
    ctx.db,
    day,
    { stage, account, region },
    { after: position && { latencyMsP95: position[1], id: position[2] }, limit: query.limit + 1 },
  );
  const page = rows.slice(0, query.limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    data: page.map(toRow),
    meta: {
      windowStart: day.toISOString(),
      windowEnd: new Date(day.getTime() + dayMs).toISOString(),
      nextCursor: last ? toCursor([day.toISOString(), last.latencyMsP95, last.id]) : null,
    },
  };
}

function toRow(row: LatencyOfDay): LatencyRow {
  const { id, kind, name, stage, module, packageType, architecture, runtime, memoryMb, ...measured } = row;
  return {
    workload: { id, kind, name, stage, module, packageType, architecture, runtime, memoryMb },
    ...measured,
  };
}
