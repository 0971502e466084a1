import { known } from '../known';
import { listPriceKeys, type Price, type PriceBook, unitOf } from './price-book';
import type { ListedRow } from './price-list/map-offers';
import { sayTiers } from './price-list/map-offers';

/** The book with prices of AWS's Price List in front of it; each says its own source and date. */
export function layerBook(behind: PriceBook, rows: readonly ListedRow[]): PriceBook {
  const listed = new Map(rows.map((row) => [`${row.key} ${row.region}`, known(toPrice(behind, row))]));
  return {
    regions: [...new Set([...behind.regions, ...rows.map(({ region }) => region)])],
    find: (key, region) => listed.get(`${key} ${region}`) ?? behind.find(key, region),
  };
}

function toPrice(behind: PriceBook, { key, region, tiers, source, asOf }: ListedRow): Price {
  const old = behind.find(key, region);
  // What another source says against a price still stands while that price does.
  const isSame = old.known && sayTiers(old.value.tiers) === sayTiers(tiers);
  const conflict = isSame ? old.value.conflict : null;
  return { tiers, unit: unitOf(key), origin: 'priceList', source, asOf, verified: true, conflict };
}

/** A book's prices as rows, as far as it has them; those that AWS's Price List says nothing of are included. */
export function toRows(book: PriceBook): readonly ListedRow[] {
  return listPriceKeys().flatMap((key) =>
    book.regions.flatMap((region) => {
      const price = book.find(key, region);
      return price.known
        ? [{ key, region, tiers: price.value.tiers, source: price.value.source, asOf: price.value.asOf }]
        : [];
    }),
  );
}
