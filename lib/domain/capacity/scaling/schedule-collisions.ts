import type { ScheduledAction } from '../../inventory/snapshot';
import { computeNextRuns } from '../schedule/next-runs';

/** Another action that runs at the same minute and sets another bound. */
export interface Collision {
  readonly with: string;
  /** The first time they meet, as ISO. */
  readonly at: string;
}

const runsCompared = 100;

/** Where an action meets others of its target at the same minute with another minimum or maximum. */
export function findCollisions(
  action: ScheduledAction,
  others: readonly ScheduledAction[],
  now: Date,
): readonly Collision[] {
  const own = new Set(runsOf(action, now));
  return others.flatMap((other) => {
    const at = runsOf(other, now).find((run) => own.has(run));
    return at !== undefined && setsOtherwise(action, other) ? [{ with: other.name, at }] : [];
  });
}

function runsOf(action: ScheduledAction, now: Date): readonly string[] {
  const runs = computeNextRuns(action, now, runsCompared);
  return runs.known ? runs.value.map((run) => run.slice(0, 16)) : [];
}

function setsOtherwise(one: ScheduledAction, other: ScheduledAction): boolean {
  const differs = (a: number | null, b: number | null) => a !== null && b !== null && a !== b;
  return differs(one.min, other.min) || differs(one.max, other.max);
}
