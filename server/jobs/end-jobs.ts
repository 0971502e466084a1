import { z } from 'zod';
import { inBackground } from '../aws/call-mode';
import { endChange } from '../services/changes/end-change';
import { endDueChanges } from '../services/changes/end-due-changes';
import type { Job } from './job';

const Data = z.object({ changeId: z.uuid() });

/** Each minute and at start: asks for every change whose end has come, those missed while nothing ran included. */
export const endChangesJob: Job = {
  queue: 'end-changes',
  concurrency: 1,
  cron: '* * * * *',
  atStart: true,
  run: async ({ ctx }) => void (await endDueChanges(ctx)),
};

/** Takes one change back, or asks. */
export const endChangeJob: Job = {
  queue: 'end-change',
  concurrency: 4,
  cron: null,
  atStart: false,
  run: async ({ ctx, data, signal }) =>
    void (await inBackground(signal, () => endChange(ctx, Data.parse(data)))),
};
