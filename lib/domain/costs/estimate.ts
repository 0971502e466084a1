import { groupBy } from '../group-by';
import { type PriceOverride, withOverrides, withSavingsPlan } from './adjust-book';
import { type ComponentKind, type CostComponent, chargesOf } from './components';
import type { EstimateLine } from './estimate-line';
import { Exact, toDecimalString } from './exact';
import { type MonthLength, sayMonth } from './month-length';
import type { PriceBook } from './price-book';
import { priceCharges } from './price-charges';
import type { SavingsPlan } from './prices/savings-plans';
import { type EstimateTotal, toTotal } from './total';

/** A component with its name and the region it runs in. */
export interface NamedComponent {
  readonly name: string;
  readonly region: string;
  readonly component: CostComponent;
}

/** What an estimate is made of; everything that changes its total is said here. */
export interface EstimateInput {
  readonly components: readonly NamedComponent[];
  readonly month: MonthLength;
  /** Whether the account's free tier is still there to be used up by these components. */
  readonly freeTier: boolean;
  readonly overrides: readonly PriceOverride[];
  readonly savingsPlan: SavingsPlan | null;
  /** Taken off every line, such as an enterprise discount; null for none. */
  readonly discount: { readonly percent: number; readonly reason: string } | null;
}

export interface Estimate {
  readonly currency: 'USD';
  readonly month: MonthLength & { readonly words: string };
  readonly freeTier: boolean;
  readonly lines: EstimateLine[];
  /** Each component's own total, before the discount, in the order given. */
  readonly components: {
    readonly name: string;
    readonly kind: ComponentKind;
    readonly total: EstimateTotal;
  }[];
  readonly discount: { readonly percent: number; readonly reason: string; readonly usd: string } | null;
  readonly total: EstimateTotal;
  /** What the total leaves out or rests on, a sentence each. */
  readonly notes: string[];
}

/** What components cost in a month, line by line; an unknown part makes the total a lower bound, never a zero. */
export function computeEstimate(input: EstimateInput, book: PriceBook): Estimate {
  const { components, month, freeTier, overrides, savingsPlan } = input;
  const placed = components.flatMap(({ component, region }, index) =>
    chargesOf(component, { month }).map((charge) => ({ component: index, region, charge })),
  );
  const prices = withOverrides(withSavingsPlan(book, savingsPlan), overrides);
  const lines = priceCharges(placed, prices, freeTier);
  const byComponent = groupBy(lines, (line) => line.component);
  const before = toTotal(lines);
  const discount = input.discount && { ...input.discount, usd: off(before.usd, input.discount.percent) };
  return {
    currency: 'USD',
    month: { ...month, words: sayMonth(month) },
    freeTier,
    lines,
    components: components.map(({ name, component }, index) => ({
      name,
      kind: component.kind,
      total: toTotal(byComponent.get(index) ?? []),
    })),
    discount,
    total: discount ? toTotal(lines, discount.usd) : before,
    notes: toNotes(input, lines),
  };
}

function off(usd: string, percent: number): string {
  return toDecimalString(new Exact(usd).times(percent).div(100).negated());
}

function toNotes({ freeTier, savingsPlan }: EstimateInput, lines: readonly EstimateLine[]): string[] {
  const conflicts = lines.flatMap(({ unitPrice, priceKey }) =>
    unitPrice.known && unitPrice.value.conflict ? [`${priceKey}: ${unitPrice.value.conflict}`] : [],
  );
  const unverified = lines.flatMap(({ unitPrice, priceKey, region }) =>
    unitPrice.known && !unitPrice.value.verified ? [`${priceKey} in ${region}`] : [],
  );
  return [
    'Tax and support are left out.',
    freeTier
      ? 'The free tier is counted once, as if the account had nothing else that uses it; offers of the first twelve months are left out.'
      : 'The free tier is left out.',
    ...(savingsPlan === null
      ? []
      : ['The savings plan’s commitment is taken to cover all use, with none left over.']),
    ...(unverified.length === 0
      ? []
      : [`Prices not confirmed by AWS’s price list: ${[...new Set(unverified)].join(', ')}.`]),
    ...new Set(conflicts),
  ];
}
