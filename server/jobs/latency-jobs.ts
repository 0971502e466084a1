import { readColdStarts } from '../services/latency/read-cold-starts';
import type { Job } from './job';
import { RegionJob } from './region-job';

/** After a region's roll-ups: reads the cold starts of its functions from their logs. */
export const readColdStartsJob: Job = {
  queue: 'read-cold-starts',
  concurrency: 1,
  cron: null,
  atStart: false,
  run: async ({ ctx, data, signal }) => void (await readColdStarts(ctx, RegionJob.parse(data), signal)),
};
