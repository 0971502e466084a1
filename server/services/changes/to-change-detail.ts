import { z } from 'zod';
import { ChangeFailure } from '@/lib/contracts/change-failure';
import { Observed } from '@/lib/contracts/change-plan';
import { type ChangeDetail, ChangeEvent, ChangeStep } from '@/lib/contracts/change-shapes';
import type { PolicyVerdict } from '@/lib/contracts/policies';
import { whyNotDecide } from '@/lib/domain/changes/policies/approval';
import type { Actor } from '../../auth/actor';
import type { ChangeEventRow, ChangeStepRow } from '../../db/change-repository';
import type { LoadedChange } from './load-change';
import { toApproval } from './to-approval';
import { toChange, toText } from './to-change';

const Detail = z.object({
  words: z.string(),
  step: z.number().nullable(),
  observed: Observed.nullable(),
});

/** A loaded change with everything its page shows. */
export function toChangeDetail(
  actor: Actor,
  loaded: LoadedChange,
  policies: readonly PolicyVerdict[],
): ChangeDetail {
  const { row, plan } = loaded;
  return {
    ...toChange(row),
    plan,
    steps: row.steps.map((step) => toStep(step, plan)),
    events: row.events.map(toEvent),
    acts: {
      apply: toAct(whyNotApply(loaded) ?? whyRefused(policies)),
      cancel: toAct(
        row.phase === 'planned' ? null : 'Only a change that has not been applied can be dropped.',
      ),
      revert: toAct(whyNotRevert(loaded)),
      reapply: toAct(whyNotMoved(loaded)),
      acceptMoves: toAct(whyNotMoved(loaded)),
      askApproval: toAct(whyNotApply(loaded) ?? whyNotAskApproval(loaded, policies)),
      decide: toAct(whyNotDecideOn(actor, loaded)),
    },
    policies: [...policies],
    createdAlias: plan.kind === 'provisionedConcurrency' && 'createAlias' in plan.target,
  };
}

/** Why a change can't be applied, in words; null when it can. One of a group is applied by its group `within`. */
export function whyNotApply({ row, plan }: LoadedChange, within: string | null = null): string | null {
  if (row.phase !== 'planned') return 'It has been applied or dropped already.';
  if (row.groupItem !== null && row.groupItem.groupId !== within)
    return `It is part of group ${row.groupItem.group.number}, and is applied with it.`;
  const [refusal] = plan.refusals;
  return refusal ? `${refusal.title}. ${refusal.action}` : null;
}

function whyRefused(policies: readonly PolicyVerdict[]): string | null {
  const refusal = policies.find(({ effect }) => effect !== 'warns');
  return refusal ? `${refusal.title}. ${refusal.detail} ${refusal.action}` : null;
}

/** Why no approval can be asked for, in words; null when it can. */
export function whyNotAskApproval({ row }: LoadedChange, policies: readonly PolicyVerdict[]): string | null {
  if (row.approval !== null) return 'Approval has been asked for already.';
  return policies.some(({ effect }) => effect === 'needsApproval')
    ? null
    : 'No policy wants a second person for it.';
}

/** Why someone can't approve or refuse a change, in words; null when they can. */
export function whyNotDecideOn(actor: Actor, { row }: LoadedChange): string | null {
  if (row.phase !== 'planned') return 'It has been applied or dropped already.';
  const { approval, plannedById } = row;
  return whyNotDecide(approval && { ...toApprovalFacts(approval), plannedById }, actor.userId);
}

function toApprovalFacts(row: NonNullable<LoadedChange['row']['approval']>) {
  return { state: toApproval(row).state, requestedById: row.requestedById };
}

/** Why a change can't be reverted, in words; null when it can. */
export function whyNotRevert({ row }: LoadedChange): string | null {
  switch (row.phase) {
    case 'planned':
    case 'cancelled':
      return 'It has not been applied.';
    case 'applying':
    case 'indeterminate':
      return 'It is not yet known what AWS did; wait until it is settled.';
    default:
      return row.steps.some((step) => step.state === 'succeeded') ? null : 'It changed nothing in AWS.';
  }
}

/** Why there is nothing to set again or to let stay, in words; null when something else has moved a value. */
export function whyNotMoved({ row }: LoadedChange): string | null {
  return row.moves.some(({ settledAt }) => settledAt === null)
    ? null
    : 'Nothing of it was moved by something else.';
}

function toAct(reason: string | null) {
  return reason === null ? ({ allowed: true } as const) : ({ allowed: false, reason } as const);
}

function toStep(row: ChangeStepRow, plan: LoadedChange['plan']): ChangeStep {
  const planned = plan.steps[row.position - 1];
  return {
    position: row.position,
    operation: row.operation,
    words: planned?.words ?? row.operation,
    effect: planned?.effect ?? '',
    request: ChangeStep.shape.request.parse(row.request),
    state: ChangeStep.shape.state.parse(row.state),
    intendedAt: toText(row.intendedAt),
    outcomeAt: toText(row.outcomeAt),
    awsRequestId: row.awsRequestId,
    response: row.response,
    failure: ChangeFailure.nullable().parse(row.failure),
  };
}

function toEvent(row: ChangeEventRow): ChangeEvent {
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    kind: ChangeEvent.shape.kind.parse(row.kind),
    ...Detail.parse(row.detail),
  };
}
