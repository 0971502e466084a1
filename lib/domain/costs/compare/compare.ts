import type { Known } from '../../known';
import { withSavingsPlan } from '../adjust-book';
import type { Estimate } from '../estimate';
import { Exact } from '../exact';
import { monthOfHours } from '../month-length';
import type { PriceBook } from '../price-book';
import { provisionedBreakEven } from './break-even';
import { type CostFunction, type Pricing, toCostFunction } from './cost-function';
import { exactEstimate } from './exact-cost';
import { makeOption, nameOption } from './make-option';
import { type Piece, shareParts } from './option';
import type { OptionId } from './option-ids';
import type { Part } from './part';

/** An option with its cost at today's traffic, or why it can't be compared. */
export type ComparedOption = {
  readonly id: OptionId;
  readonly label: string;
  readonly notes: readonly string[];
} & (
  | {
      readonly compared: true;
      readonly estimate: Estimate;
      readonly cost: CostFunction;
      readonly pieces: readonly Piece[];
    }
  | { readonly compared: false; readonly reason: string }
);
export type CostedOption = Extract<ComparedOption, { compared: true }>;

export interface TrafficRange {
  readonly from: number;
  readonly to: number;
}

export interface Comparison {
  /** Today's requests a month over all parts. */
  readonly requests: number;
  readonly range: TrafficRange;
  readonly options: readonly ComparedOption[];
  /** The cheapest today; null when nothing could be compared. */
  readonly cheapest: OptionId | null;
  readonly breakEven: Known<string>;
  readonly pricing: Pricing;
}

/** Ways to run the same work, each priced today and over a range of traffic. `parts` has one workload at least. */
export function compare(
  parts: readonly [Part, ...Part[]],
  ids: readonly OptionId[],
  book: PriceBook,
  range: TrafficRange | null = null,
): Comparison {
  const [first] = parts;
  const pricing = pricingOf(first, book);
  const shared = shareParts(parts);
  const requests = parts.reduce((sum, { values }) => sum + values.requests, 0);
  const options = ids.map((id): ComparedOption => {
    const label = nameOption(id, shared);
    const made = makeOption(id, shared);
    if ('refusal' in made) return { id, label, notes: [], compared: false, reason: made.refusal };
    const { pieces, notes } = made;
    const estimate = exactEstimate(pieces, pricing, requests);
    if (!estimate.total.complete) {
      return { id, label, notes, compared: false, reason: sayMissing(estimate.total.missing) };
    }
    return {
      id,
      label,
      notes,
      compared: true,
      estimate,
      pieces,
      cost: remembering(toCostFunction(pieces, pricing)),
    };
  });
  const costed = costedOf(options);
  const over = range ?? rangeAround(requests);
  return {
    requests,
    range: over,
    options,
    cheapest: cheapestOf(costed)?.id ?? null,
    breakEven: provisionedBreakEven(
      withSavingsPlan(book, pricing.savingsPlan),
      first.region,
      first.values.architecture,
    ),
    pricing,
  };
}

/** The options that could be priced, in the order given. */
export function costedOf(options: readonly ComparedOption[]): readonly CostedOption[] {
  return options.filter((option) => option.compared);
}

/** Two decades below today's traffic and three above, from power of ten to power of ten; a thousand to a billion without any. */
export function rangeAround(requests: number): TrafficRange {
  if (requests < 1) return { from: 1e3, to: 1e9 };
  const power = Math.floor(Math.log10(requests));
  return { from: 10 ** Math.max(0, power - 2), to: 10 ** Math.min(12, power + 3) };
}

// All pairs of options are searched on the same points.
function remembering(cost: CostFunction): CostFunction {
  const known = new Map<number, number | null>();
  return (requests) => {
    const kept = known.get(requests);
    if (kept !== undefined) return kept;
    const value = cost(requests);
    known.set(requests, value);
    return value;
  };
}

function cheapestOf(options: readonly CostedOption[]): CostedOption | undefined {
  const usd = ({ estimate }: CostedOption) => new Exact(estimate.total.usd);
  return options.toSorted((a, b) => usd(a).cmp(usd(b)) || a.id.localeCompare(b.id))[0];
}

function pricingOf({ values }: Part, book: PriceBook): Pricing {
  return {
    book,
    month: monthOfHours(values.monthHours),
    freeTier: values.freeTier === 'yes',
    savingsPlan: values.savingsPlan === 'none' ? null : values.savingsPlan,
    discountPercent: values.discountPercent,
  };
}

function sayMissing(missing: readonly string[]): string {
  return `A part of it has no known price: ${[...new Set(missing)].join(', ')}.`;
}
