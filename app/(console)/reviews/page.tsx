import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ReviewsView } from '@/components/reviews/reviews-view';
import { reviewKeys } from '@/lib/client/reviews/review-keys';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { listReviews } from '@/server/services/reviews/list-reviews';

export const metadata: Metadata = { title: 'Reviews' };

/** The decisions that ask to be looked at again. */
export default async function ReviewsPage() {
  const ctx = await pageContext();
  const client = pageQueries();
  await client.prefetchQuery({
    queryKey: reviewKeys.list('undecided'),
    queryFn: () => listReviews(ctx, { state: ['open', 'acknowledged', 'snoozed'], limit: 500 }),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReviewsView />
    </HydrationBoundary>
  );
}
