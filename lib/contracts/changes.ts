import { z } from 'zod';
import { DecideApprovalInput, RequestApprovalInput } from './approvals';
import { SetChangeEndInput } from './change-end';
import {
  AcceptMovesInput,
  ApplyChangeInput,
  Change,
  ChangeDetail,
  ListChangesQuery,
  PlanChangeInput,
  RevertChangeInput,
} from './change-shapes';
import { defineEndpoint, pageOf } from './endpoint';

const changeParams = z.strictObject({ changeId: z.uuid() });

export const planChange = defineEndpoint({
  method: 'POST',
  path: '/changes',
  operationId: 'planChange',
  area: 'changes',
  summary: 'Plan a change',
  description:
    'Observes AWS and stores what would be done, its cost and every reason against. Nothing is written to AWS.',
  permission: 'changes.plan',
  body: PlanChangeInput,
  output: ChangeDetail,
  status: 201,
});

export const listChanges = defineEndpoint({
  method: 'GET',
  path: '/changes',
  operationId: 'listChanges',
  area: 'changes',
  summary: 'List changes, newest first',
  permission: 'estate.read',
  query: ListChangesQuery,
  output: pageOf(Change),
});

export const getChange = defineEndpoint({
  method: 'GET',
  path: '/changes/{changeId}',
  operationId: 'getChange',
  area: 'changes',
  summary: 'Get one change with its plan, steps and events',
  permission: 'estate.read',
  params: changeParams,
  output: ChangeDetail,
});

export const applyChange = defineEndpoint({
  method: 'POST',
  path: '/changes/{changeId}/apply',
  operationId: 'applyChange',
  area: 'changes',
  summary: 'Apply a planned change',
  description:
    'Observes AWS again first: if anything the plan rests on has moved it answers `stale_plan` with `data.facts` (loaded, live, wanted) and touches nothing.',
  permission: 'changes.apply',
  params: changeParams,
  body: ApplyChangeInput,
  output: ChangeDetail,
});

export const revertChange = defineEndpoint({
  method: 'POST',
  path: '/changes/{changeId}/revert',
  operationId: 'revertChange',
  area: 'changes',
  summary: 'Plan the way back from a change',
  description: 'Plans a new change that restores what was in force before, from the state as it is now.',
  permission: 'changes.plan',
  params: changeParams,
  body: RevertChangeInput,
  output: ChangeDetail,
  status: 201,
});

export const reapplyChange = defineEndpoint({
  method: 'POST',
  path: '/changes/{changeId}/reapply',
  operationId: 'reapplyChange',
  area: 'changes',
  summary: 'Plan a change again that something else has undone',
  description: 'Plans a new change that asks for the same, from the state as it is now.',
  permission: 'changes.plan',
  params: changeParams,
  output: ChangeDetail,
  status: 201,
});

export const acceptMoves = defineEndpoint({
  method: 'POST',
  path: '/changes/{changeId}/moves/accept',
  operationId: 'acceptMoves',
  area: 'changes',
  summary: 'Let values stay that something else has moved',
  description: 'The change is no longer held against them. Nothing is written to AWS.',
  permission: 'changes.apply',
  params: changeParams,
  body: AcceptMovesInput,
  output: ChangeDetail,
});

export const cancelChange = defineEndpoint({
  method: 'POST',
  path: '/changes/{changeId}/cancel',
  operationId: 'cancelChange',
  area: 'changes',
  summary: 'Drop a planned change that has not been applied',
  permission: 'changes.plan',
  params: changeParams,
  output: ChangeDetail,
});

export const setChangeEnd = defineEndpoint({
  method: 'PUT',
  path: '/changes/{changeId}/end',
  operationId: 'setChangeEnd',
  area: 'changes',
  summary: 'Set, move or take off the end of a change',
  description:
    'At its end a change is taken back by itself, if AWS still holds what it set; else it asks. With `until` null it stays.',
  permission: 'changes.apply',
  params: changeParams,
  body: SetChangeEndInput,
  output: ChangeDetail,
});

export const requestApproval = defineEndpoint({
  method: 'POST',
  path: '/changes/{changeId}/approval',
  operationId: 'requestApproval',
  area: 'changes',
  summary: 'Ask for a second person to approve a planned change',
  description:
    'Once approved it can be applied by anyone who may apply changes, with the end it was approved with.',
  permission: 'changes.apply',
  params: changeParams,
  body: RequestApprovalInput,
  output: ChangeDetail,
  status: 201,
});

export const decideApproval = defineEndpoint({
  method: 'POST',
  path: '/changes/{changeId}/approval/decision',
  operationId: 'decideApproval',
  area: 'changes',
  summary: 'Approve a change that waits for a second person, or refuse it',
  description: 'Answers `refused` to whoever planned the change or asked for its approval.',
  permission: 'changes.apply',
  params: changeParams,
  body: DecideApprovalInput,
  output: ChangeDetail,
});

export const changeEndpoints = [
  planChange,
  listChanges,
  getChange,
  applyChange,
  revertChange,
  reapplyChange,
  acceptMoves,
  cancelChange,
  setChangeEnd,
  requestApproval,
  decideApproval,
] as const;
