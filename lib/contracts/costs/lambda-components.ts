import { z } from 'zod';
import { Architecture, common, EphemeralMb, hours, Memory, OptionalUsage, Usage, UsageShare } from './usage';

const secondsMost = 31 * 24 * 3600;

export const Lambda = z
  .strictObject({
    kind: z.literal('lambda'),
    ...common,
    architecture: Architecture,
    memoryMb: Memory,
    ephemeralMb: EphemeralMb,
    invocations: Usage,
    durationMs: Usage.describe('Average; rounded up to the next millisecond.'),
    init: z
      .strictObject({
        share: UsageShare.describe('Share of invocations that start cold.'),
        durationMs: Usage,
        packaging: z
          .enum(['zipManaged', 'other'])
          .default('zipManaged')
          .describe('The INIT of a ZIP on a managed runtime is billed since August 2025 only.'),
      })
      .nullable()
      .default(null),
    streamedGb: OptionalUsage.describe('Streamed beyond the first 6 MB of each request.'),
  })
  .meta({
    example: {
      kind: 'lambda',
      name: 'llm-backend',
      memoryMb: 512,
      invocations: { value: 1_000_000, basis: 'measured' },
      durationMs: { value: 2000, basis: 'measured' },
    },
  });

export const LambdaProvisioned = z
  .strictObject({
    kind: z.literal('lambdaProvisioned'),
    ...common,
    architecture: Architecture,
    memoryMb: Memory,
    ephemeralMb: EphemeralMb,
    environments: Usage,
    on: z
      .strictObject({
        seconds: z.number().min(0).max(secondsMost),
        times: z.number().int().min(0).max(10_000),
      })
      .refine(
        ({ seconds, times }) => seconds * times <= secondsMost,
        'is longer than a month, seconds × times',
      )
      .nullable()
      .default(null)
      .describe(
        'How long each time and how often; null is the whole month. Each time is rounded up to 5 minutes.',
      ),
    invocations: OptionalUsage.describe('On provisioned environments.'),
    spilloverInvocations: OptionalUsage.describe('Beyond them; they run on demand.'),
    durationMs: OptionalUsage,
  })
  .meta({
    example: {
      kind: 'lambdaProvisioned',
      memoryMb: 1536,
      environments: { value: 100, basis: 'configured' },
      on: { seconds: 28_800, times: 1 },
      invocations: 500_000,
      durationMs: 100,
    },
  });

export const SnapStart = z
  .strictObject({
    kind: z.literal('snapStart'),
    ...common,
    runtime: z.enum(['java', 'other']).default('other').describe('SnapStart costs nothing on managed Java.'),
    memoryMb: Memory,
    versions: Usage,
    hours: hours.describe('Hours each version is kept, three at least; null is the whole month.'),
    restores: OptionalUsage,
  })
  .meta({ example: { kind: 'snapStart', memoryMb: 1024, versions: 1, restores: 74_400 } });

export const EventPollers = z
  .strictObject({
    kind: z.literal('eventPollers'),
    ...common,
    queue: z.enum(['kafka', 'sqs']),
    epuHours: Usage,
  })
  .meta({ example: { kind: 'eventPollers', queue: 'sqs', epuHours: 8000 } });

export const ManagedInstances = z
  .strictObject({
    kind: z.literal('managedInstances'),
    ...common,
    instances: Usage,
    hours,
    ec2UsdPerHour: Usage.describe('An instance’s on-demand price in EC2; the price book has none.'),
    invocations: OptionalUsage,
  })
  .meta({
    example: { kind: 'managedInstances', instances: 3, ec2UsdPerHour: 0.1785, invocations: 50_000_000 },
  });
