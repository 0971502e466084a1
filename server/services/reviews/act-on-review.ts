import {
  type ActedReview,
  type ReviewAct,
  ReviewEvidence,
  ReviewState,
} from '@/lib/contracts/reviews/review-shapes';
import { moveReview } from '@/lib/domain/reviews/review';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { findReviewRow, moveReviewRow, type ReviewChange, type ReviewRow } from '../../db/review-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { supersede } from '../decisions/supersede-decision';
import { toReview } from './to-review';
import { rearmTrigger } from './triggers/rearm-trigger';

const longestSnoozeMs = 366 * 86_400_000;

/**
 * Acknowledges, snoozes, assigns or decides a review; throws conflict where its state does not allow it or someone
 * else has moved it, and invalid_input for a snooze that does not end between now and a year from now.
 */
export async function actOnReview(
  ctx: ServiceContext,
  { reviewId, ...act }: { readonly reviewId: string } & ReviewAct,
): Promise<ActedReview> {
  authorise(ctx.actor, 'decisions.write');
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const row = await requireReview(tx, reviewId);
    if (!(await moveReviewRow(tx, row, toChange(ctx, row, act, now)))) throw moved();
    if (act.act === 'decide' && row.triggerId) await rearmTrigger(ctx, tx, row.triggerId, now);
    const begun = act.act === 'decide' && act.successor ? await begin(ctx, tx, row, act) : null;
    await appendAudit(tx, ctx.actor, now, {
      action: `reviews.${act.act}`,
      subject: { kind: 'review', id: row.id, label: row.title },
      before: { state: row.state, owner: row.owner, dueOn: row.dueOn },
      after: act,
      reason: act.act === 'decide' ? act.note : null,
    });
    return {
      ...toReview(await requireReview(tx, reviewId), now),
      successor: begun && {
        id: begun.id,
        slug: begun.slug,
        number: begun.number,
        title: begun.title,
        status: begun.status,
      },
    };
  });
}

type Decide = Extract<ReviewAct, { readonly act: 'decide' }>;

/** The record that supersedes the one reviewed, begun with what the review saw and why it was decided so. */
async function begin(ctx: ServiceContext, tx: Db, row: ReviewRow, { successor = '', note }: Decide) {
  const { words, at } = ReviewEvidence.parse(row.evidence);
  return supersede(tx, ctx, {
    decisionId: row.decision.id,
    title: successor,
    revision: null,
    note,
    found: `${row.title}, on ${at.slice(0, 10)}: ${words}\n${note}`,
  });
}

function toChange(ctx: ServiceContext, row: ReviewRow, act: ReviewAct, now: Date): ReviewChange {
  if (act.act === 'assign') {
    if (row.state === 'decided') throw cannot(row, 'assigned');
    return { owner: act.owner, dueOn: new Date(`${act.dueOn}T00:00:00Z`) };
  }
  const state = moveReview(ReviewState.parse(row.state), act.act);
  if (state === null) throw cannot(row, words[act.act]);
  switch (act.act) {
    case 'acknowledge':
      return { state, snoozedUntil: null };
    case 'snooze':
      return { state, snoozedUntil: requireWithinAYear(new Date(act.until), now) };
    case 'decide':
      return {
        state,
        snoozedUntil: null,
        outcome: act.outcome,
        note: act.note,
        decidedAt: now,
        decidedByLabel: ctx.actor.label,
      };
  }
}

const words = { acknowledge: 'acknowledged', snooze: 'snoozed', decide: 'decided' } as const;

function requireWithinAYear(until: Date, now: Date): Date {
  const ahead = until.getTime() - now.getTime();
  if (ahead > 0 && ahead <= longestSnoozeMs) return until;
  throw new ServiceError(
    'invalid_input',
    'A review is snoozed until a moment between now and a year from now.',
    {
      issues: [{ field: 'until', message: 'must be after now and within a year' }],
    },
  );
}

async function requireReview(db: Db, id: string): Promise<ReviewRow> {
  const row = await findReviewRow(db, id);
  if (row) return row;
  throw new ServiceError('not_found', 'There is no review of this id.', { action: 'Look under Reviews.' });
}

function cannot({ state }: ReviewRow, what: string): ServiceError {
  return new ServiceError('conflict', `A review that is ${state} can’t be ${what}.`, {
    action: 'Load it again to see what has happened to it.',
  });
}

function moved(): ServiceError {
  return new ServiceError('conflict', 'Someone else has just moved this review.', {
    action: 'Load it again to see what they did.',
  });
}
