export const bookRegions = ['us-east-1', 'eu-west-1'] as const;
export type BookRegion = (typeof bookRegions)[number];

/** Where a price was read. */
export interface Source {
  readonly source: string;
  /** YYYY-MM-DD, or as much of it as is known. */
  readonly asOf: string;
  readonly verified: boolean;
}

/** A price that holds up to a month's quantity; `upTo` null is without end. */
export interface Tier {
  readonly upTo: string | null;
  readonly usd: string;
}

/** A price in one region. Where the last tier ends, the price beyond it is not known. */
export interface PriceRow extends Source {
  readonly tiers: readonly Tier[];
  /** What another source of equal standing says instead; null when none does. */
  readonly conflict: string | null;
}

export type PriceEntry = { readonly unit: string } & { readonly [region in BookRegion]?: PriceRow };
export type PriceTable = Readonly<Record<string, PriceEntry>>;

/** A price that does not depend on the quantity. */
export function flat(usd: string, source: Source, conflict: string | null = null): PriceRow {
  return { tiers: [{ upTo: null, usd }], conflict, ...source };
}

/** A price by the month's quantity: each tier is its upper end and its price. */
export function tiered(source: Source, ...tiers: readonly (readonly [string | null, string])[]): PriceRow {
  return { tiers: tiers.map(([upTo, usd]) => ({ upTo, usd })), conflict: null, ...source };
}

/** The same price in both regions of the book. */
export function both(unit: string, row: PriceRow): PriceEntry {
  return { unit, 'us-east-1': row, 'eu-west-1': row };
}
