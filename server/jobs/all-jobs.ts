import type { Job } from './job';
import { syncDetailJob, syncEstateJob, syncMetricsJob, syncRegionJob } from './sync-jobs';

/** Every job a worker takes. */
export const allJobs: readonly Job[] = [syncEstateJob, syncRegionJob, syncDetailJob, syncMetricsJob];
