import { inBackground } from '../aws/call-mode';
import { endDueChanges } from '../services/changes/end-due-changes';
import type { Job } from './job';
import { sendJob } from './send-job';

/** Each minute and at start: takes back every change whose end has come, those missed while nothing ran included. */
export const endChangesJob: Job = {
  queue: 'end-changes',
  concurrency: 1,
  cron: '* * * * *',
  atStart: true,
  async run({ ctx, signal }) {
    const { isAll } = await inBackground(signal, () => endDueChanges(ctx, signal));
    if (!isAll && !signal.aborted) await sendJob(ctx.db, 'end-changes', {}, { key: 'more' });
  },
};
