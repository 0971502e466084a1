import { z } from 'zod';
import { inBackground } from '../aws/call-mode';
import { startDuePlans } from '../services/changes/ahead/start-due-plans';
import { startPlan } from '../services/changes/ahead/start-plan';
import type { Job } from './job';

const Data = z.object({ planId: z.uuid() });

/** Each minute and at start: asks for every plan ahead whose beginning has come, those missed while nothing ran included. */
export const startPlansJob: Job = {
  queue: 'start-plans',
  concurrency: 1,
  cron: '* * * * *',
  atStart: true,
  run: async ({ ctx }) => void (await startDuePlans(ctx)),
};

/** Brings one plan ahead a step on. */
export const startPlanJob: Job = {
  queue: 'start-plan',
  concurrency: 2,
  cron: null,
  atStart: false,
  run: async ({ ctx, data, signal }) =>
    void (await inBackground(signal, () => startPlan(ctx, Data.parse(data)))),
};
