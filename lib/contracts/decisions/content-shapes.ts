import { z } from 'zod';
import { cadences, linkKinds } from '@/lib/domain/decisions/decision';

const Line = z.number().int().describe('From 1.');
const span = { from: Line, to: Line };
const LineSpan = z.object(span);
const Passage = z.object({ text: z.string(), ...span });

/** A link to another record as the text states it. */
export const StatedLink = z.object({
  kind: z.enum(linkKinds),
  text: z.string(),
  number: z.number().int().nullable(),
  path: z.string().nullable(),
  title: z.string().nullable(),
  line: Line,
});

const ReviewLine = Line.nullable().describe('Null where it stands in the file around the record.');

/** When a decision asks to be looked at again, as its text says. */
export const ReviewFacts = z.object({
  triggers: z.array(
    Passage.extend({
      source: z
        .enum(['triggers', 'risk', 'alarm', 'criterion'])
        .describe('A list of triggers, or what only reads like one.'),
    }),
  ),
  next: z.object({ date: z.iso.date(), line: ReviewLine }).nullable(),
  cadence: z.object({ every: z.enum(cadences), text: z.string(), line: ReviewLine }).nullable(),
});

/** What was read from a record's text besides what is listed of it. */
export const DecisionContent = z.object({
  statusText: z.string().nullable(),
  links: z.array(StatedLink),
  context: Passage.nullable(),
  options: z.array(
    z.object({
      title: z.string(),
      chosen: z.boolean().nullable(),
      pros: z.array(Passage),
      cons: z.array(Passage),
      text: z.string(),
      ...span,
    }),
  ),
  decision: Passage.nullable(),
  rationale: Passage.nullable(),
  validation: Passage.nullable(),
  sources: z.array(Passage),
  positive: z.array(Passage),
  negative: z.array(Passage),
  neutral: z.array(Passage),
  risks: z.array(Passage.extend({ mitigation: z.string().nullable() })),
  implementation: z.array(Passage),
  checklist: z.array(Passage.extend({ done: z.boolean() })),
  review: ReviewFacts,
  outline: z.array(z.object({ title: z.string(), level: z.number().int(), line: Line })),
  places: z.partialRecord(
    z.enum(['title', 'status', 'date', 'deciders', 'owner', 'deviation', 'tags']),
    LineSpan,
  ),
});

/** What a record leaves open or says twice. */
export const DecisionIssue = z.object({
  code: z.string(),
  message: z.string(),
  line: Line,
  severity: z
    .enum(['open', 'note'])
    .describe('`open`: stays unknown until it is put right; `note`: read, and how.'),
});
