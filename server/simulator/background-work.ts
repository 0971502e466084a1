import type { RegionState, World } from './world';

/** What happens by itself in one region as time passes, such as schedules and alarms. */
export interface BackgroundWork {
  /**
   * Returns the first moment (ms) at which something is due, given that everything up to `after` is done; Infinity
   * when nothing waits. Asked on every call, so it must be cheap. What is overdue counts as due now.
   */
  dueAt(after: number): number;
  /** Does all that is due at `at` and leaves nothing due then. Returns whether capacity or its bounds changed. */
  run(at: number): boolean;
  /** Capacity changed: whatever was worked out for later no longer holds. */
  forget?(): void;
}

/** Makes the work of a region for a catch-up that ends at `until`; what it keeps between calls belongs into the state. */
export type BackgroundWorkOf = (world: World, state: RegionState, until: number) => BackgroundWork;
