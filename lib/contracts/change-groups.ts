import { z } from 'zod';
import { failureModes, groupItemStates, groupStates } from '@/lib/domain/changes/group';
import { Approval, DecideApprovalInput, RequestApprovalInput } from './approvals';
import { EndTime } from './change-end';
import { ChangeFailure } from './change-failure';
import { ChangePlan } from './change-plan';
import { act, Change, PlanChangeInput, person } from './change-shapes';
import { defineEndpoint, pageOf, pageQuery } from './endpoint';
import { PolicyVerdict } from './policies';
import { knownOf } from './shapes';

const area = 'changes';

/** The most changes that may be made together. */
export const mostTogether = 200;

const usd = z
  .string()
  .max(30)
  .regex(/^\d{1,9}(\.\d{1,18})?$/, 'must be an amount in US dollars as text, such as 250');

export const PlanGroupInput = z.strictObject({
  title: z.string().trim().min(3).max(120).meta({ example: 'Launch on Friday' }),
  items: z
    .array(PlanChangeInput)
    .min(1)
    .max(mostTogether)
    .describe('What is asked of each workload, in the order they are applied; each workload once.'),
  maxResources: z
    .number()
    .int()
    .min(1)
    .max(mostTogether)
    .default(20)
    .describe('How many may be changed at most.'),
  maxUsdMonthly: usd
    .nullable()
    .default(null)
    .describe('What they may add a month at most, together, in US dollars; null: no cap.'),
});
export type PlanGroupInput = z.infer<typeof PlanGroupInput>;

export const ApplyGroupInput = z.strictObject({
  reason: z.string().trim().min(3).max(500).describe('Why; kept with each change and in the audit log.'),
  acknowledged: z
    .array(z.string().max(60))
    .max(50)
    .default([])
    .describe(
      'Codes of the warnings with `mustAcknowledge`, of any of the changes, that have been confirmed.',
    ),
  until: EndTime.nullish().describe('When each of them is taken back by itself; null or absent: they stay.'),
  decision: z.string().min(1).max(200).nullish().describe('Id or slug of the decision all of them follow.'),
  onFailure: z
    .enum(failureModes)
    .default('stop')
    .describe('`stop`: no more are begun once one has failed; `continue`: the others go on.'),
  parallel: z
    .number()
    .int()
    .min(1)
    .max(10)
    .default(1)
    .describe('How many may be under way at once; 1: each is in force before the next is begun.'),
});
export type ApplyGroupInput = z.infer<typeof ApplyGroupInput>;

const groupReference = z.object({ id: z.string(), number: z.number(), state: z.enum(groupStates) });

/** Changes made together, as lists show them. */
export const ChangeGroup = z.object({
  id: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  state: z.enum(groupStates),
  size: z.number().int(),
  /** How many are in force, failed, and under way now. */
  inForce: z.number().int(),
  failed: z.number().int(),
  underWay: z.number().int(),
  reason: z.string().nullable(),
  plannedBy: person,
  plannedAt: z.string(),
  appliedBy: person.nullable(),
  appliedAt: z.string().nullable(),
  settledAt: z.string().nullable(),
  approval: Approval.nullable(),
});
export type ChangeGroup = z.infer<typeof ChangeGroup>;

/** One of the changes of a group. */
export const ChangeGroupItem = z.object({
  position: z.number().int(),
  workload: Change.shape.workload,
  /** `refused`: it can't be planned or applied; `leftOut`: its plan was dropped, or never begun. */
  state: z.enum(groupItemStates),
  /** Null: not planned yet, or it could not be. */
  change: Change.nullable(),
  refusals: z.array(ChangePlan.options[0].shape.refusals.element),
  warnings: z.array(ChangePlan.options[0].shape.warnings.element),
  /** Why it could not be planned, or why applying it was turned away. */
  problem: ChangeFailure.nullable(),
});
export type ChangeGroupItem = z.infer<typeof ChangeGroupItem>;

