import type { FunctionProfile } from './profile';
import type { Timeline } from './timeline';

/** The traffic of a region's functions, and the capacity they had when. Services carry theirs themselves. */
export interface TrafficState {
  readonly functions: Map<string, FunctionTraffic>;
}

export interface FunctionTraffic {
  readonly seed: number;
  readonly profile: FunctionProfile;
  readonly createdAt: number;
  /** When the function was deleted; Infinity while it is there. */
  endsAt: number;
  /** The alias or version that callers use; null: they call the function itself. */
  readonly qualifier: string | null;
  /** By alias or version. */
  readonly provisioned: Map<string, Timeline<number>>;
  /** Where the alias that callers use pointed when; empty: always where it points now. */
  routes: Timeline<AliasRoute>;
  reserved: Timeline<number | null>;
}

/** The versions behind an alias. */
export interface AliasRoute {
  readonly version: string;
  /** The version that takes a share of the requests, or null when one version takes all. */
  readonly second: string | null;
  /** 0–1. */
  readonly secondShare: number;
}

/** A region nobody calls. */
export function createTrafficState(): TrafficState {
  return { functions: new Map() };
}
