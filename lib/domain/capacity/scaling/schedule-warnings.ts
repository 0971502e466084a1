import type { PlanWarning } from '../../changes/plan';
import type { ScheduledAction } from '../../inventory/snapshot';
import type { ScalingObservation } from './held';
import { findCollisions } from './schedule-collisions';

/** What a person should know before a scheduled action is put or deleted, though nothing forbids it. */
export function scheduleWarningsOf(
  name: string,
  wanted: ScheduledAction | null,
  observation: ScalingObservation,
): readonly (PlanWarning | null)[] {
  const others = (observation.target?.scheduledActions ?? []).filter((one) => one.name !== name);
  if (wanted === null) return [boundsStay(observation)];
  return [
    collides(wanted, others, observation),
    nothingEndsIt(wanted, others, observation),
    crosses(wanted, observation),
    zero(wanted, observation),
    suspended(observation),
  ];
}

function collides(
  wanted: ScheduledAction,
  others: readonly ScheduledAction[],
  { observedAt }: ScalingObservation,
): PlanWarning | null {
  const [first, ...more] = findCollisions(wanted, others, new Date(observedAt));
  if (!first) return null;
  return {
    code: 'collides',
    title: `It meets ${first.with}${more.length > 0 ? ` and ${more.length} more` : ''}`,
    detail: `Both run at ${first.at.replace('T', ' ')} UTC and set other bounds; AWS does not say which comes last.`,
    mustAcknowledge: true,
  };
}

function nothingEndsIt(
  wanted: ScheduledAction,
  others: readonly ScheduledAction[],
  { target }: ScalingObservation,
): PlanWarning | null {
  if (wanted.min === null || target === null || wanted.min <= target.min) return null;
  if (others.some((one) => one.min !== null && wanted.min !== null && one.min < wanted.min)) return null;
  return {
    code: 'nothingEndsIt',
    title: 'Nothing lowers the floor again',
    detail: `It raises the minimum from ${target.min} to ${wanted.min}, and it stays there: a schedule’s end does not put the bounds back. Add a second schedule that lowers it.`,
    mustAcknowledge: false,
  };
}

function crosses({ min, max }: ScheduledAction, { target }: ScalingObservation): PlanWarning | null {
  if (target === null) return null;
  const least = min ?? target.min;
  const most = max ?? target.max;
  if (least <= most) return null;
  return {
    code: 'crossesBound',
    title: 'With the bounds of now AWS would refuse it',
    detail: `When it runs, the minimum would be ${least} and the maximum ${most}. Give both bounds, or move the other one first.`,
    mustAcknowledge: true,
  };
}

function zero({ min, max }: ScheduledAction, { service }: ScalingObservation): PlanWarning | null {
  if (max === 0) {
    return {
      code: 'nothingLeft',
      title: service ? 'It stops every task' : 'It removes all that is provisioned',
      detail: 'A maximum of 0 leaves nothing until another schedule raises it.',
      mustAcknowledge: true,
    };
  }
  if (min !== 0) return null;
  return {
    code: 'minimumZero',
    title: 'It lets it scale in to nothing',
    detail: 'From 0, policies on its own metrics can’t bring it back; only a schedule can.',
    mustAcknowledge: false,
  };
}

function suspended({ target }: ScalingObservation): PlanWarning | null {
  if (!target?.suspended.scheduled) return null;
  return {
    code: 'schedulesSuspended',
    title: 'Schedules are suspended',
    detail: 'It does not run until they are resumed, and runs missed meanwhile are not made up for.',
    mustAcknowledge: false,
  };
}

function boundsStay({ target }: ScalingObservation): PlanWarning | null {
  if (target === null) return null;
  return {
    code: 'boundsStay',
    title: `The bounds stay at ${target.min}–${target.max}`,
    detail: 'Deleting a schedule takes back nothing that it has set.',
    mustAcknowledge: false,
  };
}
