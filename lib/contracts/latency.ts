import { z } from 'zod';
import { defineEndpoint, pageQuery } from './endpoint';
import { WorkloadKind } from './inventory-shapes';
import { getLatencyRankings } from './latency-rankings';
import { ColdStartSource, scopeFields, Timestamp } from './shapes';
import { getWorkloadLatency } from './workload-latency';

const milliseconds = z.number().nonnegative().nullable();

/** What a workload's requests took over the window; null where CloudWatch holds no datapoint or was not asked. */
export const LatencyRow = z.object({
  workload: z.object({
    id: z.uuid(),
    kind: WorkloadKind,
    name: z.string(),
    stage: z.string().nullable(),
    module: z.string().nullable(),
    packageType: z.string().nullable(),
    architecture: z.string().nullable(),
    runtime: z.string().nullable(),
    memoryMb: z.number().nullable(),
  }),
  /** Requests that stand behind the percentiles. */
  sampleCount: z.number().nullable(),
  /** A function's Duration, without the cold start; a service's TargetResponseTime. */
  latencyMsP50: milliseconds,
  latencyMsP90: milliseconds,
  latencyMsP95: z.number().nonnegative(),
  latencyMsP99: milliseconds,
  coldStarts: z.number().nullable(),
  /** Requests among which cold starts were counted. */
  coldRequests: z.number().nullable(),
  coldSource: ColdStartSource.nullable(),
  initMsP95: milliseconds,
});
export type LatencyRow = z.infer<typeof LatencyRow>;

export const LatencyPage = z.object({
  data: z.array(LatencyRow),
  meta: z.object({ windowStart: Timestamp, windowEnd: Timestamp, nextCursor: z.string().nullable() }),
});
export type LatencyPage = z.infer<typeof LatencyPage>;

export const LatencyQuery = pageQuery.extend(scopeFields);
export type LatencyQuery = z.infer<typeof LatencyQuery>;

export const listLatency = defineEndpoint({
  method: 'GET',
  path: '/latency/workloads',
  operationId: 'listLatency',
  area: 'latency',
  summary: 'Functions and services by the p95 of the last whole day, slowest first',
  description:
    'Percentiles are CloudWatch’s own over the UTC day. Lambda’s Duration leaves the cold start out; a load balancer’s response time leaves the client’s network out.',
  permission: 'estate.read',
  query: LatencyQuery,
  output: LatencyPage,
});

export const latencyEndpoints = [listLatency, getWorkloadLatency, getLatencyRankings] as const;
