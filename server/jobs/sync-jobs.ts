import { requestEstateSync } from '../services/estate/request-estate-sync';
import { syncDetail } from '../services/estate/sync/sync-detail';
import { syncMetrics } from '../services/estate/sync/sync-metrics';
import { syncRegion } from '../services/estate/sync/sync-region';
import { askEvaluation } from './ask-evaluation';
import type { Job } from './job';
import { RegionJob, regionKey } from './region-job';
import { sendJob } from './send-job';

/** Every three minutes and at start: asks for the lists of every watched region. */
export const syncEstateJob: Job = {
  queue: 'sync-estate',
  concurrency: 1,
  cron: '*/3 * * * *',
  atStart: true,
  run: async ({ ctx }) => void (await requestEstateSync(ctx)),
};

/** Lists one region, then asks for the detail of what is due there and, every hour, for its metrics. */
export const syncRegionJob: Job = {
  queue: 'sync-region',
  concurrency: 4,
  cron: null,
  atStart: false,
  async run({ ctx, data, signal }) {
    const region = RegionJob.parse(data);
    if ((await syncRegion(ctx, region, signal)) === 'busy') return;
    await sendJob(ctx.db, 'sync-detail', region, { key: regionKey(region) });
    await sendJob(ctx.db, 'sync-metrics', region, { key: regionKey(region) });
    await sendJob(ctx.db, 'roll-up-region', region, { key: regionKey(region) });
  },
};

/** Reads what is due in one region, and asks for another turn while more is, then for the roll-ups and an evaluation. */
export const syncDetailJob: Job = {
  queue: 'sync-detail',
  concurrency: 4,
  cron: null,
  atStart: false,
  async run({ ctx, data, signal }) {
    const region = RegionJob.parse(data);
    const due = await syncDetail(ctx, region, signal);
    const next = due > 0 ? 'sync-detail' : 'roll-up-region';
    await sendJob(ctx.db, next, region, { key: regionKey(region), startAfterSeconds: 1 });
    if (due === 0) await askEvaluation(ctx.db);
  },
};

/** Summarises the metrics of what has gone longest without, as far as the budget goes. */
export const syncMetricsJob: Job = {
  queue: 'sync-metrics',
  concurrency: 2,
  cron: null,
  atStart: false,
  run: async ({ ctx, data, signal }) => void (await syncMetrics(ctx, RegionJob.parse(data), signal)),
};
