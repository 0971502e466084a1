import { z } from 'zod';
import { defineEndpoint, pageOf, pageQuery } from '../endpoint';
import { Channel, CreatedChannel, NewChannel } from './channel-shapes';
import { Claim, ClaimInput } from './claim-shapes';
import { ActedReview, Review, ReviewAct, ReviewsQuery } from './review-shapes';
import { standings, Trigger, TriggerEvaluation, TriggerInput, TriggerPreview } from './trigger-shapes';

const area = 'reviews';
const read = { area, permission: 'decisions.read' } as const;
const write = { area, permission: 'decisions.write' } as const;
const triggerParams = z.strictObject({ triggerId: z.uuid() });
const reviewParams = z.strictObject({ reviewId: z.uuid() });
const decisionId = z.string().min(1).max(200).describe('Its id or its slug.');

export const listTriggers = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/reviews/triggers',
  operationId: 'listTriggers',
  summary: 'The review triggers of a decision, with what each last saw',
  description: 'What its text says of reviews is proposed as triggers; a person confirms each.',
  query: z.strictObject({ decision: decisionId }),
  output: z.object({ data: z.array(Trigger), meta: z.object({ nextCursor: z.null() }) }),
});
export const addTrigger = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/reviews/triggers',
  operationId: 'addTrigger',
  summary: 'Attach a review trigger to a decision',
  description:
    'Its expression is checked against the estate’s model; what is wrong is answered with its place.',
  body: TriggerInput.extend({ decisionId }),
  output: Trigger,
  status: 201,
});
export const updateTrigger = defineEndpoint({
  ...write,
  method: 'PUT',
  path: '/reviews/triggers/{triggerId}',
  operationId: 'updateTrigger',
  summary: 'Change a review trigger; a changed rule starts quiet, and what was proposed is armed',
  params: triggerParams,
  body: TriggerInput,
  output: Trigger,
});
export const setTriggerStanding = defineEndpoint({
  ...write,
  method: 'PUT',
  path: '/reviews/triggers/{triggerId}/standing',
  operationId: 'setTriggerStanding',
  summary: 'Arm a trigger, as a confirmation of one that was proposed, or switch it off',
  params: triggerParams,
  body: z.strictObject({ standing: z.enum(standings).exclude(['proposed']) }),
  output: Trigger,
});
export const archiveTrigger = defineEndpoint({
  ...write,
  method: 'DELETE',
  path: '/reviews/triggers/{triggerId}',
  operationId: 'archiveTrigger',
  summary: 'Take a trigger away; its evaluations and reviews are kept',
  params: triggerParams,
  output: z.undefined(),
  status: 204,
});
export const listEvaluations = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/reviews/triggers/{triggerId}/evaluations',
  operationId: 'listEvaluations',
  summary: 'What a trigger saw, the last first; evaluations in a row that saw the same are one',
  params: triggerParams,
  query: pageQuery,
  output: pageOf(TriggerEvaluation),
});
export const previewTrigger = defineEndpoint({
  ...read,
  method: 'POST',
  path: '/reviews/triggers/preview',
  operationId: 'previewTrigger',
  summary: 'What a trigger would see now, and on which of the last 90 days it would have fired',
  body: TriggerInput.omit({ title: true }).extend({ decisionId }),
  output: TriggerPreview,
});
export const listReviews = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/reviews',
  operationId: 'listReviews',
  summary: 'Reviews, the earliest due first',
  query: ReviewsQuery,
  output: pageOf(Review),
});
export const actOnReview = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/reviews/{reviewId}/acts',
  operationId: 'actOnReview',
  summary: 'Acknowledge, snooze, assign or decide a review',
  description:
    'Deciding says whether the decision still holds; a dated trigger then moves to its next day. Superseding begins the next record, with what was seen in its context.',
  params: reviewParams,
  body: ReviewAct,
  output: ActedReview,
});

const manage = { area, permission: 'settings.manage' } as const;
const channelParams = z.strictObject({ channelId: z.uuid() });

export const listChannels = defineEndpoint({
  ...manage,
  method: 'GET',
  path: '/reviews/channels',
  operationId: 'listChannels',
  summary: 'Where news of reviews is sent, with the last deliveries of each',
  output: z.object({ data: z.array(Channel), meta: z.object({ nextCursor: z.null() }) }),
});
export const addChannel = defineEndpoint({
  ...manage,
  method: 'POST',
  path: '/reviews/channels',
  operationId: 'addChannel',
  summary: 'Send news of reviews to a webhook, a Slack-compatible webhook or a mail address',
  description:
    'A webhook is signed: `Trimtab-Signature: t=<seconds>,v1=<HMAC-SHA-256 of "<t>.<body>", hex>`, by the secret in the answer.',
  body: NewChannel,
  output: CreatedChannel,
  status: 201,
});
export const archiveChannel = defineEndpoint({
  ...manage,
  method: 'DELETE',
  path: '/reviews/channels/{channelId}',
  operationId: 'archiveChannel',
  summary: 'Send nothing more by a channel; what waits for it is dropped',
  params: channelParams,
  output: z.undefined(),
  status: 204,
});
export const testChannel = defineEndpoint({
  ...manage,
  method: 'POST',
  path: '/reviews/channels/{channelId}/test',
  operationId: 'testChannel',
  summary: 'Send a test message by a channel',
  params: channelParams,
  output: Channel,
});

export const listClaims = defineEndpoint({
  ...read,
  method: 'GET',
  path: '/reviews/claims',
  operationId: 'listClaims',
  summary:
    'The figures a decision states, each recomputed now: confirmed, refuted by how much, or why it can’t be checked',
  query: z.strictObject({ decision: decisionId }),
  output: z.object({ data: z.array(Claim), meta: z.object({ nextCursor: z.null() }) }),
});
export const addClaim = defineEndpoint({
  ...write,
  method: 'POST',
  path: '/reviews/claims',
  operationId: 'addClaim',
  summary:
    'Mark a figure of a decision as a claim, held against a limit of AWS, a measurement or an estimate',
  body: ClaimInput.extend({ decisionId }),
  output: Claim,
  status: 201,
});
const claimParams = z.strictObject({ claimId: z.uuid() });
export const updateClaim = defineEndpoint({
  ...write,
  method: 'PUT',
  path: '/reviews/claims/{claimId}',
  operationId: 'updateClaim',
  summary: 'Change a claim: its figure, its words or what it is held against',
  params: claimParams,
  body: ClaimInput,
  output: Claim,
});
export const archiveClaim = defineEndpoint({
  ...write,
  method: 'DELETE',
  path: '/reviews/claims/{claimId}',
  operationId: 'archiveClaim',
  summary: 'Hold a figure against nothing any more',
  params: claimParams,
  output: z.undefined(),
  status: 204,
});

export const reviewEndpoints = [
  listTriggers,
  addTrigger,
  previewTrigger,
  updateTrigger,
  setTriggerStanding,
  archiveTrigger,
  listEvaluations,
  listReviews,
  actOnReview,
  listChannels,
  addChannel,
  archiveChannel,
  testChannel,
  listClaims,
  addClaim,
  updateClaim,
  archiveClaim,
] as const;
