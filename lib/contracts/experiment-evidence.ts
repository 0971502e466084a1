import { z } from 'zod';
import { findingVerdicts } from '@/lib/domain/latency/experiments/find-difference';
import { predictionVerdicts } from '@/lib/domain/latency/experiments/hold-against';
import { statistics } from '@/lib/domain/latency/experiments/statistic';
import { WorkloadKind } from './inventory-shapes';
import { Timestamp } from './shapes';

const statistic = z.enum(statistics);
const known = z.number().nullable();

/** What an experiment came to, as a decision can hold it: it needs nothing else to be understood. */
export const ExperimentEvidence = z.object({
  kind: z.literal('experiment'),
  experiment: z.object({ id: z.uuid(), number: z.number().int(), title: z.string() }),
  /** One sentence for each workload. */
  words: z.array(z.string()),
  concludedAt: Timestamp,
  endReason: z.string(),
  change: z.object({ id: z.uuid(), number: z.number().int(), title: z.string() }).nullable(),
  since: Timestamp,
  days: z.number().int(),
  primary: statistic,
  workloads: z.array(
    z.object({
      workload: z.object({ id: z.uuid(), kind: WorkloadKind, name: z.string() }),
      baseline: z.object({ from: Timestamp, until: Timestamp }),
      findings: z.array(
        z.object({
          statistic,
          verdict: z.enum(findingVerdicts),
          before: known,
          after: known,
          low: known.describe('After ÷ before, less 1: the least of its interval.'),
          high: known,
          confidence: z.number(),
          requestsBefore: z.number(),
          requestsAfter: z.number(),
          predicted: known,
          held: z.enum(predictionVerdicts).nullable(),
        }),
      ),
      pricesAsOf: z.string().nullable().describe('Of the prediction, YYYY-MM-DD.'),
    }),
  ),
});
export type ExperimentEvidence = z.infer<typeof ExperimentEvidence>;
