import type { Job } from './job';

/** Every job a worker takes. */
export const allJobs: readonly Job[] = [];
