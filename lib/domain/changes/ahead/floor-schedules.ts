import type { ScalableTarget } from '../../inventory/snapshot';
import type { Floor } from './floor';
import type { WindowInput } from './read-window';

/** Which of a plan’s two scheduled actions of a target. */
export const floorParts = ['end', 'begin'] as const;
export type FloorPart = (typeof floorParts)[number];

/** The change that puts one of them, short of its workload. */
export interface FloorScheduleRequest {
  readonly kind: 'scheduledAction';
  readonly qualifier: string | null;
  readonly name: string;
  readonly action: {
    readonly schedule: string;
    readonly timezone: string;
    readonly startTime: null;
    readonly endTime: null;
    readonly min: number;
    readonly max: number | null;
  };
}

/** What the schedules of a plan carry in their names, so that they are known again at AWS. */
export interface ScheduledPlan extends WindowInput {
  readonly number: number;
}

/**
 * The scheduled action by which AWS raises a target to a floor, or puts it back to what it is now; null where it holds
 * as much already. It runs once, on the clocks of the plan’s zone.
 */
export function toFloorSchedule(
  part: FloorPart,
  { min, max }: Pick<ScalableTarget, 'min' | 'max'>,
  { qualifier, atLeast }: Floor,
  { number, from, until, timeZone }: ScheduledPlan,
): FloorScheduleRequest | null {
  if (min >= atLeast) return null;
  const passesMax = atLeast > max;
  const begins = part === 'begin';
  const bounds = begins
    ? { min: atLeast, max: passesMax ? atLeast : null }
    : { min, max: passesMax ? max : null };
  const schedule = `at(${begins ? from : until}:00)`;
  return {
    kind: 'scheduledAction',
    qualifier,
    name: `plan-${number}-${part}`,
    action: { schedule, timezone: timeZone, startTime: null, endTime: null, ...bounds },
  };
}
