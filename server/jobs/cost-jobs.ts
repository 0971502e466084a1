import { z } from 'zod';
import { rollUpRegion } from '../services/costs/roll-up-region';
import { pruneRollUps } from '../services/costs/roll-up-retention';
import type { Job } from './job';

const RegionJob = z.object({ accountId: z.string(), region: z.string() });

/** Rolls up what is due in one region. */
export const rollUpRegionJob: Job = {
  queue: 'roll-up-region',
  concurrency: 1,
  cron: null,
  atStart: false,
  run: async ({ ctx, data, signal }) => void (await rollUpRegion(ctx, RegionJob.parse(data), signal)),
};

/** Every night: deletes what is older than it is kept. */
export const pruneRollUpsJob: Job = {
  queue: 'prune-roll-ups',
  concurrency: 1,
  cron: '40 3 * * *',
  atStart: false,
  run: async ({ ctx }) => void (await pruneRollUps(ctx)),
};
