import { z } from 'zod';
import type { FunctionSnapshot, ServiceSnapshot } from '@/lib/domain/inventory/snapshot';

const architecture = z.enum(['x86_64', 'arm64']);
const snapStart = z.enum(['None', 'PublishedVersions']);
const tags = z.record(z.string(), z.string()).nullable();
const identity = { arn: z.string(), accountId: z.string(), region: z.string(), name: z.string() };

export const ScalingPolicy = z.object({
  name: z.string(),
  type: z.enum(['TargetTrackingScaling', 'StepScaling', 'PredictiveScaling']),
  metric: z.string().nullable(),
  targetValue: z.number().nullable(),
  scaleInCooldownSeconds: z.number().nullable(),
  scaleOutCooldownSeconds: z.number().nullable(),
  scaleInDisabled: z.boolean(),
  alarms: z.array(z.string()),
});

export const ScheduledAction = z.object({
  name: z.string(),
  schedule: z.string(),
  timezone: z.string().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  createdAt: z.string().nullable().default(null),
});

export const ScalableTarget = z.object({
  resourceId: z.string(),
  qualifier: z.string().nullable(),
  min: z.number(),
  max: z.number(),
  suspended: z.object({ in: z.boolean(), out: z.boolean(), scheduled: z.boolean() }),
  policies: z.array(ScalingPolicy),
  scheduledActions: z.array(ScheduledAction),
});

export const ProvisionedConcurrency = z.object({
  qualifier: z.string(),
  requested: z.number().int(),
  allocated: z.number().int(),
  available: z.number().int(),
  status: z.enum(['IN_PROGRESS', 'READY', 'FAILED']),
  statusReason: z.string().nullable(),
  lastModified: z.string(),
});
export type ProvisionedConcurrency = z.infer<typeof ProvisionedConcurrency>;

const FunctionDetail = z.object({
  state: z.string(),
  stateReason: z.string().nullable(),
  lastUpdateStatus: z.string().nullable(),
  aliases: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      weights: z.record(z.string(), z.number()),
      description: z.string(),
    }),
  ),
  versions: z.array(
    z.object({
      version: z.string(),
      codeSha256: z.string().nullable(),
      snapStart,
      state: z.string().nullable(),
      lastModified: z.string(),
    }),
  ),
  provisioned: z.array(ProvisionedConcurrency),
  reservedConcurrency: z.number().int().nullable(),
  scaling: z.array(ScalableTarget),
});

const FunctionConfiguration = z.object({
  packageType: z.enum(['Zip', 'Image']),
  codeSizeBytes: z.number().nullable(),
  codeSha256: z.string().nullable(),
  runtime: z.string().nullable(),
  handler: z.string().nullable(),
  architecture,
  memoryMb: z.number().int(),
  timeoutSeconds: z.number().int(),
  ephemeralStorageMb: z.number().int(),
  roleArn: z.string(),
  layers: z.array(z.string()),
  environmentNames: z.array(z.string()),
  vpcId: z.string().nullable(),
  snapStart,
  logFormat: z.enum(['Text', 'JSON']),
  logGroup: z.string().nullable().default(null),
  systemLogLevel: z.string().nullable().default(null),
  lastModified: z.string(),
});

/** What AWS reports of a Lambda function; the domain's FunctionSnapshot on the wire. */
export const FunctionSnapshotShape = z.object({
  ...identity,
  kind: z.literal('function'),
  configuration: FunctionConfiguration,
  tags,
  detail: FunctionDetail.nullable(),
}) satisfies z.ZodType<FunctionSnapshot>;

const ServiceRollout = z.object({
  id: z.string(),
  status: z.string(),
  taskDefinitionArn: z.string(),
  desired: z.number().int(),
  running: z.number().int(),
  pending: z.number().int(),
  failed: z.number().int(),
  state: z.string().nullable(),
  stateReason: z.string().nullable(),
  createdAt: z.string().nullable(),
});

/** What AWS reports of an ECS service; the domain's ServiceSnapshot on the wire. */
export const ServiceSnapshotShape = z.object({
  ...identity,
  kind: z.literal('service'),
  clusterName: z.string(),
  configuration: z.object({
    taskDefinitionArn: z.string(),
    launchType: z.string().nullable(),
    capacityProviders: z.array(z.object({ provider: z.string(), weight: z.number(), base: z.number() })),
    platformVersion: z.string().nullable(),
    schedulingStrategy: z.string(),
    minimumHealthyPercent: z.number().nullable(),
    maximumPercent: z.number().nullable(),
    targetGroupArns: z.array(z.string()),
    deploymentController: z.string(),
  }),
  capacity: z.object({
    desired: z.number().int(),
    running: z.number().int(),
    pending: z.number().int(),
    status: z.string(),
    deployments: z.number().int(),
    rollouts: z.array(ServiceRollout).nullable().default(null),
  }),
  tags,
  detail: z
    .object({
      cpuUnits: z.number().nullable(),
      memoryMb: z.number().nullable(),
      architecture: architecture.nullable(),
      images: z.array(z.string()),
      scaling: z.array(ScalableTarget),
    })
    .nullable(),
}) satisfies z.ZodType<ServiceSnapshot>;

export const Snapshot = z.discriminatedUnion('kind', [FunctionSnapshotShape, ServiceSnapshotShape]);
export type Snapshot = z.infer<typeof Snapshot>;
