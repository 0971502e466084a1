import type { ChangePhase } from '../changes/phase';
import type { FieldValue } from '../changes/plan';
import type { ScalableTarget } from '../inventory/snapshot';
import type { Facts } from './scaling/facts';

/** A change that was applied, by what it has set in AWS. */
export interface AppliedChange {
  readonly id: string;
  /** The alias or version; `tasks` of a service. */
  readonly place: string;
  readonly phase: ChangePhase;
  readonly appliedAt: Date;
  /** When it came to its end; null: it has not. */
  readonly settledAt: Date | null;
  /** When the last of its calls was made, as far as any took effect or may have; null: none did. */
  readonly wroteAt: Date | null;
  readonly sets: Facts;
  /** The bounds that schedules it has put set when they run: they may be gone by then, as those of one time are. */
  readonly schedules: readonly number[];
  /** When those of its schedules run that run once, by field: after that they may be gone. */
  readonly runsOnce: Readonly<Record<string, Date>>;
}

/** What one look at a workload saw of a place; what it did not read is absent. */
export interface SeenPlace {
  readonly facts: Facts;
  /** Null: none is registered; absent: not read. */
  readonly target?: ScalableTarget | null;
}

/** A value that a change in force has set, and what one look found in its place. */
export interface JudgedValue {
  readonly changeId: string;
  readonly field: string;
  readonly set: FieldValue;
  readonly found: FieldValue;
  readonly isMoved: boolean;
}

/**
 * Holds the values that the changes in force of one workload have set against one look at it. Null: it says
 * nothing, since one of them is under way or has written after the look began. A value counts as the latest
 * change's that touched it; one that scaling may have moved between its bounds, or its schedule, is not moved.
 */
export function judgeValues(
  changes: readonly AppliedChange[],
  look: (place: string) => SeenPlace,
  readAt: Date,
): readonly JudgedValue[] | null {
  if (changes.some((change) => isInFlight(change, readAt))) return null;
  return [...latestOf(changes)].flatMap(([, { change, field }]): JudgedValue[] => {
    if (change.phase !== 'inForce') return [];
    const seen = look(change.place);
    const found = seen.facts[field];
    const set = change.sets[field] ?? null;
    if (found === undefined) return [];
    const scheduled = changes.flatMap(({ place, schedules }) => (place === change.place ? schedules : []));
    const isMoved =
      found !== set &&
      !isOfScaling(field, found, seen, scheduled) &&
      !followsFromTarget(field, change, seen) &&
      !hasRun(field, found, change, readAt);
    return [{ changeId: change.id, field, set, found, isMoved }];
  });
}

/** The values that are no longer those of the change that set them, since a later one of ours has touched them. */
export function isTakenOver(
  changes: readonly AppliedChange[],
  value: { readonly changeId: string; readonly field: string },
): boolean {
  const place = changes.find(({ id }) => id === value.changeId)?.place;
  if (place === undefined) return false;
  return latestOf(changes).get(`${place} ${value.field}`)?.change.id !== value.changeId;
}

function isInFlight({ phase, wroteAt, settledAt }: AppliedChange, readAt: Date): boolean {
  if (phase === 'applying' || phase === 'verifying' || phase === 'indeterminate') return true;
  if (wroteAt === null) return false;
  return wroteAt >= readAt || (settledAt !== null && settledAt > readAt);
}

interface Latest {
  readonly change: AppliedChange;
  readonly field: string;
}

/** The last change that touched each value, by place and field. */
function latestOf(changes: readonly AppliedChange[]): ReadonlyMap<string, Latest> {
  const latest = new Map<string, Latest>();
  const inOrder = changes
    .filter(({ wroteAt }) => wroteAt !== null)
    .toSorted((a, b) => a.appliedAt.getTime() - b.appliedAt.getTime());
  for (const change of inOrder) {
    const { place, sets } = change;
    for (const key of [...latest.keys()]) {
      if (key.startsWith(`${place} `) && touches(sets, key.slice(place.length + 1))) latest.delete(key);
    }
    for (const field of Object.keys(sets)) latest.set(`${place} ${field}`, { change, field });
  }
  return latest;
}

/** What a change moves besides what it names: a target sets the capacity, and takes what hangs on it with it. */
function touches(sets: Facts, field: string): boolean {
  if (!('target' in sets)) return false;
  if (field === 'desired' || field === 'provisioned') return true;
  return sets.target === null && (field.startsWith('policy ') || field.startsWith('schedule '));
}

function isOfScaling(
  field: string,
  found: FieldValue,
  { target }: SeenPlace,
  scheduled: readonly number[],
): boolean {
  if (field === 'desired' || field === 'provisioned') {
    // Whether it is scaled was not read, so nothing can be said.
    if (target === undefined) return true;
    return target !== null && typeof found === 'number' && found >= target.min && found <= target.max;
  }
  if (!target || target.suspended.scheduled || (field !== 'min' && field !== 'max')) return false;
  const held = target.scheduledActions.map((action) => action[field]);
  return [...held, ...scheduled].some((bound) => bound !== null && bound === found);
}

/** A schedule that runs once is gone after it has. */
function hasRun(field: string, found: FieldValue, { runsOnce }: AppliedChange, readAt: Date): boolean {
  const at = runsOnce[field];
  return found === null && at !== undefined && at <= readAt;
}

/** That a target is gone is said once, not of its bounds and of all that hung on it as well. */
function followsFromTarget(field: string, { sets }: AppliedChange, { facts }: SeenPlace): boolean {
  return field !== 'target' && facts.target === null && sets.target === 'registered';
}
