import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { listOf } from '../shapes';
import { DecisionIssue } from './content-shapes';
import { DecisionStatus, DecisionText } from './shapes';

const Path = z
  .string()
  .min(1)
  .max(500)
  .refine(
    (path) => !/^[\\/]|^[a-z]:|(^|[\\/])\.\.([\\/]|$)/i.test(path),
    'must be a path within the collection',
  );

export const ImportInput = z.strictObject({
  collection: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .default('decisions')
    .describe('What the files are a part of. With its path, the collection is a file’s identity.'),
  files: z
    .array(
      z.strictObject({
        path: Path.describe('Within the collection, e.g. docs/adr/0007-use-queues.md.'),
        text: z.string().max(2_000_000).optional(),
        base64: z
          .base64()
          .max(3_000_000)
          .optional()
          .describe('In place of `text`: the file’s bytes, in any encoding.'),
        edits: z
          .array(z.strictObject({ position: z.number().int().min(0).max(10_000), text: DecisionText }))
          .max(500)
          .default([])
          .describe(
            'Records of it that were put right, by their position: each is saved as an edit after what the file says, which is also how a conflict is settled.',
          ),
        repair: z.boolean().default(false).describe('As `repair` below, for this file.'),
      }),
    )
    .max(500)
    .default([]),
  archive: z.base64().max(14_000_000).optional().describe('A ZIP file, in place of or besides `files`.'),
  dryRun: z.boolean().default(false).describe('Say what would be read, and change nothing.'),
  repair: z
    .boolean()
    .default(false)
    .describe(
      'Repair characters damaged by being read in the wrong encoding; left out, they stay as they are.',
    ),
});
export type ImportInput = z.infer<typeof ImportInput>;

export const ImportedRecord = z.object({
  path: z.string(),
  position: z.number().int().describe('Among the records of its file, from 0.'),
  outcome: z.enum(['added', 'updated', 'unchanged', 'kept', 'conflict', 'skipped']),
  why: z.string().nullable(),
  decisionId: z.uuid().nullable().describe('Null where nothing was stored.'),
  number: z.number().int().nullable(),
  title: z.string().nullable(),
  status: DecisionStatus.nullable(),
  date: z.iso.date().nullable(),
  openIssues: z.number().int(),
  issues: z.array(DecisionIssue).describe('What it leaves open or says oddly, by line of the record.'),
  line: z.number().int().describe('Where the record begins in its file, from 1.'),
  text: z.string().nullable().describe('On a dry run, what would be kept of it; null otherwise.'),
  conflict: z
    .object({ here: z.string(), base: z.string() })
    .nullable()
    .describe('On a dry run of a conflict, what is kept here and the text both were made from.'),
});
export type ImportedRecord = z.infer<typeof ImportedRecord>;

export const importDecisions = defineEndpoint({
  method: 'POST',
  path: '/decisions/imports',
  operationId: 'importDecisions',
  area: 'decisions',
  summary: 'Import files of decision records',
  description:
    'Up to 500 files or a ZIP of them. Each file is stored by itself, so a larger collection is sent in parts, and may be stopped between two and sent again: what is there already is updated, never doubled. A record changed both here and in its file is left alone and answered as a conflict, until an edit settles it.',
  permission: 'decisions.write',
  body: ImportInput,
  maxBodyBytes: 20_000_000,
  output: z.object({ data: z.array(ImportedRecord) }),
});

export const exportDecisions = defineEndpoint({
  method: 'GET',
  path: '/decisions/export',
  operationId: 'exportDecisions',
  area: 'decisions',
  summary: 'Decisions as the files they came from, in a ZIP',
  description:
    'A file whose records were not edited is byte for byte what was imported. A file of which only some records are asked for is given record by record.',
  permission: 'decisions.read',
  query: z.strictObject({
    collection: z.string().min(1).max(80).optional().describe('Left out: every one.'),
    format: z
      .enum(['asTheyCame', 'madr'])
      .default('asTheyCame')
      .describe('`madr`: a file for each, made anew as MADR 4 has it.'),
    id: listOf(z.uuid()).describe('Only these, up to 100; left out: every decision.'),
  }),
  output: z.object({ name: z.string(), type: z.string(), base64: z.string() }),
});
