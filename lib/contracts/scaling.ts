import { z } from 'zod';
import { explanationCodes } from '@/lib/domain/capacity/explain/scaling-evidence';
import { defineEndpoint, pageOf, pageQuery } from './endpoint';
import { WorkloadKind } from './inventory-shapes';
import { HeldPolicy } from './scaling-requests';
import { Failure, knownOf, scopeFields, Timestamp } from './shapes';
import { ScalableTarget, ScalingPolicy, ScheduledAction } from './snapshot-shapes';

/** One scalable target of the estate, as it was last read. */
export const ScalingRow = z.object({
  resourceId: z.string(),
  workload: z.object({
    id: z.uuid(),
    kind: WorkloadKind,
    name: z.string(),
    accountId: z.string(),
    region: z.string(),
    stage: z.string().nullable(),
    module: z.object({ slug: z.string(), name: z.string() }).nullable(),
  }),
  /** The alias or version; null for a service. */
  qualifier: z.string().nullable(),
  min: z.number(),
  max: z.number(),
  /** Tasks wanted, or environments provisioned; null where that has not been read. */
  current: z.number().nullable(),
  suspended: ScalableTarget.shape.suspended,
  policies: z.array(ScalingPolicy),
  scheduledActions: z.array(ScheduledAction),
  /** The schedule that runs next; null where none does, or its time is not known. */
  nextRun: z.object({ name: z.string(), at: Timestamp }).nullable(),
  readAt: Timestamp.nullable(),
});
export type ScalingRow = z.infer<typeof ScalingRow>;

/** Something Application Auto Scaling did, or says why it did not. */
export const ScalingActivity = z.object({
  id: z.string(),
  resourceId: z.string(),
  at: z.string(),
  endedAt: z.string().nullable(),
  description: z.string(),
  cause: z.string(),
  status: z.enum(['Pending', 'InProgress', 'Successful', 'Overridden', 'Unfulfilled', 'Failed']),
  message: z.string().nullable(),
  notScaled: z.array(z.string()),
});
export type ScalingActivity = z.infer<typeof ScalingActivity>;

const evidence = z.array(z.object({ label: z.string(), value: z.string() }));
export const ScalingExplanation = z.object({
  code: z.enum(explanationCodes),
  tone: z.enum(['good', 'attention', 'bad', 'neutral']),
  sentence: z.string(),
  evidence,
});
export type ScalingExplanation = z.infer<typeof ScalingExplanation>;

/** One target of a workload, read from AWS now. */
export const LiveTarget = z.object({
  resourceId: z.string(),
  qualifier: z.string().nullable(),
  min: z.number(),
  max: z.number(),
  current: z.number(),
  suspended: ScalableTarget.shape.suspended,
  policies: z.array(HeldPolicy),
  schedules: z.array(ScheduledAction.extend({ nextRuns: knownOf(z.array(Timestamp)) })),
  activities: z.array(ScalingActivity),
  explanation: ScalingExplanation,
});
export type LiveTarget = z.infer<typeof LiveTarget>;

/** All of a workload's scaling as AWS has it now. */
export const WorkloadScaling = z.object({
  observedAt: Timestamp,
  targets: z.array(LiveTarget),
  /** Minimum and maximum over time, oldest first; null from when none was registered. */
  bounds: z.array(
    z.object({
      resourceId: z.string(),
      since: Timestamp,
      min: z.number().nullable(),
      max: z.number().nullable(),
    }),
  ),
  /** Whether provisioned concurrency is used enough to pay; null where nothing tells. */
  provisionedUse: z
    .object({ tone: z.enum(['good', 'attention']), sentence: z.string(), evidence })
    .nullable(),
});
export type WorkloadScaling = z.infer<typeof WorkloadScaling>;

export const ListScalingQuery = pageQuery.extend(scopeFields);
export type ListScalingQuery = z.infer<typeof ListScalingQuery>;

export const listScaling = defineEndpoint({
  method: 'GET',
  path: '/capacity/scaling',
  operationId: 'listScaling',
  area: 'capacity',
  summary: 'List every scalable target, as last read',
  permission: 'estate.read',
  query: ListScalingQuery,
  output: pageOf(ScalingRow),
});

export const listScalingActivities = defineEndpoint({
  method: 'GET',
  path: '/capacity/scaling/activities',
  operationId: 'listScalingActivities',
  area: 'capacity',
  summary: 'Read the latest scaling activities from AWS',
  description: 'Asks Application Auto Scaling in each watched region of the scope; newest first.',
  permission: 'estate.read',
  query: z.strictObject(scopeFields),
  output: z.object({
    data: z.array(ScalingActivity.extend({ accountId: z.string(), region: z.string() })),
    failures: z.array(z.object({ accountId: z.string(), region: z.string(), failure: Failure })),
    observedAt: Timestamp,
  }),
});

export const getWorkloadScaling = defineEndpoint({
  method: 'GET',
  path: '/capacity/workloads/{workloadId}/scaling',
  operationId: 'getWorkloadScaling',
  area: 'capacity',
  summary: 'Read a workload’s scaling from AWS, with why it does or does not move',
  permission: 'estate.read',
  params: z.strictObject({ workloadId: z.uuid() }),
  output: WorkloadScaling,
});

export const scalingEndpoints = [listScaling, listScalingActivities, getWorkloadScaling] as const;
