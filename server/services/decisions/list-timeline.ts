import { z } from 'zod';
import type { listDecisionTimeline as endpoint } from '@/lib/contracts/decisions';
import type { OutputOf, QueryOf } from '@/lib/contracts/endpoint';
import { authorise } from '../../auth/actor';
import { countUndated, listDatedRows } from '../../db/decision-timeline-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';
import { toDatedDecision } from './to-dated-decision';

const Position = z.tuple([z.iso.date(), z.uuid()]);

/** A page of the decisions that say their day, the last first. */
export async function listTimeline(
  ctx: ServiceContext,
  { limit, cursor }: QueryOf<typeof endpoint>,
): Promise<OutputOf<typeof endpoint>> {
  authorise(ctx.actor, 'decisions.read');
  const position = cursor === undefined ? null : fromCursor(Position, cursor);
  const after = position && { day: new Date(`${position[0]}T00:00:00Z`), id: position[1] };
  const [rows, undated] = await Promise.all([
    listDatedRows(ctx.db, { after, limit: limit + 1 }),
    countUndated(ctx.db),
  ]);
  const data = rows.slice(0, limit).map(toDatedDecision);
  const last = data.at(-1);
  const nextCursor = rows.length > limit && last ? toCursor([last.date, last.id]) : null;
  return { data, meta: { nextCursor, undated } };
}
