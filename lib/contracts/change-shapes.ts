import { z } from 'zod';
import {
  agreements,
  changeKinds,
  changePhases,
  resourceConditions,
  stepStates,
} from '@/lib/domain/changes/phase';
import { Approval } from './approvals';
import { ChangeEnd, EndTime } from './change-end';
import { ChangeFailure } from './change-failure';
import { ChangePlan, fieldValue, Observed, ProvisionedTarget } from './change-plan';
import { pageQuery } from './endpoint';
import { PolicyVerdict } from './policies';
import { scalingInputs } from './scaling-requests';
import { knownOf, scopeFields } from './shapes';

/** What a person or script asks for. */
export const PlanChangeInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('provisionedConcurrency'),
    workloadId: z.uuid(),
    target: ProvisionedTarget,
    wanted: z
      .number()
      .int()
      .nullable()
      .describe('Execution environments to keep ready; null switches provisioned concurrency off.'),
  }),
  ...scalingInputs,
]);
export type PlanChangeInput = z.infer<typeof PlanChangeInput>;

export const ApplyChangeInput = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(3)
    .max(500)
    .describe('Why, in the person’s own words; kept in the audit log.'),
  acknowledged: z
    .array(z.string().max(60))
    .max(20)
    .default([])
    .describe('Codes of the warnings with `mustAcknowledge` that the person has confirmed.'),
  until: EndTime.nullish().describe(
    'When it is taken back by itself; null or absent: it stays until someone takes it back.',
  ),
  decision: z.string().min(1).max(200).nullish().describe('Id or slug of the decision it follows.'),
});
export type ApplyChangeInput = z.infer<typeof ApplyChangeInput>;

export const RevertChangeInput = z.strictObject({
  removeCreatedAlias: z
    .boolean()
    .default(false)
    .describe('Also delete the alias the change created. Its callers would fail.'),
});
export type RevertChangeInput = z.infer<typeof RevertChangeInput>;

export const AcceptMovesInput = z.strictObject({
  reason: z.string().trim().min(3).max(500).describe('Why they may stay; kept in the audit log.'),
});
export type AcceptMovesInput = z.infer<typeof AcceptMovesInput>;

export const person = z.object({ id: z.string().nullable(), label: z.string() });
const changeReference = z.object({ id: z.string(), number: z.number(), phase: z.enum(changePhases) });

