import type { PlanAheadRow } from '../../../db/plan-ahead-repository';
import { placeOf } from './place-of';
import type { ConflictSubject } from './read-conflicts';
import type { ResolvedPlan } from './resolve-plan';
import { stateOf } from './to-plan';

/** A kept plan, as its conflicts are asked for. */
export function subjectOfRow(row: PlanAheadRow): ConflictSubject {
  const { id, startsAt, endsAt, timeZone, items } = row;
  return {
    id,
    startsAt,
    endsAt,
    timeZone,
    // What AWS carries out is judged by policies when its schedules are put, not when it begins.
    hasBegun: stateOf(row) === 'started' || row.schedules?.state === 'settled',
    floors: items.map(({ workloadId, qualifier, atLeast, workload }) => {
      return { workloadId, qualifier, atLeast, name: workload.name, place: placeOf(workload) };
    }),
  };
}

/** A plan that is not kept, or takes the place of one that is, as its conflicts are asked for. */
export function subjectOfResolved(
  { startsAt, endsAt, timeZone, items }: ResolvedPlan,
  id: string | null,
): ConflictSubject {
  return {
    id,
    startsAt,
    endsAt,
    timeZone,
    hasBegun: false,
    floors: items.map(({ floor }) => floor),
  };
}
