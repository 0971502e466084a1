import { z } from 'zod';
import type { OutputOf, QueryOf } from '@/lib/contracts/endpoint';
import type { listEvaluations as endpoint } from '@/lib/contracts/reviews';
import { authorise } from '../../../auth/actor';
import type { ServiceContext } from '../../context';
import { fromCursor, toCursor } from '../../cursor';
import { requireTrigger } from './require-trigger';
import { toEvaluation } from './to-trigger';

const Position = z.string().regex(/^\d{1,18}$/);

/** A page of what a trigger saw, the last first. */
export async function listEvaluations(
  ctx: ServiceContext,
  { triggerId, cursor, limit }: { readonly triggerId: string } & QueryOf<typeof endpoint>,
): Promise<OutputOf<typeof endpoint>> {
  authorise(ctx.actor, 'decisions.read');
  const { id } = await requireTrigger(ctx.db, triggerId);
  const before = cursor === undefined ? {} : { id: { lt: BigInt(fromCursor(Position, cursor)) } };
  const rows = await ctx.db.triggerEvaluation.findMany({
    where: { triggerId: id, ...before },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    data: rows.slice(0, limit).map(toEvaluation),
    meta: { nextCursor: last ? toCursor(String(last.id)) : null },
  };
}
