import { z } from 'zod';
import type { ListPlansAheadQuery, PlanAhead } from '@/lib/contracts/plans-ahead';
import { authorise } from '../../../auth/actor';
import { listPlanAheadRows } from '../../../db/plan-ahead-repository';
import type { ServiceContext } from '../../context';
import { fromCursor, toCursor } from '../../cursor';
import { conflictsOf } from './conflicts-of';
import { toPlan } from './to-plan';

const Position = z.tuple([z.iso.datetime(), z.number()]);

/** A page of plans ahead by when they begin, each with what it meets. */
export async function listPlans(
  ctx: ServiceContext,
  { from, until, workload, cursor, limit }: ListPlansAheadQuery,
): Promise<{ data: PlanAhead[]; meta: { nextCursor: string | null } }> {
  authorise(ctx.actor, 'estate.read');
  const position = cursor === undefined ? null : fromCursor(Position, cursor);
  const filter = {
    endsAfter: from === undefined ? null : new Date(from),
    startsBefore: until === undefined ? null : new Date(until),
    workloadId: workload ?? null,
    after: position && { startsAt: new Date(position[0]), number: position[1] },
  };
  const rows = await listPlanAheadRows(ctx.db, filter, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  const conflicts = await conflictsOf(ctx, page);
  const now = ctx.clock.now();
  return {
    data: page.map((row, index) => toPlan(row, conflicts[index] ?? [], now)),
    meta: { nextCursor: last ? toCursor([last.startsAt.toISOString(), last.number]) : null },
  };
}
