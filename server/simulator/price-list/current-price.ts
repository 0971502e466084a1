import type { Offer } from './catalogue';
import type { PriceTier } from './product';
import type { PriceChange, PriceListState } from './state';

/** When the figures that come with the simulator were published, and since when they hold. */
const publishedAt = Date.UTC(2026, 8, 11, 12, 0, 0);
const effectiveAt = Date.UTC(2026, 8, 1);

/** The price of an offer with the two dates that AWS prints beside it, in milliseconds since 1970. */
export interface CurrentPrice {
  readonly tiers: readonly PriceTier[];
  readonly publishedAt: number;
  readonly effectiveAt: number;
}

function concerns(change: PriceChange, offer: Offer): boolean {
  return (
    change.service === offer.product.service &&
    change.usageType === offer.usageType &&
    (change.operation === null || change.operation === offer.product.operation)
  );
}

function latest(changes: readonly PriceChange[], offer: Offer): CurrentPrice {
  const change = changes.findLast((one) => concerns(one, offer));
  if (!change) return { tiers: offer.tiers, publishedAt, effectiveAt };
  return { tiers: change.tiers, publishedAt: change.announcedAt, effectiveAt: change.effectiveAt };
}

/** What the Price List says at a moment: the last price announced by then, whether it holds already or not. */
export function announcedPrice(state: PriceListState, offer: Offer, now: number): CurrentPrice {
  return latest(
    state.changes.filter((change) => change.announcedAt <= now),
    offer,
  );
}

/** What usage at a moment costs: the last price in force by then. */
export function priceInForce(state: PriceListState, offer: Offer, at: number): readonly PriceTier[] {
  return latest(
    state.changes.filter((change) => change.effectiveAt <= at),
    offer,
  ).tiers;
}
