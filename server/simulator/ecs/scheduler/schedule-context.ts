import type { RegionState } from '../../world';

/** Where a service is scheduled, and the seed that chance comes from. */
export interface ScheduleContext {
  readonly state: RegionState;
  readonly seed: number;
}
