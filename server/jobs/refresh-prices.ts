import { z } from 'zod';
import { requestPriceRefresh } from '../services/costs/prices/request-price-refresh';
import { runPriceRefresh } from '../services/costs/prices/run-price-refresh';
import { askEvaluation } from './ask-evaluation';
import type { Job } from './job';

const Data = z.object({ versionId: z.uuid().optional() });

/** Every Monday morning: asks for a refresh of the price book; and carries out each that was asked for. */
export const refreshPricesJob: Job = {
  queue: 'refresh-prices',
  concurrency: 1,
  cron: '17 4 * * 1',
  atStart: false,
  async run({ ctx, data, signal }) {
    const { versionId } = Data.parse(data);
    if (versionId === undefined) {
      await requestPriceRefresh(ctx);
      return;
    }
    await runPriceRefresh(ctx, versionId, signal);
    await askEvaluation(ctx.db);
  },
};
