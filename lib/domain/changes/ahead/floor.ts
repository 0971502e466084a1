import type { ScalingReading } from '../../capacity/scaling/held';
import { currentOf } from '../../capacity/scaling/held';

/** What a plan ahead asks of one workload for as long as it lasts. */
export interface Floor {
  /** The alias or version; null for a service. */
  readonly qualifier: string | null;
  /** Tasks, or execution environments, that are there whatever the load. */
  readonly atLeast: number;
}

/** The change that brings a floor about, short of its workload. */
export type FloorRequest =
  | {
      readonly kind: 'provisionedConcurrency';
      readonly target: { readonly qualifier: string };
      readonly wanted: number;
    }
  | { readonly kind: 'desiredCount'; readonly desired: number }
  | {
      readonly kind: 'scalableTarget';
      readonly qualifier: string | null;
      readonly bounds: {
        readonly min: number;
        readonly max: number;
        readonly suspended: { readonly in: boolean; readonly out: boolean; readonly scheduled: boolean };
      };
      readonly initial: null;
    };

/** What is held whatever the load: the minimum where something scales it, else what is set. */
export function heldFloor(reading: ScalingReading): number {
  return reading.target?.min ?? currentOf(reading);
}

/**
 * The change that brings a floor about from what is held now; null where as much is held already. Where something
 * scales the workload its minimum is raised, and its maximum only if it would be passed.
 */
export function toFloorRequest(reading: ScalingReading, { qualifier, atLeast }: Floor): FloorRequest | null {
  if (heldFloor(reading) >= atLeast) return null;
  const { target, service } = reading;
  if (target !== null) {
    const { max, suspended } = target;
    const bounds = { min: atLeast, max: Math.max(max, atLeast), suspended };
    return { kind: 'scalableTarget', qualifier, bounds, initial: null };
  }
  if (service !== null) return { kind: 'desiredCount', desired: atLeast };
  return { kind: 'provisionedConcurrency', target: { qualifier: qualifier ?? '$LATEST' }, wanted: atLeast };
}
