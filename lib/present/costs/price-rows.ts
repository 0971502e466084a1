import type { BookPrice, PriceChange, PriceVersion } from '@/lib/contracts/costs/prices';
import { formatUnitPrice } from '@/lib/format/money';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { familyOf, namePrice, type PriceFamily, priceFamilies } from './price-names';

/** A price as the list of prices shows it. */
export interface PriceRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly family: PriceFamily;
  readonly region: string;
  readonly unit: string;
  /** Null: the book has none. */
  readonly price: Extract<BookPrice['price'], { known: true }>['value'] | null;
  /** Why there is none. */
  readonly why: string | null;
  readonly isOld: boolean;
}

export interface PriceFilter {
  readonly q: string;
  readonly region: string | null;
  readonly family: string | null;
}

const oldAfterDays = 183;
const dayMs = 86_400_000;

/** The prices as rows, those that fit the filter, by family and name. */
export function toPriceRows(
  prices: readonly BookPrice[],
  filter: PriceFilter,
  now: Date,
): readonly PriceRow[] {
  const q = filter.q.trim().toLowerCase();
  return prices
    .map((one) => toPriceRow(one, now))
    .filter(
      ({ key, name, region, family }) =>
        (filter.region === null || region === filter.region) &&
        (filter.family === null || family === filter.family) &&
        (q === '' || `${key} ${name} ${region}`.toLowerCase().includes(q)),
    )
    .toSorted(
      (a, b) =>
        priceFamilies.indexOf(a.family) - priceFamilies.indexOf(b.family) ||
        a.name.localeCompare(b.name) ||
        a.region.localeCompare(b.region),
    );
}

/** One price as a row. */
export function toPriceRow({ key, region, unit, price }: BookPrice, now: Date): PriceRow {
  return {
    id: `${key}|${region}`,
    key,
    name: namePrice(key),
    family: familyOf(key),
    region,
    unit,
    price: price.known ? price.value : null,
    why: price.known ? null : price.reason,
    isOld: price.known && isOlderThan(price.value.asOf, oldAfterDays, now),
  };
}

/** True where even the last day that a date may mean ("2026", "2025-11") lies more than `days` back. */
export function isOlderThan(asOf: string, days: number, now: Date): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(asOf)) return false;
  const [year = 0, month, day] = asOf.split('-').map(Number);
  const last = day ? Date.UTC(year, (month ?? 1) - 1, day) : Date.UTC(month ? year : year + 1, month ?? 0, 0);
  return now.getTime() - last > days * dayMs;
}

/** The page's first line: what prices there are, and where they come from. */
export function summarisePrices(prices: readonly BookPrice[], latest: PriceVersion | null): string {
  const regions = new Set(prices.map(({ region }) => region)).size;
  const known = prices.filter(({ price }) => price.known).length;
  const there = `${formatCountOf(known, 'price')} in ${formatCountOf(regions, 'region')}`;
  if (!latest) return `${there}, as they came with the product.`;
  const own = prices.filter(({ price }) => price.known && price.value.origin === 'override').length;
  const listed = prices.filter(({ price }) => price.known && price.value.origin === 'priceList').length;
  const parts = [
    `${formatCount(listed)} from AWS’s Price List`,
    ...(own > 0 ? [`${formatCount(own)} of your own`] : []),
  ];
  return `${there}, ${parts.join(', ')}.`;
}

/** What a refresh brought, in words: "2 up, 1 down, 40 new". */
export function sayCounts({ up, down, changed, new: added, gone }: PriceVersion['counts']): string {
  const parts = [
    [up, 'up'],
    [down, 'down'],
    [changed, 'changed'],
    [added, 'new'],
    [gone, 'gone'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${formatCount(count)} ${word}`);
  return words.length === 0 ? 'nothing changed' : words.join(', ');
}

/** What happened to a price, in words: "up 25 %", "new". */
export function sayChange({ kind, percent }: Pick<PriceChange, 'kind' | 'percent'>): string {
  if (percent === null || kind === 'new' || kind === 'gone') return kind;
  const size = percent.replace('-', '');
  return kind === 'changed' ? `changed, by up to ${size} %` : `${kind} ${size} %`;
}

/** Tiers in a line: "$0.09 up to 10,240, then $0.085". */
export function sayPriceTiers(tiers: PriceChange['after']): string {
  if (tiers === null) return 'none';
  return tiers
    .map(({ upTo, usd }) => {
      const price = formatUnitPrice(usd);
      return upTo === null ? price : `${price} up to ${formatCount(Number(upTo))}`;
    })
    .join(', then ');
}

/** Which book a price comes from, in words. */
export function sayOrigin(origin: Extract<BookPrice['price'], { known: true }>['value']['origin']): string {
  switch (origin) {
    case 'bundled':
      return 'With the product';
    case 'priceList':
      return 'AWS’s Price List';
    case 'override':
      return 'Your own';
    case 'savingsPlan':
      return 'A savings plan';
  }
}
