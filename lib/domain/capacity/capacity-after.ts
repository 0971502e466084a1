import { numberOf } from '../plain-values';
import type { Facts } from './scaling/facts';

/** The capacity of a workload in the words of the estate's model; null: not known. */
export interface ModelledCapacity {
  readonly field: 'provisioned' | 'desired_tasks';
  readonly value: number | null;
}

/** The plan of a change of any kind, as far as it moves capacity. */
export type CapacityPlan =
  | { readonly kind: 'provisionedConcurrency'; readonly from: number | null; readonly wanted: number | null }
  | { readonly kind: string; readonly qualifier: string; readonly expected: Facts };

/**
 * What a workload's capacity is once a change is in force, from what it is now: a number that is set is that number,
 * and bounds move it as far as they must. Null: the change does not say, since what it sets only scales it later.
 */
export function capacityAfter(plan: CapacityPlan, now: number | null): ModelledCapacity | null {
  if (!('expected' in plan)) {
    // The model adds up all aliases and versions; none counts as 0.
    const others = Math.max(0, (now ?? 0) - (plan.from ?? 0));
    return { field: 'provisioned', value: others + (plan.wanted ?? 0) };
  }
  const field = plan.qualifier === 'tasks' ? 'desired_tasks' : 'provisioned';
  const { expected } = plan;
  if (expected.desired !== undefined) return { field, value: numberOf(expected.desired) };
  const [min, max] = [numberOf(expected.min), numberOf(expected.max)];
  if (min === null || max === null || now === null) return null;
  const value = Math.min(Math.max(now, min), max);
  return value === now ? null : { field, value };
}
