import { z } from 'zod';
import { costGroupings } from '@/lib/domain/costs/month/cost-group';
import { defineEndpoint, pageQuery } from '../endpoint';
import { knownOf, listOf, scopeFields, Timestamp } from '../shapes';
import { EstimateTotal } from './estimate';

export const MonthText = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-11')
  .meta({ example: '2026-11' });

/** What a group of workloads costs in a month; amounts are decimal strings in US dollars. */
export const CostGroup = z.object({
  key: z.string().describe('Workload id, module slug or `unassigned`, stage or `none`, account, service.'),
  label: z.string(),
  workloads: z.number().int(),
  toDate: EstimateTotal,
  /** The whole days of this month against the same days of the month before. */
  trend: knownOf(z.object({ usd: z.string(), previousUsd: z.string(), ratio: z.number().nullable() })),
  runRate: knownOf(z.string()).describe('A month as the last seven days were.'),
  forecast: knownOf(
    z.object({
      usd: z.string(),
      /** False: some part is unknown and it is at least `usd`. */
      complete: z.boolean(),
      method: z.enum(['seasonal', 'linear', 'mixed']),
    }),
  ),
  perMillion: knownOf(z.string()).describe('Dollars for a million requests.'),
  idle: knownOf(z.string()).describe('A month in which nothing calls it.'),
  requests: knownOf(z.number()),
  provisionedUsd: z.string().describe('Of it, what keeping provisioned concurrency costs.'),
  provisionedUnused: knownOf(z.number()).describe('0–1: share of provisioned time in which no request ran.'),
});
export type CostGroup = z.infer<typeof CostGroup>;

export const MonthCosts = z.object({
  month: MonthText,
  /** Up to when use is known, at the workload where that is longest ago; null where nothing is. */
  asOf: Timestamp.nullable(),
  pricedAt: Timestamp.nullable(),
  total: CostGroup,
  data: z.array(CostGroup),
  meta: z.object({ nextCursor: z.string().nullable() }),
  notes: z.array(z.string()),
});
export type MonthCosts = z.infer<typeof MonthCosts>;

export const MonthCostsQuery = pageQuery.extend({
  ...scopeFields,
  month: MonthText.optional().describe('The running month (UTC) unless given.'),
  groupBy: z.enum(costGroupings).default('module'),
  /** Slugs; `unassigned` for what no rule catches. */
  module: listOf(z.string().min(1).max(80)),
});
export type MonthCostsQuery = z.infer<typeof MonthCostsQuery>;

export const getMonthCosts = defineEndpoint({
  method: 'GET',
  path: '/costs/month',
  operationId: 'getMonthCosts',
  area: 'costs',
  summary: 'What the estate costs this month, by workload, module, stage, account or service',
  description:
    'Use comes from CloudWatch and the observed configuration, prices from the price book; each account and region is one pool for tiers. An unknown part makes a total a lower bound that names it. The dearest come first.',
  permission: 'costs.read',
  query: MonthCostsQuery,
  output: MonthCosts,
});
