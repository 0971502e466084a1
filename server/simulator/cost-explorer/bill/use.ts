import type { Offer } from '../../price-list/catalogue';
import { findOffer } from '../../price-list/find-offer';

export type Tags = Readonly<Record<string, string>>;

/** What one workload used on one day of one thing that AWS sells. */
export interface Use {
  /** As the bill names it, which is not how the Price List does. */
  readonly service: string;
  /** Where the usage type begins: the region prefix and the price come from the offer. */
  readonly offer: Offer;
  /** Fargate Spot has no offer of its own: its usage type and price follow from the one on demand. */
  readonly spot: boolean;
  readonly quantity: number;
  /** Tags that reach the bill; empty for what AWS bills without a resource's tags. */
  readonly tags: Tags;
  /** Which free amount covers it first, if any. */
  readonly free: FreeAmount | null;
}

/** AWS's monthly free amounts, shared by the accounts of an organisation. */
export type FreeAmount = 'lambdaRequests' | 'lambdaDuration' | 'logs' | 'dataOut';

/** What AWS gives away each month, in the unit of the use. */
export const freeAmounts: Readonly<Record<FreeAmount, number>> = {
  lambdaRequests: 1_000_000,
  lambdaDuration: 400_000,
  logs: 5,
  dataOut: 100,
};

/** A use of a product by its usage type without prefix, or nothing for no quantity. */
export function usageOf(
  region: string,
  product: readonly [service: string, usage: string, operation?: string],
  quantity: number,
  billed: {
    readonly service: string;
    readonly tags?: Tags;
    readonly free?: FreeAmount;
    readonly spot?: boolean;
  },
): Use[] {
  if (quantity <= 0) return [];
  const offer = findOffer(region, ...product);
  if (!offer) return [];
  const { service, tags = {}, free = null, spot = false } = billed;
  return [{ service, offer, spot, quantity, tags, free }];
}
