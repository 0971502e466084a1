'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Review } from '@/lib/contracts/reviews/review-shapes';
import { formatCount } from '@/lib/format/number';
import { ReviewCard } from './review-card';

interface ReviewCardsProps {
  readonly label: string;
  readonly reviews: readonly Review[];
}

const firstMost = 25;

/** A column of reviews: the first of many, and all of them once that is asked for. */
export function ReviewCards({ label, reviews }: ReviewCardsProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? reviews : reviews.slice(0, firstMost);
  const left = reviews.length - shown.length;
  return (
    <div className="flex flex-col gap-2">
      <ul aria-label={label} className="border-line border-t">
        {shown.map((review) => (
          <ReviewCard key={review.id} review={review} />
        ))}
      </ul>
      {left > 0 ? (
        <Button size="sm" className="self-start" onPress={() => setWhole(true)}>
          {`Show the other ${formatCount(left)}`}
        </Button>
      ) : null}
    </div>
  );
}
