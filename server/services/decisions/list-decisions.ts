import { z } from 'zod';
import type { DecisionSummary, DecisionsQuery } from '@/lib/contracts/decisions/shapes';
import { authorise } from '../../auth/actor';
import { listDecisionRows } from '../../db/decision-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';
import { toDecisionSummary } from './to-decision-summary';

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** A page of decisions, the last changed first. */
export async function listDecisions(
  ctx: ServiceContext,
  { cursor, limit, ...filter }: DecisionsQuery,
): Promise<{ data: DecisionSummary[]; meta: { nextCursor: string | null } }> {
  authorise(ctx.actor, 'decisions.read');
  const position = cursor === undefined ? null : fromCursor(Position, cursor);
  const after = position && { updatedAt: new Date(position[0]), id: position[1] };
  const today = new Date(`${ctx.clock.now().toISOString().slice(0, 10)}T00:00:00Z`);
  const rows = await listDecisionRows(ctx.db, filter, { after, limit: limit + 1, today });
  const data = rows.slice(0, limit).map(toDecisionSummary);
  const last = data.at(-1);
  const nextCursor = rows.length > limit && last ? toCursor([last.updatedAt, last.id]) : null;
  return { data, meta: { nextCursor } };
}
