import { known } from '../known';
import { notFound, type Price, type PriceBook, type PriceKey, unitOf } from './price-book';
import { isCovered, type SavingsPlan, savingsPlanRates, savingsPlanSource } from './prices/savings-plans';

/** A price of one's own in place of the book's, such as a negotiated one. */
export interface PriceOverride {
  readonly key: PriceKey;
  /** Null: in every region. */
  readonly region: string | null;
  /** Decimal string. */
  readonly usd: string;
  readonly reason: string;
  /** Since when it holds, YYYY-MM-DD; left out where it is given with the estimate. */
  readonly asOf?: string;
}

/** The book with overrides in front of it; the last override of a price wins. */
export function withOverrides(book: PriceBook, overrides: readonly PriceOverride[]): PriceBook {
  if (overrides.length === 0) return book;
  return {
    ...book,
    find: (key, region) => {
      const override = overrides.findLast((one) => one.key === key && (one.region ?? region) === region);
      if (!override) return book.find(key, region);
      return known(
        toFlatPrice(
          key,
          override.usd,
          `Your own price: ${override.reason}`,
          override.asOf ?? 'given with the estimate',
          'override',
        ),
      );
    },
  };
}

/**
 * The book at the rates of a Compute Savings Plan whose commitment covers all use
 * (https://aws.amazon.com/savingsplans/compute-pricing/). A rate the book lacks is not found; it is not on-demand.
 */
export function withSavingsPlan(book: PriceBook, plan: SavingsPlan | null): PriceBook {
  if (plan === null) return book;
  return {
    ...book,
    find: (key, region) => {
      if (!isCovered(key)) return book.find(key, region);
      const usd = region === 'us-east-1' ? savingsPlanRates[plan][key] : undefined;
      if (usd === undefined) return notFound(key, `${region} under the savings plan ${plan}`);
      const { source, asOf, verified } = savingsPlanSource;
      return known({ ...toFlatPrice(key, usd, source, asOf, 'savingsPlan'), verified });
    },
  };
}

function toFlatPrice(
  key: PriceKey,
  usd: string,
  source: string,
  asOf: string,
  origin: Price['origin'],
): Price {
  const tiers = [{ upTo: null, usd }];
  return { tiers, unit: unitOf(key), source, asOf, origin, verified: false, conflict: null };
}
