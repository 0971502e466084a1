import { z } from 'zod';
import { Timestamp } from '../shapes';
import { CompareInput, CompareReport, Usage } from './compare-shapes';

const Name = z.string().trim().min(1).max(120);
const Note = z.string().trim().max(2000);
const Module = z.object({ slug: z.string(), name: z.string() });
const Workload = z.object({ id: z.uuid(), kind: z.enum(['function', 'service']), name: z.string() });

/** A figure of a sample system's document beside what the price book makes of it. */
export const CheckedFigure = z.object({
  label: z.string(),
  stated: z.string(),
  ours: z.string(),
  verdict: z.enum(['confirmed', 'refuted']),
  because: z.string(),
});
export type CheckedFigure = z.infer<typeof CheckedFigure>;

export const Scenario = z.object({
  id: z.uuid(),
  name: z.string(),
  note: z.string(),
  region: z.string(),
  module: Module.nullable(),
  workload: Workload.nullable(),
  /** One of those that come with the simulated estate. */
  isSample: z.boolean(),
  ownerLabel: z.string(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  archivedAt: Timestamp.nullable(),
  snapshots: z.number().int(),
});
export type Scenario = z.infer<typeof Scenario>;

export const Share = z.object({
  id: z.uuid(),
  state: z.enum(['open', 'expired', 'revoked']),
  createdByLabel: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /** To the minute; null: never read. */
  lastReadAt: Timestamp.nullable(),
});
export type Share = z.infer<typeof Share>;

export const SnapshotSummary = z.object({
  id: z.uuid(),
  takenAt: Timestamp,
  takenByLabel: z.string(),
  reason: z.string(),
  verdict: z.string(),
  hash: z.string().describe('SHA-256 of the content.'),
  shares: z.array(Share),
});
export type SnapshotSummary = z.infer<typeof SnapshotSummary>;

/** A frozen scenario: readable when what it was made from is gone. */
export const SnapshotContent = z.object({
  name: z.string(),
  note: z.string(),
  takenAt: Timestamp,
  takenByLabel: z.string(),
  reason: z.string(),
  report: CompareReport,
  figures: z.array(CheckedFigure),
});
export type SnapshotContent = z.infer<typeof SnapshotContent>;

export const ScenarioPage = z.object({
  scenario: Scenario,
  inputs: CompareInput,
  usage: Usage,
  figures: z.array(CheckedFigure),
  snapshots: z.array(SnapshotSummary),
});
export type ScenarioPage = z.infer<typeof ScenarioPage>;

const attachTo = z
  .string()
  .min(1)
  .max(80)
  .nullable()
  .describe('Slug of the module it is listed under; null for none.');

export const CreateScenarioInput = z.strictObject({
  name: Name,
  note: Note.default(''),
  inputs: CompareInput,
  module: attachTo
    .optional()
    .describe('Slug of the module it is listed under; left out, that of what it compares.'),
});
export type CreateScenarioInput = z.infer<typeof CreateScenarioInput>;

export const UpdateScenarioInput = z.strictObject({
  name: Name.optional(),
  note: Note.optional(),
  inputs: CompareInput.optional(),
  module: attachTo.optional(),
  archived: z.boolean().optional(),
});
export type UpdateScenarioInput = z.infer<typeof UpdateScenarioInput>;
