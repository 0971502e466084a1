import { z } from 'zod';
import { ChangeFailure } from '@/lib/contracts/change-failure';
import { type PlanAhead, PlanAheadEstimate, type PlanConflict } from '@/lib/contracts/plans-ahead';
import { computeExpectedCost, type ExpectedCost } from '@/lib/domain/changes/ahead/expected-cost';
import { judgePlan, type PlanOutcome, type PlanStanding } from '@/lib/domain/changes/ahead/judge-plan';
import { planAheadStates, planRunners } from '@/lib/domain/changes/ahead/next-plan-step';
import { endStates } from '@/lib/domain/changes/end';
import { groupStates } from '@/lib/domain/changes/group';
import { changePhases } from '@/lib/domain/changes/phase';
import { known } from '@/lib/domain/known';
import { toUtcMs, toWallTime } from '@/lib/domain/time/zoned-time';
import type { PlanAheadRow } from '../../../db/plan-ahead-repository';
import { heldCode } from '../groups/held-already';

const State = z.enum(planAheadStates);
const Runner = z.enum(planRunners);
const GroupState = z.enum(groupStates);
const Phase = z.enum(changePhases);
const EndState = z.enum(endStates);

/** Of the problem of a plan that AWS has not ended. */
export const notLoweredCode = 'notLowered';

/** Who carries a plan out. */
export function runnerOf({ runBy }: Pick<PlanAheadRow, 'runBy'>) {
  return Runner.parse(runBy);
}

/** How far a plan has come by itself. */
export function stateOf({ state }: Pick<PlanAheadRow, 'state'>) {
  return State.parse(state);
}

/** A plan as lists show it. */
export function toPlan(row: PlanAheadRow, conflicts: readonly PlanConflict[], now: Date): PlanAhead {
  const { startsAt, endsAt, timeZone } = row;
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    reason: row.reason,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    from: toLocalTime(startsAt, timeZone),
    until: toLocalTime(endsAt, timeZone),
    timeZone,
    standing: standingOf(row, now),
    problem: ChangeFailure.nullable().parse(row.problem),
    cost: toExpectedCost(
      row,
      row.items.map(({ workload, estimate }) => ({
        name: workload.name,
        ...PlanAheadEstimate.parse(estimate),
      })),
    ),
    pricedAt: row.pricedAt.toISOString(),
    size: row.items.length,
    createdBy: { id: row.createdById, label: row.createdByLabel },
    createdAt: row.createdAt.toISOString(),
    group: row.groupId === null || row.group === null ? null : { id: row.groupId, number: row.group.number },
    runBy: runnerOf(row),
    schedules: row.schedules && { ...row.schedules, state: GroupState.parse(row.schedules.state) },
    conflicts: [...conflicts],
  };
}

/** How a plan stands now. */
export function standingOf(row: PlanAheadRow, now: Date): PlanStanding {
  return judgePlan({
    state: stateOf(row),
    hasProblem: row.problem !== null,
    isStillRaised: ChangeFailure.safeParse(row.problem).data?.code === notLoweredCode,
    endsAt: row.endsAt,
    now,
    outcomes: (row.group?.items ?? []).map(toOutcome),
  });
}

type OutcomeRow = NonNullable<PlanAheadRow['group']>['items'][number];

function toOutcome({ problem, change }: OutcomeRow): PlanOutcome {
  return {
    phase: change && Phase.parse(change.phase),
    isHeld: ChangeFailure.safeParse(problem).data?.code === heldCode,
    end: change?.end ? EndState.parse(change.end.state) : null,
    isBack: change?.revertedBy.some(({ phase }) => phase === 'inForce') ?? false,
  };
}

/** What a plan adds from its beginning to its end, by the estimates of its workloads. */
export function toExpectedCost(
  window: { readonly startsAt: Date; readonly endsAt: Date },
  items: readonly ({ readonly name: string } & PlanAheadEstimate)[],
): ExpectedCost {
  const added = items.map(({ name, cost }) => ({
    name,
    usdPerHour: cost.known ? known(cost.value.perHour.delta) : cost,
    atLeast: cost.known && cost.value.atLeast,
  }));
  return computeExpectedCost(window, added);
}

/** A moment as the clocks of a zone show it: `2026-11-27T18:00`. */
export function toLocalTime(at: Date, timeZone: string): string {
  return new Date(toUtcMs(toWallTime(at, timeZone))).toISOString().slice(0, 16);
}
