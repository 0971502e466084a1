import { z } from 'zod';
import { isBillDaily } from '../services/costs/bill/bill-settings';
import { readBill } from '../services/costs/bill/read-bill';
import { priceMonths } from '../services/costs/price-months';
import { rollUpRegion } from '../services/costs/roll-up-region';
import { pruneRollUps } from '../services/costs/roll-up-retention';
import { askEvaluation } from './ask-evaluation';
import type { Job } from './job';
import { RegionJob, regionKey } from './region-job';
import { sendJob } from './send-job';

/** Rolls up what is due in one region, then asks for it to be priced and for its cold starts. */
export const rollUpRegionJob: Job = {
  queue: 'roll-up-region',
  concurrency: 1,
  cron: null,
  atStart: false,
  async run({ ctx, data, signal }) {
    const region = RegionJob.parse(data);
    const done = await rollUpRegion(ctx, region, signal);
    if (done === 0) return;
    await sendJob(ctx.db, 'price-month', {}, { key: 'rolled-up', startAfterSeconds: 5 });
    await sendJob(ctx.db, 'read-cold-starts', region, { key: regionKey(region) });
  },
};

/** After roll-ups and every hour: prices what they show, then has experiments and review triggers looked at. */
export const priceMonthJob: Job = {
  queue: 'price-month',
  concurrency: 1,
  cron: '25 * * * *',
  atStart: true,
  async run({ ctx, signal }) {
    await priceMonths(ctx, signal);
    await sendJob(ctx.db, 'evaluate-experiments', {}, { key: 'priced' });
    await askEvaluation(ctx.db);
  },
};

/** Every night: deletes what is older than it is kept. */
export const pruneRollUpsJob: Job = {
  queue: 'prune-roll-ups',
  concurrency: 1,
  cron: '40 3 * * *',
  atStart: false,
  run: async ({ ctx }) => void (await pruneRollUps(ctx)),
};

const BillJob = z.object({ asked: z.boolean().default(false) });

/** Every afternoon where that is switched on, and when asked: reads the bill, of which yesterday is there by noon. */
export const readBillJob: Job = {
  queue: 'read-bill',
  concurrency: 1,
  cron: '0 14 * * *',
  atStart: false,
  async run({ ctx, data, signal }) {
    const { asked } = BillJob.parse(data);
    if (asked || (await isBillDaily(ctx.db))) await readBill(ctx, signal);
  },
};
