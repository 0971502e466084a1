import { evaluateTriggers } from '../services/reviews/triggers/evaluate-triggers';
import { proposeTriggers } from '../services/reviews/triggers/propose-triggers';
import type { Job } from './job';

/** Every two minutes, after each sync and when a trigger is saved: reads what decisions ask to be watched, and looks. */
export const evaluateTriggersJob: Job = {
  queue: 'evaluate-triggers',
  concurrency: 1,
  cron: '*/2 * * * *',
  atStart: true,
  async run({ ctx }) {
    await proposeTriggers(ctx, null);
    await evaluateTriggers(ctx);
  },
};
