import type { Known } from '../known';
import { known } from '../known';
import { listPriceKeys, type Price, type PriceBook, type PriceKey, unitOf } from './price-book';
import type { Tier } from './prices/price-table';

/** One price of the book in one region, or that it is not found. */
export interface ListedPrice {
  readonly key: PriceKey;
  readonly region: string;
  readonly unit: string;
  readonly price: Known<{
    readonly tiers: Tier[];
    readonly source: string;
    readonly asOf: string;
    readonly origin: Price['origin'];
    readonly verified: boolean;
    readonly conflict: string | null;
  }>;
}

/** Every price of the book by key and region; those it lacks are listed as not found. */
export function listPrices(book: PriceBook, region: string | null): ListedPrice[] {
  const regions = region === null ? book.regions : [region];
  return [...listPriceKeys()].sort().flatMap((key) => regions.map((place) => listPrice(book, key, place)));
}

/** One price of the book as it is listed, or that it is not found. */
export function listPrice(book: PriceBook, key: PriceKey, region: string): ListedPrice {
  return { key, region, unit: unitOf(key), price: find(book, key, region) };
}

function find(book: PriceBook, key: PriceKey, region: string): ListedPrice['price'] {
  const price = book.find(key, region);
  if (!price.known) return price;
  const { tiers, source, asOf, origin, verified, conflict } = price.value;
  return known({ tiers: [...tiers], source, asOf, origin, verified, conflict });
}
