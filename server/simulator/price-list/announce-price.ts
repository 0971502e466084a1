import { type Input, instant, records, text } from '../input';
import type { World } from '../world';
import { offers } from './catalogue';
import type { PriceTier } from './product';
import type { PriceChange } from './state';

const decimal = /^\d{1,9}(\.\d{1,12})?$/;

function readTiers(body: Input): readonly PriceTier[] | null {
  const flat = text(body, 'usd');
  const tiers =
    flat === undefined
      ? records(body, 'tiers').map((tier) => ({
          upTo: text(tier, 'upTo') ?? null,
          usd: text(tier, 'usd') ?? '',
        }))
      : [{ upTo: null, usd: flat }];
  const readable = tiers.every(({ usd }) => decimal.test(usd)) && tiers.at(-1)?.upTo === null;
  return tiers.length > 0 && readable ? tiers : null;
}

/** Announces a new price, as AWS does; answers what is wrong with the announcement, or null when it is made. */
export function announcePrice(world: World, body: Input): string | null {
  const service = text(body, 'service') ?? '';
  const usageType = text(body, 'usageType') ?? '';
  const operation = text(body, 'operation') ?? null;
  const sold = offers.some(
    (offer) =>
      offer.product.service === service &&
      offer.usageType === usageType &&
      (operation === null || offer.product.operation === operation),
  );
  if (!sold) return `There is no product of ${service} with the usage type ${usageType}.`;
  const tiers = readTiers(body);
  if (!tiers)
    return 'usd must be a decimal as text, or tiers a list of { upTo, usd } whose last has no upTo.';
  const now = world.clock.now();
  const change: PriceChange = {
    service,
    usageType,
    operation,
    tiers,
    announcedAt: instant(body, 'announcedAt') ?? now,
    effectiveAt: instant(body, 'effectiveAt') ?? now,
  };
  world.prices.changes = [...world.prices.changes, change];
  return null;
}
