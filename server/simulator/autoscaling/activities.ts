import { uuidOf } from '../random';
import type { RegionState } from '../world';
import { type Scalable, type ScalingActivity, scalableKey, scalableOf } from './state';

/** Activities are kept for six weeks. */
export const ACTIVITIES_KEPT_MS = 42 * 86_400_000;

/** Returns how a namespace calls its capacity. */
export function capacityWord(serviceNamespace: string): string {
  return serviceNamespace === 'ecs' ? 'desired count' : 'desired concurrency';
}

/** Writes an activity down; what another one of the same resource had not finished is overridden. */
export function noteActivity(
  state: RegionState,
  scalable: Scalable,
  activity: Omit<ScalingActivity, 'id' | keyof Scalable>,
): void {
  const { scaling } = state;
  const stale = scaling.activities.findIndex(
    (one) => one.startTime >= activity.startTime - ACTIVITIES_KEPT_MS,
  );
  if (stale > 500) scaling.activities.splice(0, stale);
  scaling.activityCount += 1;
  const key = scalableKey(scalable);
  const id = uuidOf(`${state.account}/${state.region}/activity/${key}/${scaling.activityCount}`);
  scaling.activities.push({ ...scalableOf(scalable), ...activity, id });
}

/** Marks the capacity change of a resource that is still in progress as overridden by another one. */
export function overrideUnfinished(state: RegionState, scalable: Scalable, now: number): void {
  const key = scalableKey(scalable);
  const unfinished = state.scaling.activities.findLast(
    (one) => scalableKey(one) === key && one.endTime > now,
  );
  if (unfinished === undefined) return;
  unfinished.endTime = now;
  unfinished.statusCode = 'Overridden';
  unfinished.statusMessage = 'Another change of capacity was started before this one was fulfilled.';
}
