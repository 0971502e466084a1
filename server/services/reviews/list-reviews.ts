import { z } from 'zod';
import type { OutputOf } from '@/lib/contracts/endpoint';
import type { listReviews as endpoint } from '@/lib/contracts/reviews';
import type { ReviewsQuery } from '@/lib/contracts/reviews/review-shapes';
import { authorise } from '../../auth/actor';
import { listReviewRows } from '../../db/review-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';
import { toReview } from './to-review';

const Position = z.tuple([z.iso.datetime(), z.number().int()]);

/** A page of reviews, the earliest due first. */
export async function listReviews(
  ctx: ServiceContext,
  { cursor, limit, ...filter }: ReviewsQuery,
): Promise<OutputOf<typeof endpoint>> {
  authorise(ctx.actor, 'decisions.read');
  const position = cursor === undefined ? null : fromCursor(Position, cursor);
  const after = position && { dueOn: new Date(position[0]), number: position[1] };
  const rows = await listReviewRows(ctx.db, filter, { after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? toCursor([last.dueOn, last.number]) : null;
  const now = ctx.clock.now();
  return { data: page.map((row) => toReview(row, now)), meta: { nextCursor } };
}
