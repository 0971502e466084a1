import { z } from 'zod';
import { DecisionStatus } from '@/lib/contracts/decisions/shapes';
import { type Review, ReviewEvidence, ReviewState } from '@/lib/contracts/reviews/review-shapes';
import { toDay } from '@/lib/domain/reviews/cadence';
import { isOverdue, reviewOutcomes } from '@/lib/domain/reviews/review';
import type { ReviewRow } from '../../db/review-repository';

const Outcome = z.enum(reviewOutcomes).nullable();

/** A review as the API gives it, overdue as of `now`. */
export function toReview(row: ReviewRow, now: Date): Review {
  const state = ReviewState.parse(row.state);
  const dueOn = toDay(row.dueOn);
  return {
    id: row.id,
    number: row.number,
    decision: { ...row.decision, status: DecisionStatus.parse(row.decision.status) },
    triggerId: row.triggerId,
    title: row.title,
    state,
    owner: row.owner,
    dueOn,
    isOverdue: isOverdue({ state, dueOn }, toDay(now)),
    openedAt: row.openedAt.toISOString(),
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    evidence: ReviewEvidence.parse(row.evidence),
    quietSince: row.quietSince?.toISOString() ?? null,
    outcome: Outcome.parse(row.outcome),
    note: row.note,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: row.decidedByLabel,
  };
}
