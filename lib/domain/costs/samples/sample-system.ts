import type { OptionId } from '../compare/option-ids';
import type { GivenValues } from '../compare/values';
import type { CostComponent } from '../components';
import { computeEstimate } from '../estimate';
import { Exact } from '../exact';
import { monthOfHours } from '../month-length';
import type { PriceBook } from '../price-book';
import { type Quantity, quantityOf } from '../quantity';

/** A figure that a sample system's document states, beside what the price book makes of it. */
export interface CheckedFigure {
  readonly label: string;
  readonly stated: string;
  readonly ours: string;
  readonly verdict: 'confirmed' | 'refuted';
  readonly because: string;
}

/** A sample system: the comparison it comes with, and its document's figures. */
export interface SampleSystem {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly moduleSlug: string;
  readonly edits: GivenValues;
  readonly options: readonly OptionId[];
  readonly check: (price: PriceOf) => readonly CheckedFigure[];
}

/** US dollars a month in us-east-1 of components, without the free tier, over 730 hours unless said otherwise. */
export type PriceOf = (
  components: readonly CostComponent[],
  more?: { readonly hours?: number; readonly freeTier?: boolean; readonly region?: string },
) => Exact;

/** The prices of a book as a sample's check asks for them. */
export function pricesOf(book: PriceBook): PriceOf {
  return (components, { hours = 730, freeTier = false, region = 'us-east-1' } = {}) => {
    const { total } = computeEstimate(
      {
        components: components.map((component) => ({ name: component.kind, region, component })),
        month: monthOfHours(hours),
        freeTier,
        overrides: [],
        savingsPlan: null,
        discount: null,
      },
      book,
    );
    return new Exact(total.usd);
  };
}

/** A quantity as a document states it. */
export function stated(value: number): Quantity {
  return quantityOf(value, 'assumed');
}

/** A document's amount beside ours: confirmed when ours, to the cent, is within `cents` of it. */
export function checkAmount(
  label: string,
  usd: number,
  ours: Exact,
  words: { readonly confirmed: string; readonly refuted: string },
  cents = 0.5,
): CheckedFigure {
  const isConfirmed = ours
    .minus(usd)
    .abs()
    .lte(cents / 100);
  return {
    label,
    stated: `$${usd.toFixed(2)}`,
    ours: `$${ours.gt(0) && ours.lt('0.005') ? ours.toSignificantDigits(2).toFixed() : ours.toFixed(2)}`,
    verdict: isConfirmed ? 'confirmed' : 'refuted',
    because: isConfirmed ? words.confirmed : words.refuted,
  };
}
