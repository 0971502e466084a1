import { toDay } from '@/lib/domain/reviews/cadence';
import type { Message } from './message';

interface Told {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: Date;
  readonly evidence: unknown;
  readonly decision: { readonly slug: string; readonly title: string | null };
}

/** What is sent of a review that was opened or is overdue. */
export function toReviewMessage(
  event: 'review.opened' | 'review.overdue',
  { id, number, title, owner, dueOn, evidence, decision }: Told,
  consoleUrl: string,
): Message {
  const name = decision.title ?? decision.slug;
  const words =
    typeof evidence === 'object' && evidence !== null && 'words' in evidence ? String(evidence.words) : '';
  const due = toDay(dueOn);
  const what = event === 'review.opened' ? 'is to be looked at' : `has been due for review since ${due}`;
  return {
    event,
    title: `${name} ${what}`,
    text: [
      `${title}. ${words}`,
      `Due ${due}, ${owner === null ? 'owned by nobody' : `owned by ${owner}`}.`,
    ].join('\n'),
    url: `${consoleUrl}/reviews`,
    review: { id, number, owner, dueOn: due },
    decision,
  };
}
