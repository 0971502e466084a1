'use client';

import { PageHeader } from '@/components/layout/page-header';
import { Banner } from '@/components/states/banner';
import { EmptyState } from '@/components/states/empty-state';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import { useReviews } from '@/lib/client/reviews/use-reviews';
import type { Review } from '@/lib/contracts/reviews/review-shapes';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { summariseReviews, toBoard } from '@/lib/present/reviews/review-words';
import { ReviewCards } from './review-cards';

/** The reviews that wait for someone, by how they stand, and those that were decided. */
export function ReviewsView() {
  const { data, error, refetch } = useReviews('undecided');
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the reviews" />
    );
  return <ReviewsReady reviews={data.data} isMore={data.meta.nextCursor !== null} />;
}

interface ReviewsReadyProps {
  readonly reviews: readonly Review[];
  /** Whether there are more than were read. */
  readonly isMore: boolean;
}

function ReviewsReady({ reviews, isMore }: ReviewsReadyProps) {
  return (
    <>
      <PageHeader title="Reviews" summary={summariseReviews(reviews)} />
      <div className="flex flex-col gap-8 px-4 pb-12 md:px-6">
        {isMore ? (
          <Banner tone="attention" title={`The ${formatCount(reviews.length)} due first are shown.`}>
            There are more, which come up as these are decided.
          </Banner>
        ) : null}
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
                  <ReviewCards label={title} reviews={column} />
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
    <div className="max-w-2xl">
      <ReviewCards label={formatCountOf(reviews.length, 'decided review')} reviews={reviews} />
    </div>
  );
}
