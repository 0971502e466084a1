import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { scopeFields, Timestamp } from '../shapes';
import { EstimateLine } from './estimate';
import { CostGroup, MonthText } from './month';

/** One day's cost; the day under way is not over, and a day nobody knows of has none. */
export const DailyCost = z.object({
  day: z.iso.date(),
  usd: z.number().nullable().describe('Null: its use is not known.'),
  /** False: some of the workloads are not known on that day, or something of them. */
  complete: z.boolean(),
  /** The day is not over. */
  provisional: z.boolean(),
});
export type DailyCost = z.infer<typeof DailyCost>;

/** A month's cost down to quantity × price, with the evidence behind it. */
export const CostBreakdown = z.object({
  month: MonthText,
  pricedAt: Timestamp.nullable(),
  group: CostGroup,
  /** Null: nothing was rolled up. */
  evidence: z
    .object({
      windowStart: Timestamp,
      windowEnd: Timestamp,
      /** Hours of use that are known and that have passed, at the workload that is known least. */
      hoursCovered: z.number(),
      hoursExpected: z.number(),
      invocations: z.number().describe('Datapoints of duration: one an invocation.'),
    })
    .nullable(),
  lines: z.array(EstimateLine),
  daily: z.array(DailyCost),
  notes: z.array(z.string()),
});
export type CostBreakdown = z.infer<typeof CostBreakdown>;

const month = MonthText.optional().describe('The running month (UTC) unless given.');

export const getWorkloadCosts = defineEndpoint({
  method: 'GET',
  path: '/costs/workloads/{workloadId}',
  operationId: 'getWorkloadCosts',
  area: 'costs',
  summary: 'What one function or service costs in a month, line by line',
  permission: 'costs.read',
  params: z.strictObject({ workloadId: z.uuid() }),
  query: z.strictObject({ month }),
  output: CostBreakdown,
});

export const getModuleCosts = defineEndpoint({
  method: 'GET',
  path: '/costs/modules/{slug}',
  operationId: 'getModuleCosts',
  area: 'costs',
  summary: 'What one module costs in a month, line by line; `unassigned` for what no rule catches',
  permission: 'costs.read',
  params: z.strictObject({ slug: z.string().min(1).max(80) }),
  query: z.strictObject({ month, ...scopeFields }),
  output: CostBreakdown,
});
