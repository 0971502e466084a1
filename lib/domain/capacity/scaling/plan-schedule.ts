import type { PlanStep } from '../../changes/plan';
import type { Undone } from '../../changes/undone';
import type { PriceBook } from '../../costs/price-book';
import type { ScheduledAction } from '../../inventory/snapshot';
import { describeSchedule, scheduleField } from './facts';
import { computeFloorCost } from './floor-cost';
import { type ScalingObservation, targetIdOf } from './held';
import { type ScalingPlan, toScalingPlan } from './scaling-plan';
import { scheduleRefusalsOf } from './schedule-refusals';
import { type ScheduleRequest, toWantedAction } from './schedule-request';
import { scheduleWarningsOf } from './schedule-warnings';
import { deleteScheduleStep, putScheduleStep } from './steps';

export type SchedulePlan = ScalingPlan<'scheduledAction', ScheduleRequest>;

export interface SchedulePlanInput {
  readonly request: ScheduleRequest;
  readonly observation: ScalingObservation;
  readonly undoing: Undone<SchedulePlan> | null;
  readonly prices: PriceBook;
}

/** What putting or deleting a scheduled action would do, and every reason against it. */
export function planSchedule({ request, observation, undoing, prices }: SchedulePlanInput): SchedulePlan {
  const { qualifier, name } = request;
  const held = observation.target?.scheduledActions.find((one) => one.name === name) ?? null;
  const wanted = toWantedAction(request, observation.observedAt);
  const act = wanted === null ? 'Delete' : held ? 'Change' : 'Add';
  return toScalingPlan<'scheduledAction', ScheduleRequest>(observation, undoing, {
    kind: 'scheduledAction',
    title: `${act} the schedule ${name}`,
    qualifier: `${qualifier ?? 'tasks'}: ${name}`,
    from: held && describeSchedule(held),
    wanted: wanted && describeSchedule(wanted),
    request,
    restore: { qualifier, name, action: held && toAction(held) },
    steps: toSteps(observation, held, wanted),
    follows: [],
    deadlineSeconds: 300,
    restsOn: ['target', scheduleField(name)],
    cost: computeFloorCost(
      observation,
      wanted?.min == null ? { from: null, to: null } : { from: null, to: wanted.min },
      'The floor it sets, as if it were in force all the time; a schedule costs nothing by itself.',
      prices,
    ),
    warnings: scheduleWarningsOf(name, wanted, observation),
    refusals: scheduleRefusalsOf(request, wanted, observation),
  });
}

function toAction({ schedule, timezone, startTime, endTime, min, max }: ScheduledAction) {
  return { schedule, timezone, startTime, endTime, min, max };
}

function toSteps(
  observation: ScalingObservation,
  held: ScheduledAction | null,
  wanted: ScheduledAction | null,
): readonly PlanStep[] {
  const id = targetIdOf(observation);
  if (wanted !== null) return [putScheduleStep(id, wanted, held)];
  return held ? [deleteScheduleStep(id, held)] : [];
}