/** Changes made together, each with its outcome. */
export const ChangeGroupDetail = ChangeGroup.extend({
  items: z.array(ChangeGroupItem),
  maxResources: z.number().int(),
  maxUsdMonthly: z.string().nullable(),
  onFailure: z.enum(failureModes),
  parallel: z.number().int(),
  until: EndTime.nullable(),
  cancelledAt: z.string().nullable(),
  /** What those that can be applied add a month together, in US dollars. */
  addedUsdMonthly: knownOf(z.string()),
  /** Why it may not be applied within its caps. */
  refusals: z.array(ChangePlan.options[0].shape.refusals.element),
  policies: z.array(PolicyVerdict),
  acts: z.object({ apply: act, cancel: act, revert: act, askApproval: act, decide: act }),
  /** The plan ahead it carries out, with whose end each of its changes is taken back; null: it is of none. */
  planAhead: z
    .object({ id: z.string(), number: z.number(), name: z.string(), endsAt: z.string() })
    .nullable(),
  reverts: groupReference.nullable(),
  revertedBy: z.array(groupReference),
});
export type ChangeGroupDetail = z.infer<typeof ChangeGroupDetail>;

const params = z.strictObject({ groupId: z.uuid() });

export const ListGroupsQuery = pageQuery.extend({
  /** `open`: being planned or applied; `approval`: waits for a second person. */
  state: z.enum(['all', 'open', 'approval']).default('all'),
});
export type ListGroupsQuery = z.infer<typeof ListGroupsQuery>;

export const planGroup = defineEndpoint({
  method: 'POST',
  path: '/changes/groups',
  operationId: 'planGroup',
  area,
  summary: 'Plan changes together',
  description:
    'Each is planned as a change of its own, by a worker; the group is `planning` until all are. Nothing is written to AWS.',
  permission: 'changes.plan',
  body: PlanGroupInput,
  output: ChangeGroupDetail,
  status: 201,
});
export const listGroups = defineEndpoint({
  method: 'GET',
  path: '/changes/groups',
  operationId: 'listGroups',
  area,
  summary: 'List what was changed together, newest first',
  permission: 'estate.read',
  query: ListGroupsQuery,
  output: pageOf(ChangeGroup),
});
export const getGroup = defineEndpoint({
  method: 'GET',
  path: '/changes/groups/{groupId}',
  operationId: 'getGroup',
  area,
  summary: 'Get changes made together, each with its outcome',
  permission: 'estate.read',
  params,
  output: ChangeGroupDetail,
});
export const applyGroup = defineEndpoint({
  method: 'POST',
  path: '/changes/groups/{groupId}/apply',
  operationId: 'applyGroup',
  area,
  summary: 'Apply planned changes together',
  description:
    'Those with refusals stay as they are. A worker applies the others in order, each observed again first, and any worker goes on after a crash.',
  permission: 'changes.apply',
  params,
  body: ApplyGroupInput,
  output: ChangeGroupDetail,
});
export const cancelGroup = defineEndpoint({
  method: 'POST',
  path: '/changes/groups/{groupId}/cancel',
  operationId: 'cancelGroup',
  area,
  summary: 'Begin no more of the changes of a group',
  description: 'Before it is applied, all its plans are dropped; after, what is under way comes to its end.',
  permission: 'changes.plan',
  params,
  output: ChangeGroupDetail,
});
export const revertGroup = defineEndpoint({
  method: 'POST',
  path: '/changes/groups/{groupId}/revert',
  operationId: 'revertGroup',
  area,
  summary: 'Plan the way back from what was changed together',
  description: 'Plans a new group that takes back each change that took effect, the last first.',
  permission: 'changes.plan',
  params,
  output: ChangeGroupDetail,
  status: 201,
});
export const requestGroupApproval = defineEndpoint({
  method: 'POST',
  path: '/changes/groups/{groupId}/approval',
  operationId: 'requestGroupApproval',
  area,
  summary: 'Ask for a second person to approve changes planned together',
  permission: 'changes.apply',
  params,
  body: RequestApprovalInput,
  output: ChangeGroupDetail,
  status: 201,
});
export const decideGroupApproval = defineEndpoint({
  method: 'POST',
  path: '/changes/groups/{groupId}/approval/decision',
  operationId: 'decideGroupApproval',
  area,
  summary: 'Approve changes planned together that wait for a second person, or refuse them',
  description: 'Answers `refused` to whoever planned them or asked for their approval.',
  permission: 'changes.apply',
  params,
  body: DecideApprovalInput,
  output: ChangeGroupDetail,
});

export const changeGroupEndpoints = [
  planGroup,
  listGroups,
  getGroup,
  applyGroup,
  cancelGroup,
  revertGroup,
  requestGroupApproval,
  decideGroupApproval,
] as const;
