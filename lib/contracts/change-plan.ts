import { z } from 'zod';
import type { ProvisionedPlan as DomainProvisionedPlan } from '@/lib/domain/capacity/provisioned-plan';
import type { TargetPlan as DomainTargetPlan } from '@/lib/domain/capacity/scaling/plan-target';
import type { ChangeKind } from '@/lib/domain/changes/phase';
import { type ObservedFacts as DomainObservedFacts, stepOperations } from '@/lib/domain/changes/plan';
import {
  DesiredCountRequest,
  PolicyRequest,
  ScheduleRequest,
  StrategyRequest,
  TargetRequest,
} from './scaling-requests';
import { knownOf } from './shapes';
import { ProvisionedConcurrency } from './snapshot-shapes';

export const fieldValue = z.union([z.string(), z.number(), z.null()]);

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
  /** True: it costs at least this, since a part is not known. */
  atLeast: z.boolean().default(false),
  prices: z
    .array(
      z.object({
        what: z.string(),
        usd: z.string(),
        unit: z.string(),
        source: z.string(),
        asOf: z.string(),
        verified: z.boolean(),
      }),
    )
    .default([]),
  region: z.string(),
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

const basePlan = {
  title: z.string(),
  observedAt: z.string(),
  qualifier: z.string(),
  fields: z.array(z.object({ field: z.string(), label: z.string(), from: fieldValue, to: fieldValue })),
  steps: z.array(PlanStep),
  verification: z.object({ words: z.string(), deadlineSeconds: z.number() }),
  cost: knownOf(PlanCost),
  headroom: headroom.nullable(),
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
};

/** A plan as it is stored and shown; `lib/domain/capacity/provisioned-plan.ts` describes each field. */
export const ProvisionedPlan = z.object({
  ...basePlan,
  kind: z.literal('provisionedConcurrency'),
  target: ProvisionedTarget,
  version: z.string().nullable(),
  from: z.number().nullable(),
  wanted: z.number().nullable(),
  removeAlias: z.boolean(),
  observed: ProvisionedConcurrency.nullable(),
  remembered: z.number().nullable(),
}) satisfies z.ZodType<DomainProvisionedPlan>;
export type ProvisionedPlan = z.infer<typeof ProvisionedPlan>;

function scalingPlanOf<K extends ChangeKind, R extends z.ZodType>(kind: K, request: R) {
  return z.object({
    ...basePlan,
    kind: z.literal(kind),
    from: fieldValue,
    wanted: fieldValue,
    /** What was asked for. */
    request,
    /** What to ask for to come back to what was observed. */
    restore: request,
    /** What AWS must hold afterwards, by the names of the fields. */
    expected: z.record(z.string(), fieldValue),
  });
}

/** A plan that registers, changes, suspends or deregisters a scalable target. */
export const TargetPlan = scalingPlanOf(
  'scalableTarget',
  TargetRequest,
) satisfies z.ZodType<DomainTargetPlan>;
export type TargetPlan = z.infer<typeof TargetPlan>;

/** A plan for the desired count of a service. */
export const DesiredCountPlan = scalingPlanOf('desiredCount', DesiredCountRequest);
export type DesiredCountPlan = z.infer<typeof DesiredCountPlan>;

/** A plan that puts or deletes a scaling policy. */
export const PolicyPlan = scalingPlanOf('scalingPolicy', PolicyRequest);
export type PolicyPlan = z.infer<typeof PolicyPlan>;

/** A plan that puts or deletes a scheduled action. */
export const SchedulePlan = scalingPlanOf('scheduledAction', ScheduleRequest);
export type SchedulePlan = z.infer<typeof SchedulePlan>;

/** A plan for where a service's tasks run. */
export const StrategyPlan = scalingPlanOf('capacityProviderStrategy', StrategyRequest);
export type StrategyPlan = z.infer<typeof StrategyPlan>;

/** A plan of any kind of change. */
export const ChangePlan = z.discriminatedUnion('kind', [
  ProvisionedPlan,
  TargetPlan,
  DesiredCountPlan,
  PolicyPlan,
  SchedulePlan,
  StrategyPlan,
]);
export type ChangePlan = z.infer<typeof ChangePlan>;

/** What a look at AWS saw of a workload's scaling. */
export const ObservedFacts = z.object({
  facts: z.record(z.string(), fieldValue),
  words: z.string(),
  progress: z.object({ done: z.number(), total: z.number() }).nullable(),
}) satisfies z.ZodType<DomainObservedFacts>;
export type ObservedFacts = z.infer<typeof ObservedFacts>;

/** What a look at AWS saw, as the kind of the change reads it. */
export const Observed = z.union([ObservedFacts, ObservedProvisioned]);
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
