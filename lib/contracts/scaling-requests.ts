import { z } from 'zod';
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
] as const;
