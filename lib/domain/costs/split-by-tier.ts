import { type Known, known } from '../known';
import { Exact, inWords } from './exact';
import { notFound, type PriceKey } from './price-book';
import type { Tier } from './prices/price-table';

/** The part of a quantity that falls into one tier. */
export interface Band {
  readonly quantity: Exact;
  readonly usd: Known<string>;
  /** Which part it is: "first 10,240", "next 40,960", "beyond 153,600". */
  readonly words: string;
}

/**
 * Splits one charge's quantity over the tiers that its whole pool reaches, in proportion to its share of the pool.
 * The bands sum to the quantity; what lies beyond the last tier of the book has no known price.
 */
export function splitByTier(
  own: Exact,
  pool: Exact,
  tiers: readonly Tier[],
  key: PriceKey,
  region: string,
): readonly Band[] {
  const bands: Band[] = [];
  let from = new Exact(0);
  let left = own;
  const push = (inTier: Exact, usd: Known<string>, words: string, isLast: boolean) => {
    // The last band takes what is left, so that the bands sum to the quantity digit for digit.
    const quantity = isLast ? left : own.times(inTier).div(pool);
    left = left.minus(quantity);
    bands.push({ quantity, usd, words });
  };
  for (const { upTo, usd } of tiers) {
    const end = upTo === null ? null : new Exact(upTo);
    const isLast = end === null || pool.lte(end);
    push((isLast ? pool : end).minus(from), known(usd), sayBand(from, end), isLast);
    if (isLast) return bands;
    from = end;
  }
  push(
    pool.minus(from),
    notFound(key, `${region} beyond ${inWords(from)} a month`),
    sayBand(from, null),
    true,
  );
  return bands;
}

function sayBand(from: Exact, to: Exact | null): string {
  if (to === null) return from.isZero() ? 'all' : `beyond ${inWords(from)}`;
  return from.isZero() ? `first ${inWords(to)}` : `next ${inWords(to.minus(from))}`;
}
