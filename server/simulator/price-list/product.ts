/** A region as the Price List names it; usage types carry its prefix. */
export interface PricedRegion {
  readonly code: string;
  readonly location: string;
  readonly prefix: string;
}

/** The regions that have prices; others have none. */
export const pricedRegions = [
  { code: 'us-east-1', location: 'US East (N. Virginia)', prefix: 'USE1-' },
  { code: 'eu-west-1', location: 'EU (Ireland)', prefix: 'EU-' },
  { code: 'eu-central-1', location: 'EU (Frankfurt)', prefix: 'EUC1-' },
] as const satisfies readonly PricedRegion[];

export type PricedRegionCode = (typeof pricedRegions)[number]['code'];

/** A price up to a month's quantity; `upTo` null is without end. */
export interface PriceTier {
  readonly upTo: string | null;
  readonly usd: string;
}

/** One price for any quantity, or tiers as pairs of upper end and price. */
export type Priced = string | readonly (readonly [upTo: string | null, usd: string])[];

/** One thing AWS sells, in every region that has it. */
export interface Product {
  readonly service: string;
  readonly family: string;
  /** Without the region's prefix. */
  readonly usage: string;
  /** Old usage types carry no prefix in us-east-1; newer ones do. */
  readonly prefixedInUsEast1: boolean;
  readonly operation: string;
  readonly unit: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly prices: Readonly<Partial<Record<PricedRegionCode, Priced>>>;
}

/** Prices in the order us-east-1, eu-west-1, eu-central-1; one alone holds for all three. */
export function inRegions(...prices: readonly [Priced, ...Priced[]]): Product['prices'] {
  const [first] = prices;
  return Object.fromEntries(pricedRegions.map(({ code }, index) => [code, prices[index] ?? first]));
}

/** The tiers of a price. */
export function tiersOf(price: Priced): readonly PriceTier[] {
  return typeof price === 'string'
    ? [{ upTo: null, usd: price }]
    : price.map(([upTo, usd]) => ({ upTo, usd }));
}

/** The usage type as the Price List and the bill spell it in a region. */
export function usageTypeIn(product: Product, region: PricedRegion): string {
  const bare = region.code === 'us-east-1' && !product.prefixedInUsEast1;
  return bare ? product.usage : `${region.prefix}${product.usage}`;
}
