import type { CellTable } from './cell';
import type { FunctionMinutes } from './function-columns';
import type { FunctionLoad } from './profile';
import { timelineReader } from './timeline';

/** The metrics of a whole region's functions that are more than the sum of theirs. */
export const REGION_METRICS = [
  'ConcurrentExecutions',
  'UnreservedConcurrentExecutions',
  'ClaimedAccountConcurrency',
  'ProvisionedConcurrentExecutions',
] as const;
export type RegionMetric = (typeof REGION_METRICS)[number];

/** What consecutive minutes of a region's functions were like together, a column each. */
export interface RegionMinutes {
  readonly invocations: Int32Array;
  readonly concurrency: Int32Array;
  /** Busy environments of functions without a reservation that are not provisioned either. */
  readonly unreserved: Int32Array;
  /** Concurrency that reservations and provisioned environments take from the account. */
  readonly set: Int32Array;
  readonly provisioned: Int32Array;
}

/** Returns a region's minutes without any function. */
export function emptyRegion(count: number): RegionMinutes {
  const column = () => new Int32Array(count);
  return {
    invocations: column(),
    concurrency: column(),
    unreserved: column(),
    set: column(),
    provisioned: column(),
  };
}

function grow(column: Int32Array, index: number, by: number) {
  column[index] = (column[index] ?? 0) + by;
}

/** Adds a function's minutes to its region's. */
export function addToRegion(region: RegionMinutes, load: FunctionLoad, minutes: FunctionMinutes) {
  const begin = minutes.from * 60_000;
  const reservedAt = timelineReader(load.reserved, begin, null);
  for (let index = 0; index < minutes.invocations.length; index += 1) {
    const at = begin + index * 60_000;
    if (at >= load.endsAt) break;
    const reserved = reservedAt(at);
    const provisioned = minutes.provisioned[index] ?? 0;
    if (reserved !== null || provisioned > 0) grow(region.set, index, reserved ?? provisioned);
    const invocations = minutes.invocations[index] ?? 0;
    if (invocations === 0) continue;
    const concurrency = minutes.concurrency[index] ?? 0;
    grow(region.invocations, index, invocations);
    grow(region.concurrency, index, concurrency);
    grow(region.provisioned, index, Math.min(provisioned, concurrency));
    if (reserved === null) grow(region.unreserved, index, Math.max(0, concurrency - provisioned));
  }
}

/** Adds what a metric of the region emitted in a minute to the at-th sum: nothing while nobody calls any function. */
export function addRegionMinute(
  region: RegionMinutes,
  index: number,
  metric: RegionMetric,
  sums: CellTable,
  at: number,
) {
  const samples = region.invocations[index] ?? 0;
  if (samples === 0) return;
  const unreserved = region.unreserved[index] ?? 0;
  const rising = (peak: number) => {
    const low = samples === 1 ? peak : Math.min(1, peak);
    sums.addLevel(at, samples, (low + peak) / 2, low, peak);
  };
  switch (metric) {
    case 'ConcurrentExecutions':
      return rising(region.concurrency[index] ?? 0);
    case 'UnreservedConcurrentExecutions':
      return rising(unreserved);
    case 'ProvisionedConcurrentExecutions': {
      const provisioned = region.provisioned[index] ?? 0;
      return provisioned === 0 ? undefined : rising(provisioned);
    }
    case 'ClaimedAccountConcurrency': {
      const claimed = unreserved + (region.set[index] ?? 0);
      return sums.addLevel(at, 1, claimed, claimed, claimed);
    }
  }
}
