import type { BackgroundWorkOf } from '../../background-work';
import type { RegionState, World } from '../../world';
import { noteActivity } from '../activities';
import { clampCapacity } from '../capacity/change-capacity';
import { type ScheduledAction, scalableKey } from '../state';
import { nextRun } from './next-run';

function boundsText({ minCapacity, maxCapacity }: ScheduledAction): string {
  return [
    ...(minCapacity === null ? [] : [`min capacity to ${minCapacity}`]),
    ...(maxCapacity === null ? [] : [`max capacity to ${maxCapacity}`]),
  ].join(' and ');
}

/** Sets the bounds an action names and brings the capacity between them. Returns whether anything changed. */
function runAction(world: World, state: RegionState, action: ScheduledAction, now: number): boolean {
  const target = state.scaling.targets.get(scalableKey(action));
  if (target === undefined || target.suspended.ScheduledScalingSuspended) return false;
  const minCapacity = action.minCapacity ?? target.minCapacity;
  const maxCapacity = action.maxCapacity ?? target.maxCapacity;
  const possible = minCapacity <= maxCapacity;
  noteActivity(state, target, {
    description: `Setting ${boundsText(action)}`,
    cause: `scheduled action name ${action.name} was triggered`,
    startTime: now,
    endTime: now,
    statusCode: possible ? 'Successful' : 'Failed',
    statusMessage: possible
      ? `Successfully set ${boundsText(action)}`
      : 'Maximum capacity cannot be less than minimum capacity',
    notScaled: null,
  });
  if (!possible) return false;
  Object.assign(target, { minCapacity, maxCapacity, lastNotScaled: null });
  clampCapacity(world, state, target, now);
  return true;
}

/** Runs scheduled actions when their time comes; those whose time passes while suspended are left out. */
export const scheduleWork: BackgroundWorkOf = (world, state) => ({
  dueAt() {
    let due = Number.POSITIVE_INFINITY;
    for (const action of state.scaling.scheduledActions.values()) due = Math.min(due, action.nextAt);
    return due;
  },
  run(at) {
    let changed = false;
    for (const action of state.scaling.scheduledActions.values()) {
      if (action.nextAt > at) continue;
      changed = runAction(world, state, action, at) || changed;
      action.nextAt = nextRun(action, at);
    }
    return changed;
  },
});
