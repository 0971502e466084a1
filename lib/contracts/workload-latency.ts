import { z } from 'zod';
import { defineEndpoint } from './endpoint';
import { WorkloadKind } from './inventory-shapes';
import { Timestamp } from './shapes';

const milliseconds = z.number().nonnegative().nullable();
const figure = z.number().nullable();

/** One hour or day of a workload; null is a gap: nothing was measured, which is not zero. */
export const LatencyPoint = z.object({
  start: Timestamp,
  /** Requests behind the percentiles. */
  samples: figure,
  latencyMsP50: milliseconds,
  latencyMsP90: milliseconds,
  latencyMsP95: milliseconds,
  latencyMsP99: milliseconds,
  concurrencyMax: figure,
  /** Provisioned environments, the mean of the period; null for a service and where it is not known. */
  provisioned: figure,
  cpuPercentMax: figure,
  memoryPercentMax: figure,
  /** 0–1: of its requests, those that started cold; from its logs, or else from Lambda Insights. */
  coldShare: figure,
});
export type LatencyPoint = z.infer<typeof LatencyPoint>;

/** Counts by bucket: bucket b holds e^(b ÷ 20) ms and more, below e^((b + 1) ÷ 20). */
const Histogram = z.array(z.tuple([z.number().int(), z.number().int()])).meta({
  example: [
    [102, 81],
    [103, 12],
  ],
});

/** Cold starts over the part of the window that is known. */
export const ColdStartFigures = z.object({
  /** logs: REPORT lines; insights: Lambda Insights' init_duration, which has no distribution. */
  source: z.enum(['logs', 'insights']),
  from: Timestamp,
  until: Timestamp,
  requests: z.number().int(),
  coldStarts: z.number().int(),
  /** Of INIT what AWS bills, in ms; null where only Lambda Insights knows it. */
  billedInitMs: z.number().nullable(),
  /** Duration of warm requests and of cold ones, INIT, and INIT with Duration of cold ones; null without logs. */
  histograms: z.object({ warm: Histogram, coldRun: Histogram, init: Histogram, cold: Histogram }).nullable(),
});
export type ColdStartFigures = z.infer<typeof ColdStartFigures>;

export const latencyWindows = ['1d', '7d', '30d', '90d'] as const;
export const LatencyWindow = z.enum(latencyWindows);
export type LatencyWindow = z.infer<typeof LatencyWindow>;

/** What a workload's requests took over a window, from its roll-ups. */
export const WorkloadLatency = z.object({
  kind: WorkloadKind,
  windowStart: Timestamp,
  windowEnd: Timestamp,
  period: z.enum(['hour', 'day']),
  /** One for each period of the window, oldest first. */
  points: z.array(LatencyPoint),
  cold: z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value: ColdStartFigures }),
    z.object({ known: z.literal(false), reason: z.string() }),
  ]),
  /** How its logs are read; null for services. */
  reading: z
    .object({
      /** Why they were not read when last tried; null when they were. */
      unread: z.string().nullable(),
      /** What reading them scans in a day as things are, and what that costs in a month; null where unknown. */
      mbDaily: z.number().nullable(),
      usdMonthly: z.string().nullable(),
    })
    .nullable(),
});
export type WorkloadLatency = z.infer<typeof WorkloadLatency>;

export const getWorkloadLatency = defineEndpoint({
  method: 'GET',
  path: '/latency/workloads/{workloadId}',
  operationId: 'getWorkloadLatency',
  area: 'latency',
  summary: 'What a workload’s requests took over a window, cold and warm apart',
  description:
    'Percentiles by the hour or, from 30 days on, by the day, as CloudWatch has them; cold starts from the REPORT lines of its logs, or else from Lambda Insights. AWS is not asked.',
  permission: 'estate.read',
  params: z.object({ workloadId: z.uuid() }),
  query: z.object({ window: LatencyWindow.default('7d') }),
  output: WorkloadLatency,
});
