import { z } from 'zod';
import { bases } from '@/lib/domain/costs/basis';
import { checkValue } from '@/lib/domain/costs/compare/check-value';
import { optionIds } from '@/lib/domain/costs/compare/option-ids';
import { type FieldName, fieldNames, labelOf } from '@/lib/domain/costs/compare/values';
import { isShape } from '@/lib/domain/costs/compare/week-shape';
import { knownOf } from '../shapes';
import { Estimate } from './estimate';
import { PricedRegion } from './usage';

export const OptionName = z.enum(optionIds);

const examples: Partial<Record<FieldName, number | string>> = {
  requests: 1_000_000,
  durationMs: 250,
  memoryMb: 1024,
};

/** A value as its field takes it; wrong ones are refused with what would be right. */
function fieldOf(name: FieldName) {
  const example = examples[name];
  return z
    .union([z.number(), z.string().max(40)])
    .superRefine((given, { addIssue }) => {
      const checked = checkValue(name, given);
      if ('message' in checked) addIssue({ code: 'custom', message: checked.message });
    })
    .optional()
    .describe(labelOf(name))
    .meta(example === undefined ? {} : { example });
}

// One name for each thing a comparison rests on, the same as in the page's address.
export const valueFields = Object.fromEntries(fieldNames.map((name) => [name, fieldOf(name)])) as Record<
  FieldName,
  ReturnType<typeof fieldOf>
>;

/** Values given by hand, in place of what was measured, configured or would be assumed. */
export const Edits = z.strictObject(valueFields).partial();
export type Edits = z.infer<typeof Edits>;

export const Shape = z
  .string()
  .max(168)
  .refine(isShape, 'must be 168 digits 0–9a–z, one for each hour of the week from Monday 00:00 UTC')
  .describe('Traffic by the hour of the week, in 35ths of the busiest hour; empty is flat.');

const Traffic = z.number().int().min(1).max(1e12);
export const TrafficRange = z
  .strictObject({ from: Traffic, to: Traffic })
  .refine(({ from, to }) => from < to, { message: 'must be above `from`', path: ['to'] });

/** What is compared: a workload, a module's workloads together, or a usage given by hand in a region. */
export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), region: PricedRegion }),
  z.strictObject({ kind: z.literal('workload'), workloadId: z.uuid() }),
  z.strictObject({
    kind: z.literal('module'),
    slug: z.string().min(1).max(80),
    stages: z.array(z.string().min(1).max(50)).max(20).default([]).describe('Empty: every stage.'),
  }),
]);
export type Subject = z.infer<typeof Subject>;

export const CompareInput = z
  .strictObject({
    subject: Subject,
    edits: Edits.default({}),
    shape: Shape.optional(),
    options: z
      .array(OptionName)
      .min(1)
      .max(optionIds.length)
      .default([...optionIds]),
    range: TrafficRange.nullable().default(null),
  })
  .meta({
    example: {
      subject: { kind: 'typed', region: 'us-east-1' },
      edits: { requests: 1_200_000, durationMs: 800, memoryMb: 1024, runtime: 'python' },
      options: ['lambda', 'provisioned', 'snapStart', 'fargate', 'fargateSpot'],
    },
  });
export type CompareInput = z.infer<typeof CompareInput>;

const Provenance = z.object({ basis: z.enum(bases), words: z.string() });

const Counts = z.array(z.tuple([z.number().int(), z.number().int()])).meta({ example: [[102, 81]] });

/** What is known of a workload before anything is assumed. */
export const Observation = z.object({
  name: z.string(),
  region: z.string(),
  values: z.partialRecord(
    z.enum(fieldNames),
    z.object({ value: z.union([z.number(), z.string()]), from: Provenance }),
  ),
  missing: z.record(z.string(), z.string()).describe('Why a field that would be measured is not.'),
  shape: z.string(),
  peakConcurrency: z.number().nullable(),
  requestRange: z.object({ low: z.number(), high: z.number() }).nullable(),
  runsAs: OptionName.nullable().describe('How it runs today; null for a usage given by hand.'),
  latencyMsP95: knownOf(z.object({ ms: z.number(), words: z.string() })),
  times: z
    .object({ warm: Counts, cold: Counts, words: z.string() })
    .nullable()
    .default(null)
    .describe('Requests by buckets of e^(1/20) of how long they took, from logs; null where none were read.'),
});
export type Observation = z.infer<typeof Observation>;

export const Usage = z.object({
  title: z.string(),
  /** Null for a module whose workloads are in several; the first one's prices then stand for all. */
  region: z.string(),
  module: z.object({ slug: z.string(), name: z.string() }).nullable(),
  workload: z.object({ id: z.uuid(), kind: z.enum(['function', 'service']) }).nullable(),
  observations: z.array(Observation),
  /** Workloads that are not among them, and why. */
  leftOut: z.array(z.object({ name: z.string(), reason: z.string() })),
  window: z.string().describe('What the measured values are about, in words.'),
});
export type Usage = z.infer<typeof Usage>;

const usd = z.string().describe('US dollars a month, exact.');

const ms = z.number().nullable().default(null);

/** What callers wait for; null where a comparison was frozen before it was predicted. */
export const ReportedLatency = z.object({
  ms: z.number().describe('p95 in milliseconds, INIT included where it was predicted.'),
  msP50: ms,
  lowMs: ms.describe('The least the p95 may be as far as the assumptions reach.'),
  highMs: ms.describe('The most it may be.'),
  words: z.string(),
});
export type ReportedLatency = z.infer<typeof ReportedLatency>;

export const ReportedOption = z.object({
  id: OptionName,
  label: z.string(),
  /** Not known: it can’t be compared, and why. */
  cost: knownOf(z.object({ usd, perMillionUsd: usd.nullable(), estimate: Estimate })),
  latency: knownOf(ReportedLatency),
  notes: z.array(z.string()),
  /** For drawing; null where a price is not known. */
  curve: z.array(z.object({ requests: z.number(), usd: z.number().nullable() })),
});
export type ReportedOption = z.infer<typeof ReportedOption>;

export const ReportedCrossing = z.object({
  /** The first whole number of requests a month at which `cheaper` costs less than `dearer`. */
  requests: z.number(),
  usd: z.number().nullable(),
  cheaper: OptionName,
  dearer: OptionName,
});
export type ReportedCrossing = z.infer<typeof ReportedCrossing>;

export const Assumption = z.object({
  /** Null: the same for every workload compared. */
  workload: z.string().nullable(),
  field: z.string(),
  label: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string(),
  basis: z.enum(bases),
  words: z.string(),
});
export type Assumption = z.infer<typeof Assumption>;

/** A comparison with all it rests on: what pages show, exports hold and evidence keeps. */
export const CompareReport = z.object({
  title: z.string(),
  region: z.string(),
  requests: z.number(),
  requestRange: z.object({ low: z.number(), high: z.number() }).nullable(),
  range: z.object({ from: z.number(), to: z.number() }),
  verdict: z.string(),
  cheapest: OptionName.nullable(),
  options: z.array(ReportedOption),
  crossings: z.array(ReportedCrossing),
  /** Share of the time a provisioned environment must run to pay, 0–1. */
  breakEven: knownOf(z.string()),
  assumptions: z.array(Assumption),
  leftOut: z.array(z.object({ name: z.string(), reason: z.string() })),
  window: z.string(),
  /** Days of the oldest and the newest price used, as far as they are known. */
  prices: z.object({ oldest: z.string(), newest: z.string() }),
});
export type CompareReport = z.infer<typeof CompareReport>;
