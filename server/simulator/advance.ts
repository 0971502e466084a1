import { alarmWork } from './autoscaling/alarm-work';
import { predictiveWork } from './autoscaling/policies/predictive-work';
import { scheduleWork } from './autoscaling/schedule/schedule-work';
import type { BackgroundWork, BackgroundWorkOf } from './background-work';
import { serviceScheduling } from './ecs/scheduler/service-scheduling';
import type { World } from './world';

/** Everything that happens by itself; what is due at the same moment happens in this order. */
const everyWork: readonly BackgroundWorkOf[] = [scheduleWork, predictiveWork, serviceScheduling, alarmWork];

function advanceRegion(works: readonly BackgroundWork[], from: number, until: number): void {
  for (let after = from; ; ) {
    const dues = works.map((work) => work.dueAt(after));
    const at = Math.max(after, Math.min(...dues));
    if (at > until) return;
    let changed = false;
    for (const [index, work] of works.entries()) {
      if ((dues[index] ?? Number.POSITIVE_INFINITY) <= at) changed = work.run(at) || changed;
    }
    if (changed) for (const work of works) work.forget?.();
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
