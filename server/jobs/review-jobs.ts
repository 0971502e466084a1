import { deliverOutbox } from '../services/reviews/channels/deliver-outbox';
import { remind } from '../services/reviews/channels/remind';
import { evaluateTriggers } from '../services/reviews/triggers/evaluate-triggers';
import { proposeTriggers } from '../services/reviews/triggers/propose-triggers';
import type { Job } from './job';

/** Every two minutes, after each sync and when a trigger is saved: reads what decisions ask to be watched, looks, and reminds. */
export const evaluateTriggersJob: Job = {
  queue: 'evaluate-triggers',
  concurrency: 1,
  cron: '*/2 * * * *',
  atStart: true,
  async run({ ctx }) {
    await proposeTriggers(ctx, null);
    await evaluateTriggers(ctx);
    await remind(ctx);
  },
};

/** Each minute and when something is put in it: sends what is due. */
export const deliverOutboxJob: Job = {
  queue: 'deliver-outbox',
  concurrency: 1,
  cron: '* * * * *',
  atStart: true,
  run: async ({ ctx, signal }) => void (await deliverOutbox(ctx, signal)),
};
