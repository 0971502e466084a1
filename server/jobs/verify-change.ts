import { z } from 'zod';
import { inBackground } from '../aws/call-mode';
import { ClaimLost } from '../services/changes/claim';
import { moveChange } from '../services/changes/move-change';
import type { Job } from './job';

const Data = z.object({ changeId: z.uuid() });

/** Looks at AWS once for a change under way; the look itself asks for the next one. */
export const verifyChangeJob: Job = {
  queue: 'verify-change',
  concurrency: 4,
  batch: 8,
  cron: null,
  atStart: false,
  async run({ ctx, data, signal }) {
    try {
      await inBackground(signal, () => moveChange(ctx, Data.parse(data)));
    } catch (error) {
      // Another worker took it over and writes its record.
      if (!(error instanceof ClaimLost)) throw error;
    }
  },
};
