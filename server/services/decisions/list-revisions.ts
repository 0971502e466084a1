import { z } from 'zod';
import type { listDecisionRevisions as endpoint } from '@/lib/contracts/decisions';
import { DecisionStatus } from '@/lib/contracts/decisions/shapes';
import type { OutputOf, QueryOf } from '@/lib/contracts/endpoint';
import { authorise } from '../../auth/actor';
import { listRevisionRows } from '../../db/decision-revision-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';
import { requireDecision } from './require-decision';

/** A page of the texts a decision has had, the last first. */
export async function listDecisionRevisions(
  ctx: ServiceContext,
  { decisionId, limit, cursor }: QueryOf<typeof endpoint> & { readonly decisionId: string },
): Promise<OutputOf<typeof endpoint>> {
  authorise(ctx.actor, 'decisions.read');
  const { id } = await requireDecision(ctx.db, decisionId);
  const before = cursor === undefined ? null : fromCursor(z.number().int(), cursor);
  const rows = await listRevisionRows(ctx.db, id, before, limit + 1);
  const data = rows.slice(0, limit).map(({ number, title, status, at, byLabel, cause, note }) => ({
    number,
    title,
    status: DecisionStatus.parse(status),
    at: at.toISOString(),
    byLabel,
    cause,
    note,
  }));
  const last = data.at(-1);
  return { data, meta: { nextCursor: rows.length > limit && last ? toCursor(last.number) : null } };
}
