import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { Timestamp } from '../shapes';
import { MonthText } from './month';

const GapReason = z.object({
  code: z.enum([
    'quantity',
    'freeTier',
    'savingsPlan',
    'price',
    'dataTransfer',
    'notEstimated',
    'otherRecords',
    'notBilled',
    'unknownPart',
  ]),
  words: z.string(),
  usd: z.string().nullable().describe('Null: its share of the gap can’t be told.'),
});

export const ReconciledService = z.object({
  service: z.string(),
  estimateUsd: z.string().nullable().describe('Null: nothing of it is estimated.'),
  billedUsd: z.string(),
  gapUsd: z.string().describe('Billed − estimate.'),
  reasons: z.array(GapReason),
});
export type ReconciledService = z.infer<typeof ReconciledService>;

export const Bill = z.object({
  month: MonthText,
  /** Whether Cost Explorer is read every day. */
  daily: z.boolean(),
  /** What one reading costs at least: $0.01 a request. */
  requestsPerReading: z.number().int(),
  usdPerReading: z.string(),
  /** Accounts whose bill could not be read the last time. */
  failures: z.array(z.object({ accountId: z.string(), message: z.string() })),
  /** Null: it was never read for this month. */
  reading: z
    .object({
      readAt: Timestamp,
      from: z.iso.date(),
      to: z.iso.date().describe('The last day that is on the bill.'),
      accounts: z.array(z.string()),
      estimated: z.boolean().describe('AWS may still change it.'),
      estimateUsd: z.string(),
      billedUsd: z.string(),
      services: z.array(ReconciledService),
      tagKey: z.string().nullable().describe('The tag that module rules go by; null where none does.'),
      tags: z.array(
        z.object({
          value: z.string().describe('Empty: what carries no such tag.'),
          module: z.string().nullable(),
          estimateUsd: z.string().nullable(),
          billedUsd: z.string(),
        }),
      ),
    })
    .nullable(),
});
export type Bill = z.infer<typeof Bill>;

const area = 'costs';

export const getBill = defineEndpoint({
  method: 'GET',
  path: '/costs/bill',
  operationId: 'getBill',
  area,
  summary: 'The estimate against what Cost Explorer says was billed, with the likely reasons for each gap',
  permission: 'costs.read',
  query: z.strictObject({ month: MonthText.optional().describe('The running month (UTC) unless given.') }),
  output: Bill,
});

export const readBillNow = defineEndpoint({
  method: 'POST',
  path: '/costs/bill/readings',
  operationId: 'readBill',
  area,
  summary: 'Read Cost Explorer now; each request costs $0.01',
  permission: 'settings.manage',
  output: z.object({ requested: z.boolean().describe('False: a reading was waiting already.') }),
  status: 202,
});

export const updateBillReading = defineEndpoint({
  method: 'PUT',
  path: '/costs/bill/settings',
  operationId: 'updateBillReading',
  area,
  summary: 'Read Cost Explorer every day, or no longer',
  permission: 'settings.manage',
  body: z.strictObject({ daily: z.boolean() }),
  output: z.object({ daily: z.boolean() }),
});

export const billEndpoints = [getBill, readBillNow, updateBillReading] as const;
