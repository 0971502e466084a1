import type { ScheduledAction } from '../../inventory/snapshot';
import type { HeldPolicy } from './held';
import type { Bounds } from './steps';

/** What a person asks for of a scalable target. */
export interface TargetRequest {
  /** The alias or version; null for a service. */
  readonly qualifier: string | null;
  /** Null stops scaling: the target is deregistered. */
  readonly bounds: Bounds | null;
  /** Environments to provision first, where a new target's alias has none; null: none. */
  readonly initial: number | null;
  /** What to put back after registering; only the way back from stopping asks for it. */
  readonly restore: {
    readonly policies: readonly HeldPolicy[];
    readonly scheduledActions: readonly ScheduledAction[];
  } | null;
  /** With `bounds: null`: also switch provisioned concurrency off, as it was before. */
  readonly removeProvisioned: boolean;
}
