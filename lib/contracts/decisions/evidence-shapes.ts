import { z } from 'zod';
import { windowLengths } from '@/lib/domain/reviews/trigger';
import { SnapshotContent } from '../costs/scenario-shapes';
import { ExperimentEvidence } from '../experiment-evidence';
import { Timestamp } from '../shapes';

const Field = z
  .string()
  .regex(
    /^(?:functions|services)\.\w{1,60}$/,
    'must be a field of the model such as functions.cold_start_rate',
  )
  .describe('A field of the estate’s model (docs/estate-model.md), over what the decision governs.')
  .meta({ example: 'functions.package_mb' });

/** What evidence is made from, as it is now. */
export const EvidenceSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('comparison'), scenarioId: z.uuid() }),
  z.strictObject({ kind: z.literal('experiment'), experimentId: z.uuid() }),
  z.strictObject({
    kind: z.literal('query'),
    field: Field,
    windowDays: z.literal(windowLengths).default(7).describe('Days in UTC, the running one included.'),
  }),
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

export const AttachEvidenceInput = z.strictObject({
  source: EvidenceSource,
  note: z.string().trim().max(500).default('').describe('What it shows.'),
});
export type AttachEvidenceInput = z.infer<typeof AttachEvidenceInput>;

/** A field of what a decision governs, as it was read. */
export const QueryEvidence = z.object({
  kind: z.literal('query'),
  field: z.string(),
  label: z.string(),
  unit: z.string().nullable(),
  about: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  pricesAsOf: z.iso
    .date()
    .nullable()
    .describe('Of a cost, the day it was priced on, at the prices in force; null for what has no price.'),
  rows: z.array(
    z.object({
      name: z.string(),
      region: z.string(),
      stage: z.string().nullable(),
      value: z.number().nullable(),
    }),
  ),
});
export type QueryEvidence = z.infer<typeof QueryEvidence>;

/** Frozen evidence: it can be read when all it was made from is gone. */
export const EvidenceContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('comparison'), scenarioId: z.uuid(), snapshot: SnapshotContent }),
  ExperimentEvidence,
  QueryEvidence,
]);
export type EvidenceContent = z.infer<typeof EvidenceContent>;

export const Evidence = z.object({
  id: z.uuid(),
  kind: z.enum(['comparison', 'experiment', 'query']),
  title: z.string(),
  words: z.string().describe('What it shows, in a sentence or two.'),
  window: z.string().describe('Over which time it was measured, in words.'),
  pricesAsOf: z.string().nullable().describe('The day of its newest price; null where it rests on none.'),
  note: z.string(),
  attachedAt: Timestamp,
  attachedBy: z.string(),
  hash: z.string().describe('SHA-256 of the content.'),
  content: EvidenceContent,
});
export type Evidence = z.infer<typeof Evidence>;
