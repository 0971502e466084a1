import { z } from 'zod';
import type { ProvisionedPlan as DomainProvisionedPlan } from '@/lib/domain/capacity/provisioned-plan';
import { stepOperations } from '@/lib/domain/changes/plan';
import { knownOf } from './shapes';
import { ProvisionedConcurrency } from './snapshot-shapes';

const fieldValue = z.union([z.string(), z.number(), z.null()]);

const stepRequest = z.record(z.string(), z.unknown());
const operation = z.enum(stepOperations);

export const PlanStep = z.object({
  operation,
  request: stepRequest,
  words: z.string(),
  effect: z.string(),
  inverse: z.object({ operation, request: stepRequest }).nullable(),
});

const costDelta = z.object({ from: z.string(), to: z.string(), delta: z.string() });

export const PlanCost = z.object({
  currency: z.literal('USD'),
  perHour: costDelta,
  perMonth: costDelta,
  hoursPerMonth: z.number(),
  unitPrice: z.object({
    usd: z.string(),
    unit: z.string(),
    source: z.string(),
    asOf: z.string(),
    verified: z.boolean(),
  }),
  region: z.string(),
  architecture: z.enum(['x86_64', 'arm64']),
  memoryMb: z.number(),
  notes: z.array(z.string()),
});

const headroom = z.object({
  account: knownOf(
    z.object({
      limit: z.number(),
      unreservedNow: z.number(),
      unreservedAfter: z.number(),
      minimumUnreserved: z.number(),
    }),
  ),
  function: z.object({
    reserved: z.number().nullable(),
    provisionedNow: z.number(),
    provisionedAfter: z.number(),
  }),
});

/** Where provisioned concurrency goes. */
export const ProvisionedTarget = z.union([
  z.strictObject({
    qualifier: z
      .string()
      .max(128)
      .regex(/^(\$LATEST|[A-Za-z0-9_-]+)$/, 'must be an alias name or a version’s number')
      .describe('An alias name or a published version’s number.'),
  }),
  z.strictObject({
    createAlias: z.strictObject({
      name: z.string().min(1).max(128),
      version: z
        .string()
        .max(20)
        .regex(/^(new|\$LATEST|\d+)$/, 'must be a version’s number or new')
        .describe('A published version’s number, or `new` to publish one.'),
    }),
  }),
]);

/** What AWS reports of the alias or version; `requested: null` means switched off. */
export const ObservedProvisioned = z.object({
  requested: z.number().nullable(),
  allocated: z.number(),
  available: z.number(),
  status: z.enum(['IN_PROGRESS', 'READY', 'FAILED', 'OFF']),
  statusReason: z.string().nullable(),
});
export type ObservedProvisioned = z.infer<typeof ObservedProvisioned>;

/** A plan as it is stored and shown; `lib/domain/capacity/provisioned-plan.ts` describes each field. */
export const ProvisionedPlan = z.object({
  kind: z.literal('provisionedConcurrency'),
  title: z.string(),
  observedAt: z.string(),
  target: ProvisionedTarget,
  qualifier: z.string(),
  version: z.string().nullable(),
  from: z.number().nullable(),
  wanted: z.number().nullable(),
  removeAlias: z.boolean(),
  observed: ProvisionedConcurrency.nullable(),
  remembered: z.number().nullable(),
  fields: z.array(z.object({ field: z.string(), label: z.string(), from: fieldValue, to: fieldValue })),
  steps: z.array(PlanStep),
  verification: z.object({ words: z.string(), deadlineSeconds: z.number() }),
  cost: knownOf(PlanCost),
  headroom,
  managedBy: z
    .object({ tool: z.string(), stack: z.string().nullable(), evidence: z.string(), words: z.string() })
    .nullable(),
  warnings: z.array(
    z.object({ code: z.string(), title: z.string(), detail: z.string(), mustAcknowledge: z.boolean() }),
  ),
  refusals: z.array(
    z.object({ code: z.string(), title: z.string(), detail: z.string(), action: z.string() }),
  ),
  fingerprint: z.array(z.object({ field: z.string(), label: z.string(), value: fieldValue })),
}) satisfies z.ZodType<DomainProvisionedPlan>;
export type ProvisionedPlan = z.infer<typeof ProvisionedPlan>;

/** A plan of any kind of change. */
export const ChangePlan = z.discriminatedUnion('kind', [ProvisionedPlan]);
export type ChangePlan = z.infer<typeof ChangePlan>;

/** What a look at AWS saw, as the kind of the change reads it. */
export const Observed = ObservedProvisioned;
export type Observed = z.infer<typeof Observed>;

/** A fact that moved between planning and applying: `data.facts` of a `stale_plan` problem. */
export const StaleFact = z.object({
  field: z.string(),
  label: z.string(),
  loaded: fieldValue,
  live: fieldValue,
  wanted: fieldValue,
});
export type StaleFact = z.infer<typeof StaleFact>;
