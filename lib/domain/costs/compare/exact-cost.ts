import { computeEstimate, type Estimate } from '../estimate';
import { Exact } from '../exact';
import type { Pricing } from './cost-function';
import type { Piece } from './option';

/** What an option's pieces cost at so many requests a month, line by line in exact decimals. */
export function exactEstimate(pieces: readonly Piece[], pricing: Pricing, requests: number): Estimate {
  const { book, month, freeTier, savingsPlan, discountPercent } = pricing;
  return computeEstimate(
    {
      components: pieces.map(({ name, region, drive, build }) => ({
        name,
        region,
        component: build(drive(requests)),
      })),
      month,
      freeTier,
      savingsPlan,
      overrides: [],
      discount: discountPercent === 0 ? null : { percent: discountPercent, reason: 'assumed here' },
    },
    book,
  );
}

/** The exact total; null where some part of it is not known. */
export function exactCost(pieces: readonly Piece[], pricing: Pricing, requests: number): Exact | null {
  const { total } = exactEstimate(pieces, pricing, requests);
  return total.complete ? new Exact(total.usd) : null;
}
