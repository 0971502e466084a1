import { z } from 'zod';
import { inBackground } from '../aws/call-mode';
import { runDueGroups } from '../services/changes/groups/run-due-groups';
import { runGroup } from '../services/changes/groups/run-group';
import type { Job } from './job';

const Data = z.object({ groupId: z.uuid() });

/** Each minute and at start: asks for every group of changes that a stopped process left open. */
export const runGroupsJob: Job = {
  queue: 'run-groups',
  concurrency: 1,
  cron: '* * * * *',
  atStart: true,
  run: async ({ ctx }) => void (await runDueGroups(ctx)),
};

/** Goes on with one group: plans its changes, or begins those whose turn it is. */
export const runGroupJob: Job = {
  queue: 'run-group',
  concurrency: 2,
  cron: null,
  atStart: false,
  run: async ({ ctx, data, signal }) =>
    void (await inBackground(signal, () => runGroup(ctx, Data.parse(data), signal))),
};
