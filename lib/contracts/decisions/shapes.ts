import { z } from 'zod';
import { decisionStatuses, deviations, linkKinds } from '@/lib/domain/decisions/decision';
import { pageQuery } from '../endpoint';
import { Day, listOf, Timestamp } from '../shapes';
import { DecisionContent, DecisionIssue } from './content-shapes';

export const DecisionStatus = z.enum(decisionStatuses);
export const Deviation = z.enum(deviations);

/** A decision as lists and links name it. */
export const DecisionName = z.object({
  id: z.uuid(),
  slug: z.string(),
  number: z.number().int().nullable(),
  title: z.string().nullable().describe('Null where the record has none.'),
  status: DecisionStatus,
});

/** A decision by the day it was decided; null where it does not say. */
export const DatedDecision = DecisionName.extend({ date: z.iso.date().nullable() });
export type DatedDecision = z.infer<typeof DatedDecision>;

export const ScopeEntry = z.object({
  module: z.object({ slug: z.string(), name: z.string() }).nullable(),
  workload: z.object({ id: z.uuid(), kind: z.enum(['function', 'service']), name: z.string() }).nullable(),
  stage: z.string().nullable(),
});
export type ScopeEntry = z.infer<typeof ScopeEntry>;

export const DecisionSummary = DecisionName.extend({
  date: z.iso.date().nullable().describe('When it was decided.'),
  deciders: z.array(z.string()),
  owner: z.string().nullable(),
  deviation: Deviation,
  tags: z.array(z.string()),
  nextReviewOn: z.iso.date().nullable().describe('The next review its text names.'),
  openIssues: z.number().int(),
  scope: z.array(ScopeEntry),
  revision: z.number().int(),
  isSample: z.boolean().describe('One of those that come with the simulated estate.'),
  updatedAt: Timestamp,
  archivedAt: Timestamp.nullable(),
});
export type DecisionSummary = z.infer<typeof DecisionSummary>;

/** A page of decisions. */
export const DecisionPage = z.object({
  data: z.array(
    DecisionSummary.extend({
      excerpt: z
        .array(z.object({ text: z.string(), hit: z.boolean() }))
        .nullable()
        .describe('The piece of its text that matches the search; null without one.'),
    }),
  ),
  meta: z.object({
    nextCursor: z
      .string()
      .nullable()
      .describe(
        'A search ends after its best 100: those whose title or people match, then the last changed.',
      ),
    total: z.number().int(),
    isMore: z.boolean().describe('A search is counted to 1,000; whether there are more.'),
    readAs: z
      .array(z.object({ asked: z.string(), as: z.array(z.string()) }))
      .describe('Words that no decision has, with the nearest that were looked for instead.'),
  }),
});

export const DecisionLink = z.object({
  kind: z.enum(linkKinds),
  decision: DecisionName.nullable().describe('Null while no decision is found for what the text names.'),
  text: z.string().describe('What the text names.'),
  line: z.number().int().nullable().describe('In this record; null where only the other one states it.'),
  stated: z.enum(['here', 'there', 'both']),
});
export type DecisionLink = z.infer<typeof DecisionLink>;

export const DecisionDetail = DecisionSummary.extend({
  text: z.string().describe('Its Markdown, as it came or was written.'),
  label: z.string().nullable().describe('Its id as written, e.g. ADR-004.'),
  deviationReason: z.string().nullable(),
  content: DecisionContent,
  issues: z.array(DecisionIssue),
  linked: z.array(DecisionLink),
  file: z.object({ collection: z.string(), path: z.string() }).nullable(),
  createdAt: Timestamp,
});
export type DecisionDetail = z.infer<typeof DecisionDetail>;

export const DecisionRevision = z.object({
  number: z.number().int(),
  title: z.string().nullable(),
  status: DecisionStatus,
  at: Timestamp,
  byLabel: z.string(),
  cause: z.string().describe('create, import, edit, merge, restore, supersede or link.'),
  note: z.string().nullable(),
});

/** A revision with the text it had. */
export const DecisionRevisionText = DecisionRevision.extend({ text: z.string() });
export type DecisionRevisionText = z.infer<typeof DecisionRevisionText>;

