'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { actOnReview, listReviews } from '@/lib/contracts/reviews';
import type { ReviewAct } from '@/lib/contracts/reviews/review-shapes';
import { call } from '../call';
import { decisionKeys } from '../decisions/decision-keys';
import { newIdempotencyKey } from '../new-idempotency-key';
import { reviewKeys } from './review-keys';

/** The reviews that wait for someone, or those that were decided. */
export type WhichReviews = 'undecided' | 'decided';

const states = { undecided: ['open', 'acknowledged', 'snoozed'], decided: ['decided'] } as const;
const everyMs = 30_000;

/** What a list of reviews is asked with: at most 500, the earliest due first. */
function toReviewQuery(which: WhichReviews) {
  return { state: [...states[which]], limit: 500 };
}

/** Query of the reviews of one kind. */
export function reviewsOptions(which: WhichReviews) {
  return queryOptions({
    queryKey: reviewKeys.list(which),
    queryFn: ({ signal }) => call(listReviews, { query: toReviewQuery(which), signal }),
    refetchInterval: everyMs,
  });
}

/** The reviews of one kind, the earliest due first. */
export function useReviews(which: WhichReviews) {
  return useQuery(reviewsOptions(which));
}

/** Acknowledges, snoozes, assigns or decides a review. */
export function useActOnReview(reviewId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReviewAct) =>
      call(actOnReview, { params: { reviewId }, body, idempotencyKey: newIdempotencyKey() }),
    meta: { showsItsError: true },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: reviewKeys.all });
      await client.invalidateQueries({ queryKey: decisionKeys.all });
    },
  });
}
