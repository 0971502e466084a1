import type { PlanRefusal } from '../../changes/plan';
import type { ScheduledAction } from '../../inventory/snapshot';
import { computeNextRuns } from '../schedule/next-runs';
import type { ScalingObservation } from './held';
import { invalid } from './invalid';
import type { ScheduleRequest } from './schedule-request';
import { refuseSubject, refuseUnregistered } from './subject-refusals';

const actionsMost = 200;

/** Why a scheduled action can't be put or deleted as asked. */
export function scheduleRefusalsOf(
  request: ScheduleRequest,
  wanted: ScheduledAction | null,
  observation: ScalingObservation,
): readonly (PlanRefusal | null)[] {
  const before = refuseSubject(observation) ?? refuseUnregistered(observation);
  if (before) return [before];
  const exists = observation.target?.scheduledActions.some((one) => one.name === request.name) ?? false;
  if (wanted === null) {
    const missing = invalid(
      'scheduleMissing',
      `There is no schedule ${request.name}`,
      'The target has none of this name.',
    );
    return [exists ? null : missing];
  }
  return [
    refuseName(wanted),
    refuseBounds(wanted),
    refuseTimes(wanted),
    refuseRuns(wanted, new Date(observation.observedAt)),
    exists ? null : refuseTooMany(observation),
  ];
}

function refuseName({ name }: ScheduledAction): PlanRefusal | null {
  if (/^[^:/|\p{Cc}]{1,256}$/u.test(name)) return null;
  return invalid(
    'nameInvalid',
    'AWS does not take this name',
    'A schedule’s name has 1 to 256 characters, none of them a colon, a slash or a bar.',
  );
}

function refuseBounds({ min, max }: ScheduledAction): PlanRefusal | null {
  if (min === null && max === null) {
    return invalid('setsNothing', 'It sets nothing', 'Give a minimum, a maximum or both.');
  }
  if (min === null || max === null || min <= max) return null;
  return invalid('minAboveMax', 'The minimum is above the maximum', `${min} is more than ${max}.`);
}

function refuseTimes({ startTime, endTime }: ScheduledAction): PlanRefusal | null {
  if (startTime === null || endTime === null || startTime < endTime) return null;
  return invalid('endsBeforeStart', 'It ends before it starts', 'The end must come after the start.');
}

function refuseRuns(action: ScheduledAction, now: Date): PlanRefusal | null {
  const runs = computeNextRuns(action, now, 1);
  if (!runs.known) return invalid('scheduleInvalid', 'AWS does not take this schedule', `${runs.reason}.`);
  if (runs.value.length > 0) return null;
  return invalid(
    'neverRuns',
    'It would never run',
    'No time in the future fits the schedule, its zone, its start and its end.',
  );
}

function refuseTooMany({ target }: ScalingObservation): PlanRefusal | null {
  if ((target?.scheduledActions.length ?? 0) < actionsMost) return null;
  return invalid('quota', 'The target has all schedules it can have', `AWS allows ${actionsMost} a target.`);
}
