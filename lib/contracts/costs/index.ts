import { z } from 'zod';
import { defineEndpoint } from '../endpoint';
import { knownOf } from '../shapes';
import { Estimate } from './estimate';
import { EstimateCostsInput } from './estimate-shapes';
import { getMonthCosts } from './month';
import { PricedRegion } from './usage';

export const BookPrice = z.object({
  key: z.string().describe('What overrides name it by.'),
  region: z.string(),
  unit: z.string(),
  /** Not known: the book has none, which is not the same as free. */
  price: knownOf(
    z.object({
      /** Each holds up to a month’s quantity; null is without end. Beyond a last tier with an end no price is known. */
      tiers: z.array(z.object({ upTo: z.string().nullable(), usd: z.string() })),
      source: z.string(),
      asOf: z.string(),
      verified: z.boolean(),
      conflict: z.string().nullable(),
    }),
  ),
});
export type BookPrice = z.infer<typeof BookPrice>;

export const estimateCosts = defineEndpoint({
  method: 'POST',
  path: '/costs/estimate',
  operationId: 'estimateCosts',
  area: 'costs',
  summary: 'Estimate what components cost in a month',
  description:
    'Prices any list of components from the price book, line by line in exact decimals. Nothing is read from AWS and nothing is stored.',
  permission: 'costs.read',
  body: EstimateCostsInput,
  output: Estimate,
});

export const listPrices = defineEndpoint({
  method: 'GET',
  path: '/costs/prices',
  operationId: 'listPrices',
  area: 'costs',
  summary: 'List the prices of the price book with source and date',
  permission: 'costs.read',
  query: z.strictObject({ region: PricedRegion.optional() }),
  output: z.object({ data: z.array(BookPrice), meta: z.object({ nextCursor: z.null() }) }),
});

export const costEndpoints = [estimateCosts, listPrices, getMonthCosts] as const;
