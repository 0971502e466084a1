import type { PriceTier } from './product';

/** What the whole world's price list holds beside its fixed figures: the changes AWS has announced since. */
export interface PriceListState {
  /** In the order they were announced. */
  changes: readonly PriceChange[];
}

/** A new price of one usage type. Times are milliseconds since 1970. */
export interface PriceChange {
  readonly service: string;
  /** As the Price List spells it, prefix included; so it says the region too. */
  readonly usageType: string;
  /** Null: every product of that usage type, else the one with this operation. */
  readonly operation: string | null;
  readonly tiers: readonly PriceTier[];
  readonly announcedAt: number;
  /** From then on the bill uses it. */
  readonly effectiveAt: number;
}

/** A price list that has not changed. */
export function createPriceListState(): PriceListState {
  return { changes: [] };
}
