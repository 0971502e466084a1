import { z } from 'zod';
import { reviewOutcomes, reviewStates } from '@/lib/domain/reviews/review';
import { DecisionName } from '../decisions/shapes';
import { pageQuery } from '../endpoint';
import { listOf, Timestamp } from '../shapes';
import { Seen } from './trigger-shapes';

export const ReviewState = z.enum(reviewStates);

/** What opened a review, kept as it was then. */
export const ReviewEvidence = z.object({
  words: z.string(),
  seen: z.array(Seen),
  windowDays: z.number().int().nullable(),
  at: Timestamp,
});

export const Review = z.object({
  id: z.uuid(),
  number: z.number().int(),
  decision: DecisionName,
  triggerId: z.uuid().nullable(),
  title: z.string(),
  state: ReviewState,
  owner: z.string().nullable(),
  dueOn: z.iso.date(),
  isOverdue: z.boolean(),
  openedAt: Timestamp,
  snoozedUntil: Timestamp.nullable(),
  evidence: ReviewEvidence,
  quietSince: Timestamp.nullable().describe('Since when its trigger is quiet again; null while it is not.'),
  outcome: z.enum(reviewOutcomes).nullable(),
  note: z.string().nullable(),
  decidedAt: Timestamp.nullable(),
  decidedBy: z.string().nullable(),
});
export type Review = z.infer<typeof Review>;

/** A review after an act, with the record that deciding it began. */
export const ActedReview = Review.extend({ successor: DecisionName.nullable() });
export type ActedReview = z.infer<typeof ActedReview>;

export const ReviewsQuery = pageQuery.extend({
  state: listOf(ReviewState),
  decision: z.uuid().optional(),
});
export type ReviewsQuery = z.infer<typeof ReviewsQuery>;

const note = z.string().trim().min(3).max(1000);

/** What a person does with a review. */
export const ReviewAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('acknowledge') }),
  z.strictObject({ act: z.literal('snooze'), until: Timestamp.describe('At most a year away.') }),
  z
    .strictObject({
      act: z.literal('decide'),
      outcome: z.enum(reviewOutcomes),
      note,
      successor: z
        .string()
        .trim()
        .min(3)
        .max(200)
        .optional()
        .describe('With `supersede`: the title of the record that takes its place, which is begun at once.'),
    })
    .refine(
      ({ outcome, successor }) => successor === undefined || outcome === 'supersede',
      'a successor is begun by superseding only',
    )
    .meta({ example: { act: 'decide', outcome: 'stillHolds', note: 'Measured again: nothing changed.' } }),
  z.strictObject({
    act: z.literal('assign'),
    owner: z.string().trim().min(1).max(200).nullable(),
    dueOn: z.iso.date(),
  }),
]);
export type ReviewAct = z.infer<typeof ReviewAct>;
