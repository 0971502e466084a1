import { known } from '../known';
import type { ListedPrice } from './list-prices';
import { notFound, type PriceBook, type PriceKey, unitOf } from './price-book';

/** A price book made of listed prices, as the browser holds the one in force; what is not listed is not found. */
export function toListedBook(
  listed: readonly (Omit<ListedPrice, 'key'> & { readonly key: string })[],
): PriceBook {
  const prices = new Map(listed.map((one) => [`${one.key} ${one.region}`, one.price]));
  return {
    regions: [...new Set(listed.filter(({ price }) => price.known).map(({ region }) => region))],
    find(key: PriceKey, region: string) {
      const price = prices.get(`${key} ${region}`);
      return price?.known ? known({ ...price.value, unit: unitOf(key) }) : notFound(key, region);
    },
  };
}
