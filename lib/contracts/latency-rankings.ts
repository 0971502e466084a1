import { z } from 'zod';
import { traits } from '@/lib/domain/latency/group-times';
import { defineEndpoint } from './endpoint';
import { scopeFields, Timestamp } from './shapes';

const milliseconds = z.number().nonnegative().nullable();

const figures = {
  requests: z.number().int(),
  coldStarts: z.number().int(),
  /** Duration, which leaves INIT out. */
  msP50: milliseconds,
  msP95: milliseconds,
  msP99: milliseconds,
  /** What callers wait for, INIT included. */
  callersMsP95: milliseconds,
  callersMsP99: milliseconds,
  initMsP50: milliseconds,
  initMsP95: milliseconds,
  /** INIT spread over all requests, in ms. */
  initMsEach: z.number().nonnegative(),
};

export const RankedFunction = z.object({
  id: z.uuid(),
  name: z.string(),
  stage: z.string().nullable(),
  module: z.string().nullable(),
  packageType: z.string().nullable(),
  memoryMb: z.number().nullable(),
  ...figures,
});
export type RankedFunction = z.infer<typeof RankedFunction>;

export const RankedGroup = z.object({
  /** What its functions have in common; null where AWS does not say. */
  value: z.string().nullable(),
  functions: z.number().int(),
  ...figures,
});
export type RankedGroup = z.infer<typeof RankedGroup>;

export const rankingWindows = ['1d', '7d', '28d'] as const;
export const RankingWindow = z.enum(rankingWindows);
export type RankingWindow = z.infer<typeof RankingWindow>;

/** Functions by what their logs say of their requests over whole days. */
export const LatencyRankings = z.object({
  windowStart: Timestamp,
  windowEnd: Timestamp,
  /** Functions there are, and of how many logs were read in the window. */
  functions: z.number().int(),
  read: z.number().int(),
  /** By the p95 of Duration, slowest first. */
  slowest: z.array(RankedFunction),
  /** By the INIT that callers wait for, spread over all requests, most first. */
  coldest: z.array(RankedFunction),
  groups: z.array(z.object({ trait: z.enum(traits), rows: z.array(RankedGroup) })),
});
export type LatencyRankings = z.infer<typeof LatencyRankings>;

export const RankingsQuery = z.object({ ...scopeFields, window: RankingWindow.default('7d') });
export type RankingsQuery = z.infer<typeof RankingsQuery>;

export const getLatencyRankings = defineEndpoint({
  method: 'GET',
  path: '/latency/rankings',
  operationId: 'getLatencyRankings',
  area: 'latency',
  summary: 'Functions and groups of them, by how long requests took and by their cold starts',
  description:
    'From the REPORT lines of logs over the last whole days. Requests of a group are put together, so that its percentiles are those of all its requests. At most 50 functions of each order.',
  permission: 'estate.read',
  query: RankingsQuery,
  output: LatencyRankings,
});
