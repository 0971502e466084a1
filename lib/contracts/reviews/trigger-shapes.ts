import { z } from 'zod';
import { cadences } from '@/lib/domain/decisions/decision';
import {
  expressionKinds,
  noEvidenceModes,
  ruleReaches,
  triggerPhases,
  verdicts,
  windowLengths,
} from '@/lib/domain/reviews/trigger';
import { DecisionName } from '../decisions/shapes';
import { Day, RegionName, Timestamp } from '../shapes';

const Expression = z
  .string()
  .trim()
  .min(1)
  .max(2000, 'An expression may be up to 2,000 characters long.')
  .describe('In the Common Expression Language over the estate’s model (docs/estate-model.md).');
const Every = z.enum(cadences);

export const TriggerRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(expressionKinds),
    expression: Expression.meta({ example: 'functions.exists(f, f.package_mb > 250.0)' }),
    release: Expression.nullable()
      .default(null)
      .describe('What must hold before a fired trigger falls quiet; null: that `expression` no longer does.'),
    windowDays: z.literal(windowLengths).default(7).describe('Over how many days metrics are summed.'),
    over: z
      .enum(ruleReaches)
      .default('governed')
      .describe('What it looks at: what the decision governs, which may be nothing, or the whole estate.'),
  }),
  z.strictObject({
    kind: z.literal('price'),
    priceKey: z.string().min(1).max(120).describe('A key of the price book, e.g. lambda.requests.'),
    region: RegionName,
    percent: z.number().positive().max(1000).describe('How far it may move, up or down.'),
    baselineUsd: z
      .string()
      .regex(/^\d{1,9}(\.\d{1,15})?$/, 'must be an amount in US dollars such as 0.0000166667')
      .describe('The unit price the decision stands on.'),
  }),
  z.strictObject({ kind: z.literal('date'), on: Day, every: Every.nullable().default(null) }),
  z.strictObject({ kind: z.literal('superseded') }),
  z.strictObject({
    kind: z.literal('manual'),
    question: z.string().trim().min(3).max(500),
    on: Day,
    every: Every.default('quarterly'),
  }),
]);
export type TriggerRule = z.infer<typeof TriggerRule>;

const SeenValue = z.object({ value: z.number(), of: z.string() });
export const Seen = z.object({
  field: z.string(),
  known: z.number().int(),
  unknown: z.number().int(),
  least: SeenValue.nullable(),
  most: SeenValue.nullable(),
});

export const Verdict = z
  .enum(verdicts)
  .describe('`invalid`: the rule can’t run; `noEvidence`: it ran, and what it asks for is not known.');
export const TriggerPhase = z.enum(triggerPhases);

/** What evaluations in a row came to that saw the same. */
export const TriggerEvaluation = z.object({
  firstAt: Timestamp,
  lastAt: Timestamp,
  times: z.number().int(),
  verdict: Verdict,
  phase: TriggerPhase,
  words: z.string(),
  seen: z.array(Seen),
  windowDays: z.number().int().nullable(),
});
export type TriggerEvaluation = z.infer<typeof TriggerEvaluation>;

export const standings = ['proposed', 'armed', 'off'] as const;

export const Trigger = z.object({
  id: z.uuid(),
  decision: DecisionName,
  title: z.string(),
  rule: TriggerRule,
  noEvidence: z.enum(noEvidenceModes),
  minimumHours: z.number().int(),
  stage: z.string().nullable(),
  standing: z.enum(standings).describe('`proposed`: read from the text, not confirmed by a person yet.'),
  source: z
    .object({ text: z.string(), line: z.number().int().nullable() })
    .nullable()
    .describe('Where the decision’s text says it; null for one added by hand.'),
  phase: TriggerPhase,
  phaseSince: Timestamp,
  last: TriggerEvaluation.nullable().describe('Null before the first evaluation.'),
  updatedAt: Timestamp,
  updatedBy: z.string(),
});
export type Trigger = z.infer<typeof Trigger>;

export const TriggerInput = z.strictObject({
  title: z.string().trim().min(3).max(200).meta({ example: 'A package passes 250 MB' }),
  rule: TriggerRule,
  noEvidence: z
    .enum(noEvidenceModes)
    .default('hold')
    .describe(
      'What an absence of evidence means: it stays as it was, or it is itself a reason to look again.',
    ),
  minimumHours: z
    .number()
    .int()
    .min(0)
    .max(2160)
    .default(0)
    .describe('How long it must be due before it fires.'),
  stage: z.string().trim().min(1).max(50).nullable().default(null).describe('Narrows the decision’s scope.'),
});
export type TriggerInput = z.infer<typeof TriggerInput>;

/** One day of a back-test; `noEvidence` where what the rule asks for is not kept by day. */
export const BackTestDay = z.object({ day: z.iso.date(), verdict: Verdict, phase: TriggerPhase });

export const TriggerPreview = z.object({
  problem: z
    .object({ from: z.number().int(), to: z.number().int(), message: z.string() })
    .nullable()
    .describe('What is wrong with the expression, and where, in characters from 0.'),
  now: TriggerEvaluation.pick({ verdict: true, words: true, seen: true, windowDays: true }).nullable(),
  backTest: z.object({
    days: z.array(BackTestDay),
    firedOn: z.array(z.iso.date()).describe('The days it would have fired on.'),
    note: z.string().nullable().describe('What could not be looked back at, and why.'),
  }),
});
export type TriggerPreview = z.infer<typeof TriggerPreview>;
