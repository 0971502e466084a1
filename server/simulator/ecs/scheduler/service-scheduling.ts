import type { BackgroundWorkOf } from '../../background-work';
import { servicesOf } from '../services-of';
import { settleService } from './settle-service';

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
    for (const service of servicesOf(state)) settleService({ state, seed: world.seed }, service, at);
    return true;
  },
});
