import { z } from 'zod';
import type { PolicyRule as DomainPolicyRule } from '@/lib/domain/changes/policies/policy';
import { policyKinds } from '@/lib/domain/changes/policies/policy';
import { defineEndpoint } from './endpoint';
import { Timestamp } from './shapes';

const area = 'changes';

const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be a date and time such as 2026-12-20T18:00')
  .meta({ example: '2026-12-20T18:00' });
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 18:00')
  .meta({ example: '18:00' });
const timeZone = z
  .string()
  .max(64)
  .describe('IANA name of the zone whose clocks are meant.')
  .meta({ example: 'Europe/Berlin' });
const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7)));

/** When a freeze holds: once, or every week on some days. */
export const FreezeWindow = z.discriminatedUnion('repeats', [
  z.strictObject({
    repeats: z.literal('once'),
    from: localTime,
    until: localTime.meta({ example: '2027-01-04T08:00' }),
    timeZone,
  }),
  z.strictObject({
    repeats: z.literal('weekly'),
    days: z.array(weekday).min(1).max(7).describe('1 is Monday, 7 is Sunday.'),
    from: timeOfDay,
    until: timeOfDay,
    daysLater: z
      .number()
      .int()
      .min(0)
      .max(6)
      .default(0)
      .describe('How many midnights lie between; 0: it ends on the day it began.'),
    timeZone,
  }),
]);

/** What a policy demands. */
export const PolicyRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('freeze'),
    window: FreezeWindow,
    stopsWaysBack: z
      .boolean()
      .default(false)
      .describe('True: not even what takes a change back may be written, at its end or by a person.'),
  }),
  z.strictObject({
    kind: z.literal('approval').describe('A second person must approve each change.'),
  }),
  z
    .strictObject({
      kind: z.literal('blastRadius'),
      maxWorkloads: z
        .number()
        .int()
        .min(1)
        .max(1000)
        .nullable()
        .default(null)
        .describe('How many workloads may be changed together; null: any number.'),
      maxModulePercent: z
        .number()
        .int()
        .min(1)
        .max(100)
        .nullable()
        .default(null)
        .describe(
          'How much of a module may, in percent of its workloads; one workload always may. Null: all.',
        ),
    })
    .refine((rule) => rule.maxWorkloads !== null || rule.maxModulePercent !== null, {
      path: ['maxWorkloads'],
      message: 'must be given, or maxModulePercent',
    }),
  z.strictObject({
    kind: z.literal('readOnly').describe('Nothing is written, not even to take a change back.'),
  }),
  z.strictObject({
    kind: z.literal('budget').describe('No change may carry the month past a budget that covers it.'),
  }),
]) satisfies z.ZodType<DomainPolicyRule>;
export type PolicyRule = z.infer<typeof PolicyRule>;

/** What a policy says of a change: why not, until when, and who can lift it. */
export const PolicyVerdict = z.object({
  policyId: z.string().nullable().describe('Null: a setting of the whole installation.'),
  kind: z.enum(policyKinds),
  effect: z
    .enum(['refuses', 'needsApproval', 'warns'])
    .describe('`needsApproval`: refused until a second person has approved it.'),
  title: z.string(),
  detail: z.string(),
  until: z.string().nullable().describe('When it leaves off by itself; null: not before it is lifted.'),
  action: z.string(),
});
export type PolicyVerdict = z.infer<typeof PolicyVerdict>;

/** A policy in force. */
export const ChangePolicy = z.object({
  id: z.uuid(),
  module: z.object({ slug: z.string(), name: z.string() }).nullable().describe('Null: every module.'),
  stage: z.string().nullable().describe('Null: every stage.'),
  rule: PolicyRule,
  words: z.string().describe('The rule as one sentence.'),
  holdsUntil: z
    .string()
    .nullable()
    .describe('Of a freeze that holds now: until when. Null for any other, and for one without end.'),
  holds: z.boolean().describe('Whether it holds now; a freeze does only in its window.'),
  reason: z.string(),
  updatedAt: Timestamp,
  updatedBy: z.string(),
});
export type ChangePolicy = z.infer<typeof ChangePolicy>;

export const NewPolicy = z.strictObject({
  moduleSlug: z.string().min(1).max(80).nullable().default(null).describe('Null: every module.'),
  stage: z.string().trim().min(1).max(50).nullable().default(null).describe('Null: every stage.'),
  rule: PolicyRule,
  reason: z.string().trim().min(3).max(200).meta({ example: 'end of the year' }),
});
export type NewPolicy = z.infer<typeof NewPolicy>;

export const PolicyEdit = NewPolicy.pick({ rule: true, reason: true });
export type PolicyEdit = z.infer<typeof PolicyEdit>;

const params = z.strictObject({ policyId: z.uuid() });

export const listPolicies = defineEndpoint({
  method: 'GET',
  path: '/changes/policies',
  operationId: 'listPolicies',
  area,
  summary: 'The policies that changes must keep to, and which hold now',
  permission: 'estate.read',
  output: z.object({ data: z.array(ChangePolicy), meta: z.object({ nextCursor: z.null() }) }),
});
export const addPolicy = defineEndpoint({
  method: 'POST',
  path: '/changes/policies',
  operationId: 'addPolicy',
  area,
  summary: 'Set a policy for a module, a stage, both, or the whole estate',
  permission: 'policies.manage',
  body: NewPolicy,
  output: ChangePolicy,
  status: 201,
});
export const updatePolicy = defineEndpoint({
  method: 'PATCH',
  path: '/changes/policies/{policyId}',
  operationId: 'updatePolicy',
  area,
  summary: 'Change the rule of a policy, with the reason',
  permission: 'policies.manage',
  params,
  body: PolicyEdit,
  output: ChangePolicy,
});
export const liftPolicy = defineEndpoint({
  method: 'DELETE',
  path: '/changes/policies/{policyId}',
  operationId: 'liftPolicy',
  area,
  summary: 'Lift a policy; what it was is kept',
  permission: 'policies.manage',
  params,
  output: z.undefined(),
  status: 204,
});

export const policyEndpoints = [listPolicies, addPolicy, updatePolicy, liftPolicy] as const;
