import { inBackground } from '../aws/call-mode';
import { reconcileChanges } from '../services/changes/reconcile-changes';
import type { Job } from './job';

/** Takes up, at start and every minute, each change that a stopped process left open. */
export const reconcileChangesJob: Job = {
  queue: 'reconcile-changes',
  concurrency: 1,
  cron: '* * * * *',
  atStart: true,
  async run({ ctx, signal }) {
    await inBackground(signal, () => reconcileChanges(ctx));
  },
};
