import { serviceScheduling } from './ecs/scheduler/service-scheduling';
import type { RegionState, World } from './world';

/** What happens by itself in one region as time passes, such as schedules and alarms. */
export interface BackgroundWork {
  /**
   * Returns the first moment (ms) at which something is due, given that everything up to `after` is done; Infinity
   * when nothing waits. Asked on every call, so it must be cheap. What is overdue counts as due now.
   */
  dueAt(after: number): number;
  /** Does all that is due at `at` and leaves nothing due then. Returns whether capacity changed. */
  run(at: number): boolean;
  /** Capacity changed: whatever was worked out for later no longer holds. */
  forget?(): void;
}

/** Makes the work of a region for a catch-up that ends at `until`; what it keeps between calls belongs into the state. */
export type BackgroundWorkOf = (world: World, state: RegionState, until: number) => BackgroundWork;

/** Everything that happens by itself; what is due at the same moment happens in this order. */
const everyWork: readonly BackgroundWorkOf[] = [serviceScheduling];

function advanceRegion(works: readonly BackgroundWork[], from: number, until: number): void {
  for (let after = from; ; ) {
    const dues = works.map((work) => work.dueAt(after));
    const at = Math.max(after, Math.min(...dues));
    if (at > until) return;
    const due = works.filter((_, index) => (dues[index] ?? Number.POSITIVE_INFINITY) <= at);
    const changed = due.filter((work) => work.run(at));
    if (changed.length > 0) for (const work of works) work.forget?.();
    after = at;
  }
}

/**
 * Carries out, in order of time, everything that came due since the last moment processed, up to and including `now`.
 * One jump and many small ones leave the same state. A clock that was moved back changes nothing until it catches up.
 */
export function advanceWorld(world: World, now: number, workOf = everyWork): void {
  const from = world.progress.advancedTo;
  if (now <= from) return;
  for (const account of world.accounts.values()) {
    for (const state of account.regions.values()) {
      const works = workOf.map((make) => make(world, state, now));
      advanceRegion(works, from, now);
    }
  }
  world.progress.advancedTo = now;
}
