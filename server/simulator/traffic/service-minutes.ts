import { fillArrivals } from './arrivals';
import type { ServiceLoad } from './profile';
import { timelineReader } from './timeline';

/** What consecutive minutes of a service were like, a column each. */
export interface ServiceMinutes {
  /** The first minute, since the epoch. */
  readonly from: number;
  readonly tasks: Int32Array;
  /** Requests that reached a task. */
  readonly requests: Int32Array;
}

/** Returns each of `count` minutes from the minute `from` (since the epoch) on. */
export function simulateService(load: ServiceLoad, from: number, count: number): ServiceMinutes {
  const begin = from * 60_000;
  const tasksAt = timelineReader(load.tasks, begin, 0);
  const requests = new Int32Array(count);
  fillArrivals(load.seed, load.profile.arrivals, from, requests);
  const tasks = new Int32Array(count);
  for (let index = 0; index < count; index += 1) {
    const at = begin + index * 60_000;
    const running = at < load.createdAt ? 0 : tasksAt(at);
    tasks[index] = running;
    if (running === 0) requests[index] = 0;
  }
  return { from, tasks, requests };
}
