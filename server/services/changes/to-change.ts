import { z } from 'zod';
import { ChangeEnd } from '@/lib/contracts/change-end';
import { ChangeFailure } from '@/lib/contracts/change-failure';
import { ChangePlan } from '@/lib/contracts/change-plan';
import { Change, ChangeMove } from '@/lib/contracts/change-shapes';
import { labelOfFact } from '@/lib/domain/capacity/scaling/facts';
import { changeKinds, changePhases } from '@/lib/domain/changes/phase';
import type { ChangeRow } from '../../db/change-repository';
import { kindOf } from './kinds';
import { toApproval } from './to-approval';

const Phase = z.enum(changePhases);
const Kind = z.enum(changeKinds);
const WorkloadKind = Change.shape.workload.shape.kind;

/** A change's row as lists show it. */
export function toChange(row: ChangeRow): Change {
  const plan = ChangePlan.parse(row.plan);
  const { observed, agreement, condition } = kindOf(plan).standing(plan, row.observed);
  return {
    id: row.id,
    number: row.number,
    kind: Kind.parse(row.kind),
    title: plan.title,
    phase: Phase.parse(row.phase),
    agreement,
    condition,
    workload: toWorkload(row.workload),
    qualifier: row.qualifier,
    from: plan.from,
    wanted: plan.wanted,
    costUsdMonthlyDelta: plan.cost.known ? { known: true, value: plan.cost.value.perMonth.delta } : plan.cost,
    reason: row.reason,
    plannedBy: { id: row.plannedById, label: row.plannedByLabel },
    appliedBy: row.appliedByLabel === null ? null : { id: row.appliedById, label: row.appliedByLabel },
    plannedAt: row.plannedAt.toISOString(),
    appliedAt: toText(row.appliedAt),
    settledAt: toText(row.settledAt),
    verifyDeadline: toText(row.verifyDeadline),
    observed,
    observedAt: toText(row.observedAt),
    failure: ChangeFailure.nullable().parse(row.failure),
    reverts: row.reverts && toReference(row.reverts),
    revertedBy: row.revertedBy.map(toReference),
    end: row.end && toEnd(row.end),
    moves: row.moves.map(toMove),
    approval: row.approval && toApproval(row.approval),
    decision: row.decision,
    group: row.groupItem && { id: row.groupItem.groupId, number: row.groupItem.group.number },
  };
}

/** A time as the wire has it; null stays null. */
export function toText(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

function toEnd({ endsAt, timeZone, state, problem }: NonNullable<ChangeRow['end']>): ChangeEnd {
  return ChangeEnd.parse({ endsAt: endsAt.toISOString(), timeZone, state, problem });
}

function toMove(row: ChangeRow['moves'][number]): ChangeMove {
  const { settledAt, outcome, settledByLabel, reason } = row;
  return ChangeMove.parse({
    ...row,
    label: labelOfFact(row.field),
    heldAt: row.heldAt.toISOString(),
    noticedAt: row.noticedAt.toISOString(),
    settled: settledAt && { outcome, at: settledAt.toISOString(), by: settledByLabel, reason },
  });
}

function toReference(row: { id: string; number: number; phase: string }) {
  return { id: row.id, number: row.number, phase: Phase.parse(row.phase) };
}

/** A change's workload as lists show it. */
export function toWorkload(workload: Omit<ChangeRow['workload'], 'snapshot'>): Change['workload'] {
  const { id, kind, name, accountId, region, stage, module } = workload;
  return {
    id,
    kind: WorkloadKind.parse(kind),
    name,
    accountId,
    region,
    stage,
    module: module && { slug: module.slug, name: module.name },
  };
}
