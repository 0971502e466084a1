import { z } from 'zod';
import type { PredefinedMetric } from '@/lib/domain/capacity/scaling/policy-request';
import { Timestamp } from './shapes';
import { ScheduledAction } from './snapshot-shapes';

/** The alias or version whose provisioned concurrency is scaled; null for a service. */
export const Qualifier = z
  .string()
  .max(128)
  .regex(/^(\$LATEST|[A-Za-z0-9_-]+)$/, 'must be an alias name or a version’s number')
  .nullable()
  .default(null)
  .describe('The alias or version whose provisioned concurrency is scaled; null for a service.');

const capacity = z.number().int().min(0).max(1_000_000);

/** What a scalable target is registered with. */
export const Bounds = z.strictObject({
  min: capacity,
  max: capacity,
  suspended: z
    .strictObject({ in: z.boolean(), out: z.boolean(), scheduled: z.boolean() })
    .default({ in: false, out: false, scheduled: false })
    .describe('What is switched off for now: scaling in, scaling out, schedules.'),
});

export const HeldPolicy = z.object({
  name: z.string(),
  type: z.enum(['TargetTrackingScaling', 'StepScaling', 'PredictiveScaling']),
  configuration: z.record(z.string(), z.unknown()),
  alarms: z.array(z.string()),
});

/** What is asked of a scalable target, as a plan keeps it. */
export const TargetRequest = z.object({
  qualifier: Qualifier,
  bounds: Bounds.nullable(),
  initial: capacity.nullable().default(null),
  restore: z
    .object({ policies: z.array(HeldPolicy), scheduledActions: z.array(ScheduledAction) })
    .nullable()
    .default(null),
  removeProvisioned: z.boolean().default(false),
});

/** How many tasks a service should run. */
export const DesiredCountRequest = z.object({ desired: z.number().int().min(0).max(5000) });

const seconds = z.number().int().min(0).max(86_400);
const metric = z.union([
  z.strictObject({
    predefined: z.enum([
      'ECSServiceAverageCPUUtilization',
      'ECSServiceAverageMemoryUtilization',
      'ALBRequestCountPerTarget',
      'ECSServiceAverageCPUUtilizationHighResolution',
      'ECSServiceAverageMemoryUtilizationHighResolution',
      'LambdaProvisionedConcurrencyUtilization',
    ] satisfies PredefinedMetric[]),
    resourceLabel: z
      .string()
      .max(1023)
      .nullable()
      .default(null)
      .describe('For ALBRequestCountPerTarget: `app/<name>/<id>/targetgroup/<name>/<id>`.'),
  }),
  z.strictObject({
    custom: z.strictObject({
      namespace: z.string().min(1).max(255),
      name: z.string().min(1).max(255),
      statistic: z.enum(['Average', 'Minimum', 'Maximum', 'Sum', 'SampleCount']),
      unit: z.string().max(255).nullable().default(null),
      dimensions: z
        .array(z.strictObject({ name: z.string().min(1).max(255), value: z.string().min(1).max(1024) }))
        .max(30)
        .default([]),
    }),
  }),
]);

const TrackingPolicy = z.strictObject({
  type: z.literal('tracking'),
  metric,
  targetValue: z
    .number()
    .describe('Percent for CPU and memory, a share from 0.1 to 0.9 for provisioned utilisation.'),
  scaleOutCooldownSeconds: seconds,
  scaleInCooldownSeconds: seconds,
  scaleInDisabled: z.boolean().default(false),
});

const bound = z.number().nullable().default(null);
const StepPolicy = z.strictObject({
  type: z.literal('step'),
  adjustmentType: z.enum(['ChangeInCapacity', 'PercentChangeInCapacity', 'ExactCapacity']),
  aggregation: z.enum(['Average', 'Minimum', 'Maximum']).default('Average'),
  cooldownSeconds: seconds,
  minMagnitude: z.number().int().min(1).nullable().default(null),
  steps: z
    .array(z.strictObject({ lower: bound, upper: bound, adjustment: z.number().int() }))
    .min(1)
    .max(20)
    .describe('Distances from the alarm’s threshold; null is without end.'),
});

/** A scaling policy as it is asked for. */
export const PolicyInput = z.discriminatedUnion('type', [TrackingPolicy, StepPolicy]);
export type PolicyInput = z.infer<typeof PolicyInput>;

const policyName = z.string().min(1).max(256);

/** What is asked of one policy, as a plan keeps it. */
export const PolicyRequest = z.object({
  qualifier: Qualifier,
  name: policyName,
  policy: PolicyInput.nullable(),
  held: HeldPolicy.nullable().default(null),
});

const moment = Timestamp.nullable().default(null);

/** A scheduled action as it is asked for. */
export const ScheduleInput = z.strictObject({
  schedule: z.string().min(1).max(1600).describe('`at(…)`, `rate(…)` or `cron(…)` in AWS’s dialect.'),
  timezone: z.string().max(100).nullable().default(null).describe('e.g. Europe/Berlin; null is UTC.'),
  startTime: moment,
  endTime: moment,
  min: capacity.nullable().default(null),
  max: capacity.nullable().default(null),
});
export type ScheduleInput = z.infer<typeof ScheduleInput>;

/** What is asked of one scheduled action. */
export const ScheduleRequest = z.object({
  qualifier: Qualifier,
  name: z.string().min(1).max(256),
  action: ScheduleInput.nullable(),
});

/** Which capacity providers the tasks of a service run on. */
export const StrategyRequest = z.object({
  items: z
    .array(z.strictObject({ provider: z.string().min(1).max(255), weight: z.number(), base: z.number() }))
    .max(40),
});

/** The kinds of change of scaling as the API takes them. */
export const scalingInputs = [
  z.strictObject({
    kind: z.literal('scalableTarget'),
    workloadId: z.uuid(),
    qualifier: Qualifier,
    bounds: Bounds.nullable().describe(
      'Minimum, maximum and what is suspended; null stops scaling, and AWS deletes policies and schedules.',
    ),
    initial: capacity
      .nullable()
      .default(null)
      .describe('Environments to provision first, for an alias that has none.'),
  }),
  z.strictObject({
    kind: z.literal('desiredCount'),
    workloadId: z.uuid(),
    desired: DesiredCountRequest.shape.desired.describe('Tasks the service should run.'),
  }),
  z.strictObject({
    kind: z.literal('scalingPolicy'),
    workloadId: z.uuid(),
    qualifier: Qualifier,
    name: policyName,
    policy: PolicyInput.nullable().describe('Null deletes the policy.'),
  }),
  z.strictObject({
    kind: z.literal('scheduledAction'),
    workloadId: z.uuid(),
    qualifier: Qualifier,
    name: ScheduleRequest.shape.name,
    action: ScheduleInput.nullable().describe('Null deletes the schedule.'),
  }),
  z.strictObject({
    kind: z.literal('capacityProviderStrategy'),
    workloadId: z.uuid(),
    items: StrategyRequest.shape.items.describe('Empty: the cluster’s default strategy.'),
  }),
] as const;