export const DecisionsQuery = pageQuery.extend({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of its title, people, tags or text; mistyped ones are found too.'),
  status: listOf(DecisionStatus),
  deviation: listOf(Deviation),
  module: z.string().min(1).max(80).optional().describe('Slug: what governs it or a workload of it.'),
  workload: z.uuid().optional().describe('What governs it.'),
  tag: listOf(z.string().min(1).max(80)),
  owner: z.string().min(1).max(200).optional(),
  overdue: z.stringbool().optional().describe('Whether the next review its text names has passed.'),
  archived: z.enum(['exclude', 'only']).default('exclude'),
});
export type DecisionsQuery = z.infer<typeof DecisionsQuery>;

/** A record's text. */
export const DecisionText = z
  .string()
  .min(1)
  .max(500_000, 'A record may be up to 500,000 characters long.')
  .describe('Markdown.');
const Note = z.string().trim().min(1).max(500).optional().describe('Why, for its history.');

export const CreateDecisionInput = z.strictObject({
  text: DecisionText,
  path: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .optional()
    .describe('Its file, whose name may carry a number or date.'),
  note: Note,
});
export type CreateDecisionInput = z.infer<typeof CreateDecisionInput>;

export const SaveTextInput = z.strictObject({
  text: DecisionText,
  revision: z.number().int().min(1).describe('The one the text was changed from.'),
  note: Note,
});
export type SaveTextInput = z.infer<typeof SaveTextInput>;

export const SupersedeInput = z.strictObject({
  title: z.string().trim().min(3).max(200).describe('Of the record that supersedes it.'),
  revision: z.number().int().min(1).describe('The one that is being looked at.'),
  note: Note,
});
export type SupersedeInput = z.infer<typeof SupersedeInput>;

const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\r\n]+$/, 'must be one line');

export const EditFactsInput = z
  .strictObject({
    revision: z.number().int().min(1).describe('The one that is being looked at.'),
    status: DecisionStatus.exclude(['unknown', 'superseded'])
      .optional()
      .describe('Only one that may follow; superseding is an act of its own.'),
    owner: Line.nullable().optional().describe('Null: nobody is named any more.'),
    tags: z
      .array(
        z
          .string()
          .trim()
          .toLowerCase()
          .regex(
            /^[^\s,;•"'#[\]{}|&][^,;•"'#[\]{}|&\r\n]{0,49}$/,
            'must be a word or a few, without commas or brackets',
          ),
      )
      .max(50)
      .optional(),
    date: Day.optional().describe('When it was decided.'),
    nextReviewOn: Day.nullable().optional(),
    deviation: z
      .strictObject({
        is: Deviation.exclude(['unknown']),
        reason: Line.nullable().describe('Why, where it deviates.'),
      })
      .optional(),
    note: Note,
  })
  .refine(({ revision, note, ...facts }) => Object.keys(facts).length > 0, 'must change something');
export type EditFactsInput = z.infer<typeof EditFactsInput>;

export const RestoreInput = z.strictObject({
  revision: z.number().int().min(1).describe('The present one, as it is being looked at.'),
  note: Note,
});
export type RestoreInput = z.infer<typeof RestoreInput>;

export const ScopeInput = z.strictObject({
  scope: z
    .array(
      z
        .strictObject({
          module: z.string().min(1).max(80).nullable().default(null).describe('Its slug.'),
          workload: z.uuid().nullable().default(null),
          stage: z.string().trim().min(1).max(50).nullable().default(null),
        })
        .refine(
          ({ module, workload, stage }) => module !== null || workload !== null || stage !== null,
          'must name a module, a workload or a stage',
        )
        .refine(
          ({ module, workload }) => module === null || workload === null,
          'names a module or a workload, not both',
        )
        .meta({ example: { module: 'valuation-platform', workload: null, stage: 'prod' } }),
    )
    .max(200)
    .describe('What it governs: workloads that fit any row. Empty: nothing is named.'),
});
export type ScopeInput = z.infer<typeof ScopeInput>;
