import { z } from 'zod';
import { restCacheSizes } from '@/lib/domain/costs/charges/gateway-charges';
import { findSizeFault } from '@/lib/domain/costs/fargate-sizes';
import { Architecture, common, hours, OptionalUsage, Usage } from './usage';

const running = z.union(
  [
    z.strictObject({ tasks: Usage.describe('Average number that run.'), hours }),
    z.strictObject({ runs: Usage, seconds: Usage.describe('Of each run, image pull included.') }),
  ],
  { error: 'must be { tasks, hours } for tasks that stay, or { runs, seconds } for tasks that end' },
);

export const Fargate = z
  .strictObject({
    kind: z.literal('fargate'),
    ...common,
    os: z.enum(['linux', 'windows']).default('linux'),
    architecture: Architecture,
    vcpu: z.number(),
    memoryGb: z.number(),
    ephemeralGb: z.number().min(20).max(200).default(20),
    spotShare: z.number().min(0).max(1).default(0).describe('Share of task time on Fargate Spot.'),
    running,
  })
  .superRefine(({ os, architecture, vcpu, memoryGb, spotShare }, { addIssue }) => {
    const refuse = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message });
    const fault = findSizeFault(os, vcpu, memoryGb);
    if (fault) refuse(fault.field, fault.message);
    if (os === 'windows' && architecture !== 'x86_64') refuse('architecture', 'Windows runs on x86_64 only.');
    if (os === 'windows' && spotShare > 0) refuse('spotShare', 'Fargate Spot has no Windows.');
  })
  .meta({
    example: {
      kind: 'fargate',
      name: 'placement',
      vcpu: 0.5,
      memoryGb: 1,
      architecture: 'x86_64',
      spotShare: 0.8,
      running: { tasks: { value: 2, basis: 'configured' } },
    },
  });

export const Alb = z
  .strictObject({
    kind: z.literal('alb'),
    ...common,
    loadBalancers: z.number().int().min(0).max(10_000).default(1),
    hours,
    targets: z.enum(['lambda', 'other']).default('other'),
    newConnectionsPerSecond: OptionalUsage,
    activeConnectionsPerMinute: OptionalUsage,
    processedGbPerHour: OptionalUsage,
    requestsPerSecond: OptionalUsage,
    rulesProcessed: z.number().int().min(0).max(1000).default(1).describe('The first ten are free.'),
  })
  .meta({
    example: {
      kind: 'alb',
      newConnectionsPerSecond: 1,
      activeConnectionsPerMinute: 120,
      processedGbPerHour: 1.08,
      requestsPerSecond: 5,
      rulesProcessed: 60,
    },
  });

export const HttpApi = z
  .strictObject({
    kind: z.literal('httpApi'),
    ...common,
    requests: Usage,
    payloadKb: OptionalUsage.describe('Average; each 512 KB begun counts as a request.'),
  })
  .meta({ example: { kind: 'httpApi', requests: 1_000_000, payloadKb: 4 } });

export const RestApi = z
  .strictObject({
    kind: z.literal('restApi'),
    ...common,
    requests: Usage,
    cacheGb: z
      .union(
        restCacheSizes.map((size) => z.literal(size)),
        { error: `must be one of ${restCacheSizes.join(', ')}` },
      )
      .nullable()
      .default(null),
  })
  .meta({ example: { kind: 'restApi', requests: 5_000_000, cacheGb: 0.5 } });
