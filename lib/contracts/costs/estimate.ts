import { z } from 'zod';
import { bases } from '@/lib/domain/costs/basis';
import { knownOf } from '../shapes';

/** A sum of lines; a lower bound where some part is unknown. */
export const EstimateTotal = z.object({
  usd: z.string().describe('Sum of the known lines.'),
  complete: z.boolean().describe('False: the total is at least `usd`.'),
  missing: z.array(z.string()),
  words: z.string(),
});

const unitPrice = z.object({
  usd: z.string(),
  unit: z.string(),
  source: z.string(),
  asOf: z.string(),
  verified: z.boolean(),
  conflict: z.string().nullable().describe('What another source of equal standing says instead.'),
});

export const EstimateLine = z.object({
  component: z.number().int().describe('Position in the request’s components.'),
  label: z.string(),
  priceKey: z.string(),
  region: z.string(),
  quantity: knownOf(z.string()),
  unit: z.string(),
  basis: z.enum(bases),
  unitPrice: knownOf(unitPrice),
  amount: knownOf(z.string()),
  formula: z.string(),
});
export type EstimateLine = z.infer<typeof EstimateLine>;

/** What components cost in a month: lines, and a total that is their sum digit for digit. */
export const Estimate = z.object({
  currency: z.literal('USD'),
  month: z.object({ hours: z.number(), month: z.string().nullable(), words: z.string() }),
  freeTier: z.boolean(),
  lines: z.array(EstimateLine),
  components: z.array(z.object({ name: z.string(), kind: z.string(), total: EstimateTotal })),
  discount: z.object({ percent: z.number(), reason: z.string(), usd: z.string() }).nullable(),
  total: EstimateTotal,
  notes: z.array(z.string()),
});
export type Estimate = z.infer<typeof Estimate>;
