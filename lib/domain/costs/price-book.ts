import { type Known, known, unknown } from '../known';
import { cloudWatchPrices, storagePrices } from './prices/data-prices';
import { fargatePrices } from './prices/fargate-prices';
import { lambdaExtraPrices, lambdaPrices } from './prices/lambda-prices';
import { networkPrices } from './prices/network-prices';
import { bookRegions, type PriceEntry, type Tier } from './prices/price-table';
import type { UnitPrice } from './unit-price';

export type Architecture = 'x86_64' | 'arm64';

const entries = {
  ...lambdaPrices,
  ...lambdaExtraPrices,
  ...fargatePrices,
  ...networkPrices,
  ...storagePrices,
  ...cloudWatchPrices,
} as const;

/** The name of a price, e.g. `lambda.duration.arm64`. */
export type PriceKey = keyof typeof entries;

export const priceOrigins = ['bundled', 'priceList', 'override', 'savingsPlan'] as const;

/** A price of one region with its tiers, where it was read and when, and what contradicts it. */
export interface Price extends Omit<UnitPrice, 'usd'> {
  /** Which book it comes from: the product's own, AWS's Price List, one's own prices, a savings plan's rates. */
  readonly origin: (typeof priceOrigins)[number];
  readonly tiers: readonly Tier[];
  /** What another source of equal standing says instead; null when none does. */
  readonly conflict: string | null;
}

/** Where prices are looked up. What is not in it is not found, never free. */
export interface PriceBook {
  /** The regions it has prices of. */
  readonly regions: readonly string[];
  readonly find: (key: PriceKey, region: string) => Known<Price>;
}

/** The prices that come with the product, for us-east-1 and eu-west-1. */
export const bundledPriceBook: PriceBook = { regions: bookRegions, find: findBundled };

/** Every price key of the bundled book. */
export function listPriceKeys(): readonly PriceKey[] {
  return Object.keys(entries).filter(isPriceKey);
}

/** True for a name the book has an entry for. */
export function isPriceKey(key: string): key is PriceKey {
  return Object.hasOwn(entries, key);
}

/** What a price counts, e.g. GB-second. */
export function unitOf(key: PriceKey): string {
  return entries[key].unit;
}

/** A price that has no tiers, as one unit price; not found where the book has none. */
export function findUnitPrice(book: PriceBook, key: PriceKey, region: string): Known<UnitPrice> {
  const price = book.find(key, region);
  if (!price.known) return price;
  const { tiers, unit, source, asOf, verified } = price.value;
  const [first] = tiers;
  if (!first) return notFound(key, region);
  return known({ usd: first.usd, unit, source, asOf, verified });
}

/** Says that the book has no price. */
export function notFound(key: PriceKey, region: string): Known<never> {
  return unknown(`the price book has no price ${key} for ${region}`);
}

function findBundled(key: PriceKey, region: string): Known<Price> {
  const entry: PriceEntry = entries[key];
  const place = bookRegions.find((one) => one === region);
  const row = place && entry[place];
  return row ? known({ ...row, unit: entry.unit, origin: 'bundled' }) : notFound(key, region);
}
