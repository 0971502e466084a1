import { z } from 'zod';
import { type AwsLimit, awsLimits } from '@/lib/domain/reviews/judge-claim';
import { windowLengths } from '@/lib/domain/reviews/trigger';
import { RegionName, Timestamp } from '../shapes';

const limits = z
  .string()
  .refine((name): name is AwsLimit => Object.hasOwn(awsLimits, name), {
    error: `must be one of ${Object.keys(awsLimits).join(', ')}`,
  })
  .meta({ example: 'lambda.unzippedMb' });

const architecture = z.enum(['x86_64', 'arm64']).default('x86_64');

/** What a stated cost is of, for a month of 730 hours and without a free tier. */
const ClaimedCost = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lambda'),
    memoryMb: z.number().int().min(128).max(10_240),
    requests: z.number().min(0).max(1e12).describe('A month.'),
    durationMs: z.number().min(0).max(900_000).describe('Average.'),
    architecture,
  }),
  z.strictObject({
    kind: z.literal('fargate'),
    vcpu: z.number().positive().max(16),
    memoryGb: z.number().positive().max(120),
    tasks: z.number().min(0).max(10_000).default(1).describe('Running all month.'),
    architecture,
  }),
]);
export type ClaimedCost = z.infer<typeof ClaimedCost>;

/** What a claim is held against. */
export const ClaimSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('limit'),
    limit: limits,
  }),
  z.strictObject({
    kind: z.literal('measurement'),
    field: z
      .string()
      .regex(
        /^(?:workloads|functions|services)\.\w{1,60}$/,
        'must be a field of the model such as functions.timeout_s',
      )
      .describe('A field of the estate’s model, over what the decision governs.'),
    pick: z.enum(['least', 'most']).default('most'),
    windowDays: z.literal(windowLengths).default(7),
  }),
  z.strictObject({
    kind: z.literal('latency'),
    of: z.enum(['cold', 'warm']).describe('Cold requests with their INIT, or warm ones.'),
    percentile: z.literal([50, 95, 99]).default(50),
    functions: z.string().max(140).default('').describe('How their names end; empty: all it governs.'),
    stage: z.string().max(50).nullable().default(null),
    windowDays: z.literal(windowLengths).default(7),
  }),
  z.strictObject({
    kind: z.literal('estimate'),
    region: RegionName.default('us-east-1'),
    component: ClaimedCost,
    prices: z
      .array(z.string().min(1).max(60))
      .max(20)
      .default([])
      .describe('Only the lines whose price’s key begins with one of these; empty: the total.'),
  }),
]);
export type ClaimSource = z.infer<typeof ClaimSource>;

export const ClaimInput = z.strictObject({
  quote: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('The figure as the text has it.')
    .meta({ example: '50 MB' }),
  line: z.number().int().min(1).max(100_000).describe('The line of the text it stands in.'),
  about: z.string().trim().min(1).max(200).meta({ example: 'A package, unzipped' }),
  stated: z.number().describe('The figure in the unit of what it is held against.').meta({ example: 50 }),
  unit: z.string().trim().max(20).meta({ example: 'MB' }),
  tolerancePercent: z.number().min(0).max(100).default(5),
  source: ClaimSource,
});
export type ClaimInput = z.infer<typeof ClaimInput>;

export const Claim = ClaimInput.extend({
  id: z.uuid(),
  kind: z.enum(['limit', 'measurement', 'latency', 'estimate']),
  verdict: z.discriminatedUnion('state', [
    z.object({
      state: z.enum(['confirmed', 'refuted']),
      actual: z.number(),
      differencePercent: z.number().nullable(),
    }),
    z.object({ state: z.literal('unchecked'), reason: z.string() }),
  ]),
  basis: z.string().describe('What it was held against, with its source.'),
  checkedAt: Timestamp,
});
export type Claim = z.infer<typeof Claim>;
