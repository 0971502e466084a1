import { z } from 'zod';
import { listPriceKeys, priceOrigins } from '@/lib/domain/costs/price-book';
import { priceDifferenceKinds } from '@/lib/domain/costs/price-list/compare-books';
import { defineEndpoint } from '../endpoint';
import { Failure, knownOf, RegionName, Timestamp } from '../shapes';
import { PricedRegion, PriceKeyName, Reason, UsdPrice } from './usage';

const area = 'costs';
const all = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), meta: z.object({ nextCursor: z.null() }) });

const Tiers = z
  .array(z.object({ upTo: z.string().nullable(), usd: z.string() }))
  .describe(
    'Each holds up to a month’s quantity; null is without end. Beyond a last tier with an end no price is known.',
  );

export const BookPrice = z.object({
  key: z.enum(listPriceKeys()).describe('What overrides name it by.'),
  region: z.string(),
  unit: z.string(),
  /** Not known: the book has none, which is not the same as free. */
  price: knownOf(
    z.object({
      tiers: Tiers,
      origin: z.enum(priceOrigins).describe('Which book it comes from.'),
      source: z.string(),
      asOf: z.string(),
      verified: z.boolean(),
      conflict: z.string().nullable(),
    }),
  ),
});
export type BookPrice = z.infer<typeof BookPrice>;

/** A refresh or an import: under way, failed, or a version of the price book. */
export const PriceVersion = z.object({
  id: z.uuid(),
  number: z.number().int(),
  source: z.enum(['priceList', 'file']),
  label: z.string().describe('The file’s name, for a file.'),
  state: z.enum(['waiting', 'running', 'ready', 'failed']),
  regions: z.array(z.string()),
  requestedBy: z.string(),
  requestedAt: Timestamp,
  finishedAt: Timestamp.nullable(),
  publishedOn: z.string().nullable().describe('The latest day a price of it was published.'),
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  failure: Failure.nullable(),
  counts: z.object({
    listed: z.number().int().describe('Prices taken over.'),
    notFound: z.number().int(),
    ambiguous: z.number().int(),
    up: z.number().int(),
    down: z.number().int(),
    changed: z.number().int(),
    new: z.number().int(),
    gone: z.number().int(),
  }),
});
export type PriceVersion = z.infer<typeof PriceVersion>;

export const PriceChange = z.object({
  key: z.string(),
  region: z.string(),
  unit: z.string().nullable(),
  at: Timestamp,
  kind: z.enum(priceDifferenceKinds),
  before: Tiers.nullable(),
  after: Tiers.nullable(),
  percent: z.string().nullable().describe('The largest change of a tier.'),
});
export type PriceChange = z.infer<typeof PriceChange>;

export const PriceVersionDetail = PriceVersion.extend({
  changes: z.array(PriceChange),
  issues: z.array(
    z.object({
      key: z.string(),
      region: z.string(),
      kind: z.enum(['notFound', 'ambiguous']),
      reason: z.string(),
    }),
  ),
});
export type PriceVersionDetail = z.infer<typeof PriceVersionDetail>;

export const PriceHistory = z.object({
  current: BookPrice,
  data: z.array(PriceChange.extend({ version: z.number().int(), source: z.string() })),
  meta: z.object({ nextCursor: z.null() }),
});
export type PriceHistory = z.infer<typeof PriceHistory>;

export const PriceOverride = z.object({
  id: z.uuid(),
  key: z.string(),
  region: z.string().nullable().describe('Null: in every region.'),
  usd: z.string(),
  unit: z.string().nullable(),
  reason: z.string(),
  from: Timestamp,
  until: Timestamp.nullable(),
  state: z.enum(['inForce', 'planned', 'over', 'ended']),
  createdBy: z.string(),
  createdAt: Timestamp,
  endedBy: z.string().nullable(),
  endedAt: Timestamp.nullable(),
});
export type PriceOverride = z.infer<typeof PriceOverride>;

export const NewPriceOverride = z.strictObject({
  key: PriceKeyName,
  region: PricedRegion.nullable().default(null).describe('Null: in every region.'),
  usd: UsdPrice.meta({ example: '0.000012' }),
  reason: Reason.meta({ example: 'private pricing agreement of 2026' }),
  from: Timestamp.nullable().default(null).describe('Null: from now on.'),
  until: Timestamp.nullable().default(null).describe('Null: without end.'),
});
export type NewPriceOverride = z.infer<typeof NewPriceOverride>;

const versionParams = z.strictObject({ versionId: z.uuid() });
const overrideParams = z.strictObject({ overrideId: z.uuid() });

export const listPrices = defineEndpoint({
  method: 'GET',
  path: '/costs/prices',
  operationId: 'listPrices',
  area,
  summary: 'List the prices in force with source and date',
  permission: 'costs.read',
  query: z.strictObject({ region: PricedRegion.optional() }),
  output: all(BookPrice),
});

export const getPriceHistory = defineEndpoint({
  method: 'GET',
  path: '/costs/prices/history',
  operationId: 'getPriceHistory',
  area,
  summary: 'What happened to one price, version by version',
  permission: 'costs.read',
  query: z.strictObject({
    key: z.enum(listPriceKeys()).meta({ example: 'lambda.requests' }),
    region: PricedRegion,
  }),
  output: PriceHistory,
});

export const listPriceVersions = defineEndpoint({
  method: 'GET',
  path: '/costs/price-versions',
  operationId: 'listPriceVersions',
  area,
  summary: 'The refreshes and imports of the price book, the newest first',
  permission: 'costs.read',
  output: all(PriceVersion),
});

export const getPriceVersion = defineEndpoint({
  method: 'GET',
  path: '/costs/price-versions/{versionId}',
  operationId: 'getPriceVersion',
  area,
  summary: 'One refresh with its differences to the book before, and what it could not take over',
  permission: 'costs.read',
  params: versionParams,
  output: PriceVersionDetail,
});

export const refreshPrices = defineEndpoint({
  method: 'POST',
  path: '/costs/price-versions',
  operationId: 'refreshPrices',
  area,
  summary: 'Read the prices of AWS’s Price List',
  description:
    'For every region of the estate and of the book, and those named. While a refresh is under way, that one is answered instead of a second one.',
  permission: 'prices.manage',
  body: z.strictObject({ regions: z.array(RegionName).max(40).default([]) }),
  output: PriceVersion,
  status: 202,
});

export const listPriceOverrides = defineEndpoint({
  method: 'GET',
  path: '/costs/price-overrides',
  operationId: 'listPriceOverrides',
  area,
  summary: 'Prices of one’s own in place of the book’s, past ones included',
  permission: 'costs.read',
  output: all(PriceOverride),
});

export const addPriceOverride = defineEndpoint({
  method: 'POST',
  path: '/costs/price-overrides',
  operationId: 'addPriceOverride',
  area,
  summary: 'Set a price of one’s own, such as a negotiated one',
  description: 'Answers 409 where another override of the same key and region holds at that time.',
  permission: 'prices.manage',
  body: NewPriceOverride,
  output: PriceOverride,
  status: 201,
});

export const endPriceOverride = defineEndpoint({
  method: 'DELETE',
  path: '/costs/price-overrides/{overrideId}',
  operationId: 'endPriceOverride',
  area,
  summary: 'End a price of one’s own; the book’s price is in force again at once',
  permission: 'prices.manage',
  params: overrideParams,
  output: PriceOverride,
});

export const priceEndpoints = [
  listPrices,
  getPriceHistory,
  listPriceVersions,
  getPriceVersion,
  refreshPrices,
  listPriceOverrides,
  addPriceOverride,
  endPriceOverride,
] as const;
