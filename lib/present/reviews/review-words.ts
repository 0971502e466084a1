import type { Review } from '@/lib/contracts/reviews/review-shapes';
import type { ReviewOutcome } from '@/lib/domain/reviews/review';
import { formatCountOf } from '@/lib/format/number';

export const outcomeWords: Readonly<Record<ReviewOutcome, string>> = {
  stillHolds: 'It still holds',
  amend: 'It is to be amended',
  supersede: 'It gives way to another',
};

/** A decision by its number and title, or what it has of them. */
export function sayDecision({ number, title, slug }: Review['decision']): string {
  const name = title ?? slug;
  return number === null ? name : `${number}: ${name}`;
}

/** Where a review stands, in a word with its tone. */
export function toReviewState({ state, isOverdue, outcome }: Review) {
  if (isOverdue) return { tone: 'bad', word: 'overdue' } as const;
  switch (state) {
    case 'open':
      return { tone: 'attention', word: 'open' } as const;
    case 'acknowledged':
      return { tone: 'progress', word: 'acknowledged' } as const;
    case 'snoozed':
      return { tone: 'neutral', word: 'snoozed' } as const;
    case 'decided':
      return {
        tone: 'good',
        word: outcome === 'stillHolds' ? 'still holds' : (outcome ?? 'decided'),
      } as const;
  }
}

/** The answer of the page in one line. */
export function summariseReviews(reviews: readonly Review[]): string {
  const waiting = reviews.filter(({ state }) => state !== 'snoozed');
  const overdue = reviews.filter(({ isOverdue }) => isOverdue);
  if (waiting.length === 0) {
    return reviews.length === 0
      ? 'No decision waits for a review.'
      : 'Nothing waits; what is left is snoozed.';
  }
  const late = overdue.length > 0 ? `, ${overdue.length} of them overdue` : ', none of them overdue';
  return `${formatCountOf(waiting.length, 'review waits', 'reviews wait')} for someone${late}.`;
}

/** The columns of the board, in the order they press. */
export function toBoard(reviews: readonly Review[]) {
  const column = (id: string, title: string, none: string, fits: (review: Review) => boolean) => {
    return { id, title, none, reviews: reviews.filter(fits) };
  };
  return [
    column('overdue', 'Overdue', 'Nothing is overdue.', ({ isOverdue }) => isOverdue),
    column('open', 'Open', 'Nothing new.', ({ state, isOverdue }) => state === 'open' && !isOverdue),
    column(
      'acknowledged',
      'Acknowledged',
      'Nobody is at one.',
      ({ state, isOverdue }) => state === 'acknowledged' && !isOverdue,
    ),
    column('snoozed', 'Snoozed', 'None is left for later.', ({ state }) => state === 'snoozed'),
  ];
}
