import type { BackgroundWorkOf } from '../../background-work';
import { servicesOf } from '../services-of';
import type { EcsService } from '../state';
import { settleService } from './settle-service';

/** What metrics are computed from at the moment, as one text. */
function countsOf({ capacity }: EcsService): string {
  const { running, pending, desired, size } = capacity;
  const [now, soon, wanted] = [running, pending, desired].map((counts) => counts.at(-1)?.value);
  return `${now} ${soon} ${wanted} ${size.length}`;
}

/** The service scheduler of a region as time passes: tasks start, stop and are replaced. */
export const serviceScheduling: BackgroundWorkOf = (world, state) => ({
  dueAt() {
    let due = Number.POSITIVE_INFINITY;
    for (const cluster of state.ecs.clusters.values()) {
      for (const service of cluster.services.values()) due = Math.min(due, service.dueAt);
    }
    return due;
  },
  run(at) {
    let changed = false;
    for (const service of servicesOf(state)) {
      if (service.dueAt > at) continue;
      const before = countsOf(service);
      settleService({ state, seed: world.seed }, service, at);
      changed = changed || countsOf(service) !== before;
    }
    return changed;
  },
});
