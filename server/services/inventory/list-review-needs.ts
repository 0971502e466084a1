import type { NeedsYou } from '@/lib/contracts/inventory';
import type { ServiceContext } from '../context';
import { listReviews } from '../reviews/list-reviews';

const most = 50;

/** The reviews that fired triggers and passed dates have opened and nobody has decided or put off, the earliest due first. */
export async function listReviewNeeds(ctx: ServiceContext): Promise<NeedsYou[]> {
  const { data } = await listReviews(ctx, { state: ['open', 'acknowledged'], limit: most });
  return data
    .filter(({ state, isOverdue }) => state === 'open' || isOverdue)
    .map(({ id, number, decision, title, evidence, openedAt, isOverdue, dueOn }) => ({
      kind: 'reviewDue',
      title: `${isOverdue ? `Review overdue since ${dueOn}` : 'Review due'}: ${decision.title ?? decision.slug}`,
      detail: `${title}. ${evidence.words}`,
      at: openedAt,
      reviewId: id,
      reviewNumber: number,
      isOverdue,
    }));
}
