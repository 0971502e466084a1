import { z } from 'zod';
import { changePhases } from '@/lib/domain/changes/phase';
import type { AfterWindow as DomainAfterWindow } from '@/lib/domain/latency/experiments/after-window';
import { experimentStates } from '@/lib/domain/latency/experiments/experiment-state';
import {
  type Finding as DomainFinding,
  findingVerdicts,
} from '@/lib/domain/latency/experiments/find-difference';
import { predictionVerdicts } from '@/lib/domain/latency/experiments/hold-against';
import type { Prediction as DomainPrediction } from '@/lib/domain/latency/experiments/predict-capacity';
import {
  type PeriodSample as DomainPeriodSample,
  statistics,
} from '@/lib/domain/latency/experiments/statistic';
import { ExperimentEvidence } from './experiment-evidence';
import { WorkloadKind } from './inventory-shapes';
import { knownOf, Timestamp } from './shapes';

const number = z.number().nullable();

/** What a workload did in one hour or one day; null was not measured. */
export const PeriodSample = z.object({
  at: z.number().describe('Its start in milliseconds since 1970.'),
  requests: number,
  msP50: number,
  msP95: number,
  msP99: number,
  initMsP50: number,
  initMsP95: number,
  coldStarts: number,
  errors: number,
  usd: number,
}) satisfies z.ZodType<DomainPeriodSample>;

/** Hours and whole UTC days of one side of an experiment. */
export const SideSamples = z.object({ hours: z.array(PeriodSample), days: z.array(PeriodSample) });
export type SideSamples = z.infer<typeof SideSamples>;

/** The time before an experiment that it compares with, as it was frozen. */
export const Baseline = SideSamples.extend({
  from: z.number().describe('In milliseconds since 1970.'),
  until: z.number().describe('In milliseconds since 1970.'),
});
export type Baseline = z.infer<typeof Baseline>;

/** What an experiment compares. */
export const StatisticName = z.enum(statistics);

/** What the same hours of the week say of one statistic before and after. */
export const Finding = z.object({
  statistic: StatisticName,
  verdict: z.enum(findingVerdicts),
  before: number.describe('Of a typical hour or day; null where there is none.'),
  after: number,
  difference: z
    .object({ estimate: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('After ÷ before, less 1, with its interval.'),
  confidence: z.number().describe('Of the interval of the difference, 0–1.'),
  unit: z.enum(['hour', 'day']),
  pairs: z.number().int(),
  weekdays: z.number().int(),
  requestsBefore: z.number(),
  requestsAfter: z.number(),
  why: z.string().nullable().describe('Why there is not enough data.'),
  moreDays: z.number().int().nullable().describe('About how many more days would do.'),
}) satisfies z.ZodType<DomainFinding>;
export type Finding = z.infer<typeof Finding>;

/** What the models said when the experiment was made, with what they were given. */
export const Prediction = z.object({
  figures: z.array(
    z.object({ statistic: StatisticName, value: z.number(), low: z.number(), high: z.number() }),
  ),
  inputs: z.array(z.object({ label: z.string(), value: z.string(), words: z.string() })),
  assumptions: z.array(z.string()),
  pricesAsOf: z.string().nullable(),
  region: z.string(),
}) satisfies z.ZodType<DomainPrediction>;

/** What was found of one workload at the last evaluation. */
export const ExperimentResult = z.object({ findings: z.array(Finding), after: SideSamples });
export type ExperimentResult = z.infer<typeof ExperimentResult>;

/** The time after the change that is compared. */
export const AfterWindow = z.object({
  from: z.number(),
  until: z.number(),
  days: z.number().int(),
  plannedDays: z.number().int(),
  isOver: z.boolean(),
  isCutShort: z.boolean(),
}) satisfies z.ZodType<DomainAfterWindow>;

const workload = z.object({ id: z.uuid(), kind: WorkloadKind, name: z.string() });

/** One experiment as lists show it. */
export const Experiment = z.object({
  id: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  state: z.enum(experimentStates),
  primary: StatisticName.describe('The statistic that decides.'),
  change: z
    .object({ id: z.uuid(), number: z.number().int(), title: z.string(), phase: z.enum(changePhases) })
    .nullable(),
  workloads: z.array(
    workload.extend({
      primary: Finding.nullable().describe(
        'What is known of the statistic that decides; null before the first look.',
      ),
    }),
  ),
  startsAt: Timestamp.nullable().describe('Since when it runs; null while its change is not in force.'),
  plannedDays: z.number().int(),
  days: z.number().int().describe('Whole days it has run, as far as they are rolled up.'),
  createdAt: Timestamp,
  createdBy: z.string(),
  evaluatedAt: Timestamp.nullable(),
  endedAt: Timestamp.nullable(),
  endReason: z.string().nullable(),
});
export type Experiment = z.infer<typeof Experiment>;

/** One experiment with its baseline, its prediction and what was found, workload by workload. */
export const ExperimentDetail = Experiment.extend({
  window: AfterWindow.nullable(),
  evidence: ExperimentEvidence.nullable().describe('What it came to, frozen when it concluded.'),
  observed: z.array(
    z.object({
      workload,
      baseline: Baseline,
      prediction: knownOf(Prediction),
      held: z
        .array(z.object({ statistic: StatisticName, verdict: z.enum(predictionVerdicts) }))
        .describe('Whether what was predicted is what was observed.'),
      result: ExperimentResult.nullable(),
    }),
  ),
});
export type ExperimentDetail = z.infer<typeof ExperimentDetail>;

/** What is asked for to start an experiment. */
export const StartExperimentInput = z
  .strictObject({
    title: z.string().trim().min(3).max(120),
    workloadIds: z.array(z.uuid()).min(1).max(10).describe('Those whose hours are compared.'),
    changeId: z
      .uuid()
      .nullable()
      .default(null)
      .describe('It begins when this change comes into force, or came into force.'),
    since: Timestamp.nullable()
      .default(null)
      .describe('Without a change: the moment something was done by other means; null is now.'),
    plannedDays: z.number().int().min(3).max(28).default(7),
    baselineWeeks: z.number().int().min(1).max(4).default(1),
    primary: StatisticName.nullable()
      .default(null)
      .describe('The statistic that decides; null: chosen by what is measured.'),
  })
  .meta({
    example: {
      title: 'Three provisioned for valuation',
      workloadIds: ['00000000-0000-4000-8000-000000000000'],
      plannedDays: 7,
    },
  });
export type StartExperimentInput = z.infer<typeof StartExperimentInput>;