/** A value that a change had set and that something else has moved. */
export const ChangeMove = z.object({
  id: z.uuid(),
  field: z.string(),
  label: z.string(),
  set: fieldValue,
  found: fieldValue,
  /** It was last seen as it was set, and first seen moved: someone did it in between. */
  heldAt: z.string(),
  noticedAt: z.string(),
  /** Null: nobody has dealt with it. `takenOver`: a later change of ours set it anew. */
  settled: z
    .object({
      outcome: z.enum(['returned', 'takenOver', 'accepted']),
      at: z.string(),
      by: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
});
export type ChangeMove = z.infer<typeof ChangeMove>;

/** One change as lists show it. */
export const Change = z.object({
  id: z.uuid(),
  number: z.number().int(),
  kind: z.enum(changeKinds),
  title: z.string(),
  phase: z.enum(changePhases),
  agreement: z.enum(agreements),
  condition: z.enum(resourceConditions),
  workload: z.object({
    id: z.uuid(),
    kind: z.enum(['function', 'service']),
    name: z.string(),
    accountId: z.string(),
    region: z.string(),
    stage: z.string().nullable(),
    module: z.object({ slug: z.string(), name: z.string() }).nullable(),
  }),
  qualifier: z.string(),
  /** Before and after: a number, or words such as `2–10`; null where nothing is configured. */
  from: fieldValue,
  wanted: fieldValue,
  costUsdMonthlyDelta: knownOf(z.string()),
  reason: z.string().nullable(),
  plannedBy: person,
  appliedBy: person.nullable(),
  plannedAt: z.string(),
  appliedAt: z.string().nullable(),
  settledAt: z.string().nullable(),
  verifyDeadline: z.string().nullable(),
  /** What AWS last reported; null until it has been looked at. */
  observed: Observed.nullable(),
  observedAt: z.string().nullable(),
  failure: ChangeFailure.nullable(),
  reverts: changeReference.nullable(),
  revertedBy: z.array(changeReference),
  /** Null: it has no end of its own. */
  end: ChangeEnd.nullable(),
  /** Values it had set that moved without us, the newest first. */
  moves: z.array(ChangeMove),
  /** Null: no second person was asked to approve it. */
  approval: Approval.nullable(),
  /** The decision it follows, as whoever applied it says. */
  decision: z
    .object({ slug: z.string(), number: z.number().int().nullable(), title: z.string().nullable() })
    .nullable(),
  /** What it is changed together with; null: it stands alone. */
  group: z.object({ id: z.string(), number: z.number() }).nullable(),
});
export type Change = z.infer<typeof Change>;

export const ChangeStep = z.object({
  position: z.number().int(),
  operation: z.string(),
  words: z.string(),
  effect: z.string(),
  /** As sent: `{version}` is filled in once the version is known. */
  request: z.record(z.string(), z.unknown()),
  state: z.enum(stepStates),
  intendedAt: z.string().nullable(),
  outcomeAt: z.string().nullable(),
  awsRequestId: z.string().nullable(),
  response: z.unknown(),
  failure: ChangeFailure.nullable(),
});
export type ChangeStep = z.infer<typeof ChangeStep>;

export const changeEventKinds = [
  'planned',
  'applyStarted',
  'applyRefused',
  'stepIntended',
  'stepThrottled',
  'stepSucceeded',
  'stepFailed',
  'stepUnknown',
  'stepSettled',
  'verifying',
  'observed',
  'observeFailed',
  'inForce',
  'failed',
  'timedOut',
  'indeterminate',
  'cancelled',
  'revertPlanned',
  'endSet',
  'endLifted',
  'endReached',
  'endAsks',
  'endDone',
  'approvalRequested',
  'approvalGiven',
  'approvalRefused',
  'valueMoved',
  'valueReturned',
  'moveAccepted',
] as const;

/** What happened, in order. `observed` events carry AWS's numbers for the page that shows progress. */
export const ChangeEvent = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(changeEventKinds),
  /** One sentence. */
  words: z.string(),
  observed: Observed.nullable(),
  step: z.number().int().nullable(),
});
export type ChangeEvent = z.infer<typeof ChangeEvent>;

/** Whether an act is open on this change, and why not. The actor's role is a further condition. */
export const act = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), reason: z.string() }),
]);

/** One change with its plan, steps and events. */
export const ChangeDetail = Change.extend({
  plan: ChangePlan,
  steps: z.array(ChangeStep),
  events: z.array(ChangeEvent),
  acts: z.object({
    apply: act,
    cancel: act,
    revert: act,
    /** Plan what it asked for again, where something else has moved it. */
    reapply: act,
    /** Let the values stay that something else has moved. */
    acceptMoves: act,
    /** Open where a policy wants a second person and nobody has been asked yet. */
    askApproval: act,
    /** Open to a second person while the change waits for one. */
    decide: act,
  }),
  /** What the policies in force say of it now, while it is not applied. */
  policies: z.array(PolicyVerdict),
  /** True for a change that created an alias, so that its revert may offer to delete it. */
  createdAlias: z.boolean(),
});
export type ChangeDetail = z.infer<typeof ChangeDetail>;

export const ListChangesQuery = pageQuery.extend({
  /** `applied`: sent to AWS, however it went; `approval`: waits for a second person; `open`: under way; `waiting`: planned, not applied; `settled`: ended; `troubled`: failed, timed out, indeterminate; `moved`: in force, but a value of it was moved by something else and nobody has dealt with that. */
  state: z
    .enum(['all', 'applied', 'waiting', 'approval', 'open', 'settled', 'troubled', 'moved'])
    .default('all'),
  phase: z.enum(changePhases).optional(),
  kind: z.enum(changeKinds).optional(),
  workloadId: z.uuid().optional(),
  module: z.string().max(100).optional().describe('A module’s slug.'),
  decision: z.string().min(1).max(200).optional().describe('Id or slug of the decision they follow.'),
  ...scopeFields,
});
export type ListChangesQuery = z.infer<typeof ListChangesQuery>;
