import type { FunctionProfile } from './profile';
import { type Timeline, withValue } from './timeline';

/** The traffic of a region's functions, and the capacity they had when. Services carry theirs themselves. */
export interface TrafficState {
  readonly functions: Map<string, FunctionTraffic>;
}

export interface FunctionTraffic {
  readonly seed: number;
  readonly profile: FunctionProfile;
  readonly createdAt: number;
  /** The alias or version that callers use; null: they call the function itself. */
  readonly qualifier: string | null;
  /** By alias or version. */
  readonly provisioned: Map<string, Timeline<number>>;
  reserved: Timeline<number | null>;
}

/** A region nobody calls. */
export function createTrafficState(): TrafficState {
  return { functions: new Map() };
}

/** Notes at `now` that `count` provisioned environments will be in force from `from` on; 0 when they are gone. */
export function recordProvisioned(
  state: TrafficState,
  functionName: string,
  qualifier: string,
  change: { readonly now: number; readonly from: number; readonly count: number },
): void {
  const traffic = state.functions.get(functionName);
  if (traffic === undefined) return;
  const settled = (traffic.provisioned.get(qualifier) ?? []).filter((entry) => entry.at <= change.now);
  traffic.provisioned.set(qualifier, withValue(settled, change.from, change.count));
}

/** Notes that a function's reserved concurrency is `reserved` from `at` on; null: nothing is reserved. */
export function recordReserved(
  state: TrafficState,
  functionName: string,
  at: number,
  reserved: number | null,
): void {
  const traffic = state.functions.get(functionName);
  if (traffic === undefined) return;
  traffic.reserved = withValue(traffic.reserved, at, reserved);
}
