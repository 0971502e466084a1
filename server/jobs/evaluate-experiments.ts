import { evaluateExperiments } from '../services/latency/experiments/evaluate-experiments';
import type { Job } from './job';

/** Every five minutes, after each pricing and when one is started: looks at every experiment that is not over. */
export const evaluateExperimentsJob: Job = {
  queue: 'evaluate-experiments',
  concurrency: 1,
  cron: '*/5 * * * *',
  atStart: true,
  run: ({ ctx, signal }) => evaluateExperiments(ctx, signal),
};
