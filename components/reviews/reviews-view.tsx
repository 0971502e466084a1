'use client';

import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { useReviews } from '@/lib/client/reviews/use-reviews';
import type { Review } from '@/lib/contracts/reviews/review-shapes';
import { formatCountOf } from '@/lib/format/number';
import { summariseReviews, toBoard } from '@/lib/present/reviews/review-words';
import { ReviewCard } from './review-card';

/** The reviews that wait for someone, by how they stand, and those that were decided. */
export function ReviewsView() {
  const { data, error, refetch } = useReviews('undecided');
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the reviews" />
    );
  return <ReviewsReady reviews={data.data} />;
}

function ReviewsReady({ reviews }: { readonly reviews: readonly Review[] }) {
  return (
    <>
      <PageHeader title="Reviews" summary={summariseReviews(reviews)} />
      <div className="flex flex-col gap-8 px-4 pb-12 md:px-6">
        {reviews.length === 0 ? (
          <EmptyState title="No decision asks to be looked at">
            A decision’s triggers watch the estate, AWS’s prices and the calendar. When one fires, the review
            it opens stands here with what was seen, until someone says whether the decision still holds.
          </EmptyState>
        ) : (
          <div className="grid grid-cols-1 items-start gap-x-6 gap-y-8 md:grid-cols-2 xl:grid-cols-4">
            {toBoard(reviews).map(({ id, title, reviews: column, none }) => (
              <Section key={id} title={title} aside={String(column.length)}>
                {column.length === 0 ? (
                  <p className="border-line border-t py-2 text-ink-3">{none}</p>
                ) : (
                  <ul aria-label={title} className="border-line border-t">
                    {column.map((review) => (
                      <ReviewCard key={review.id} review={review} />
                    ))}
                  </ul>
                )}
              </Section>
            ))}
          </div>
        )}
        <Disclosure title="Decided">
          <Decided />
        </Disclosure>
      </div>
    </>
  );
}

function Decided() {
  const { data, error, refetch } = useReviews('decided');
  if (!data) return error ? <ProblemState error={error} onRetry={refetch} /> : null;
  const reviews = data.data.toSorted((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1));
  if (reviews.length === 0) return <p className="text-ink-3">No review has been decided yet.</p>;
  return (
    <ul
      aria-label={formatCountOf(reviews.length, 'decided review')}
      className="max-w-2xl border-line border-t"
    >
      {reviews.map((review) => (
        <ReviewCard key={review.id} review={review} />
      ))}
    </ul>
  );
}
