import { z } from 'zod';
import { EndTime } from '@/lib/contracts/change-end';
import { ChangeFailure } from '@/lib/contracts/change-failure';
import type { ChangeGroup, ChangeGroupDetail, ChangeGroupItem } from '@/lib/contracts/change-groups';
import type { PolicyVerdict } from '@/lib/contracts/policies';
import { failureModes, groupStates } from '@/lib/domain/changes/group';
import { judgeCaps, sumAddedCosts } from '@/lib/domain/changes/group-caps';
import { changePhases, isOpen } from '@/lib/domain/changes/phase';
import type { Actor } from '../../../auth/actor';
import type { GroupBriefRow, GroupHeadRow } from '../../../db/change-group-repository';
import { toApproval } from '../to-approval';
import { toChange, toText, toWorkload } from '../to-change';
import { addedCosts } from './group-costs';
import type { LoadedGroup, LoadedItem } from './load-group';
import {
  whyNotApplyGroup,
  whyNotAskForGroup,
  whyNotCancelGroup,
  whyNotDecideOnGroup,
  whyNotRevertGroup,
} from './why-not';

const State = z.enum(groupStates);
const Mode = z.enum(failureModes);
const Phase = z.enum(changePhases);

/** A group as lists show it. */
export function toGroup(row: GroupBriefRow): ChangeGroup {
  const phases = row.items.flatMap(({ change }) => (change ? [Phase.parse(change.phase)] : []));
  const problems = row.items.filter(({ problem }) => problem !== null).length;
  const failed = phases.filter((phase) => phase === 'failed' || phase === 'timedOut').length + problems;
  return {
    ...toHead(row),
    size: row.items.length,
    inForce: phases.filter((phase) => phase === 'inForce').length,
    underWay: phases.filter(isOpen).length,
    failed,
  };
}

/** A loaded group with everything its page shows. */
export function toGroupDetail(
  actor: Actor,
  group: LoadedGroup,
  policies: readonly PolicyVerdict[],
): ChangeGroupDetail {
  const { row, items } = group;
  const { maxResources, maxUsdMonthly, parallel } = row;
  const count = (...states: readonly LoadedItem['state'][]) =>
    items.filter(({ state }) => states.includes(state)).length;
  const costs = addedCosts(group);
  return {
    ...toHead(row),
    size: items.length,
    inForce: count('inForce'),
    underWay: count('underWay'),
    failed: count('failed', 'interrupted'),
    items: items.map(toItem),
    maxResources,
    maxUsdMonthly,
    onFailure: Mode.parse(row.onFailure),
    parallel,
    until: EndTime.nullable().parse(row.until),
    cancelledAt: toText(row.cancelledAt),
    addedUsdMonthly: sumAddedCosts(costs),
    refusals: row.state === 'planned' ? [...judgeCaps(row, costs)] : [],
    policies: [...policies],
    acts: {
      apply: toAct(whyNotApplyGroup(group, policies)),
      cancel: toAct(whyNotCancelGroup(group)),
      revert: toAct(whyNotRevertGroup(group)),
      askApproval: toAct(whyNotAskForGroup(group, policies)),
      decide: toAct(whyNotDecideOnGroup(actor, group)),
    },
    planAhead: row.planAhead && toPlanReference(row.planAhead),
    reverts: row.reverts && toReference(row.reverts),
    revertedBy: row.revertedBy.map(toReference),
  };
}

function toHead(row: GroupHeadRow): Omit<ChangeGroup, 'size' | 'inForce' | 'failed' | 'underWay'> {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: State.parse(row.state),
    reason: row.reason,
    plannedBy: { id: row.plannedById, label: row.plannedByLabel },
    plannedAt: row.plannedAt.toISOString(),
    appliedBy: row.appliedByLabel === null ? null : { id: row.appliedById, label: row.appliedByLabel },
    appliedAt: toText(row.appliedAt),
    settledAt: toText(row.settledAt),
    approval: row.approval && toApproval(row.approval),
  };
}

function toItem({ row, plan, state }: LoadedItem): ChangeGroupItem {
  return {
    position: row.position,
    workload: toWorkload(row.workload),
    state,
    change: row.change && toChange(row.change),
    refusals: plan?.refusals ?? [],
    warnings: plan?.warnings ?? [],
    problem: ChangeFailure.nullable().parse(row.problem),
  };
}

function toPlanReference({ id, number, name, endsAt }: NonNullable<GroupHeadRow['planAhead']>) {
  return { id, number, name, endsAt: endsAt.toISOString() };
}

function toReference({ id, number, state }: { id: string; number: number; state: string }) {
  return { id, number, state: State.parse(state) };
}

function toAct(reason: string | null) {
  return reason === null ? ({ allowed: true } as const) : ({ allowed: false, reason } as const);
}
