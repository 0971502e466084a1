import type { Charge } from '../charges/charge';
import { Exact } from '../exact';
import type { PriceBook, PriceKey } from '../price-book';
import { poolId } from '../price-charges';
import { splitByTier } from '../split-by-tier';

/** A charge with whose it is; all of one account. */
export interface OwnedCharge {
  readonly owner: string;
  readonly region: string;
  readonly charge: Charge;
}

/** What one owner's charges come to. */
export interface OwnedCost {
  readonly usd: Exact;
  /** Of it, for keeping provisioned concurrency. */
  readonly provisionedUsd: Exact;
  readonly missing: readonly string[];
}

/** All use of one price in one region of an account. */
export interface Pool {
  readonly region: string;
  readonly key: PriceKey;
  readonly quantity: Exact;
}

export interface PricedPool extends Pool {
  /** What one unit costs on average over the tiers the pool reaches; null without a price. */
  readonly perUnit: Exact | null;
  readonly missing: string | null;
}

/**
 * What each owner's charges cost when all use of one price is one pool: everyone pays the pool's average price over
 * its tiers, so the owners' costs sum to the pool's. Free tiers are left out.
 */
export function priceOwned(
  charges: readonly OwnedCharge[],
  book: PriceBook,
): { readonly costs: ReadonlyMap<string, OwnedCost>; readonly pools: readonly PricedPool[] } {
  const pools = new Map([...poolUp(charges)].map(([id, pool]) => [id, pricePool(pool, book)]));
  const costs = new Map<string, { usd: Exact; provisionedUsd: Exact; missing: string[] }>();
  for (const { owner, region, charge } of charges) {
    const cost = costs.get(owner) ?? { usd: zero, provisionedUsd: zero, missing: [] };
    costs.set(owner, cost);
    const pool = pools.get(poolId(charge.key, region));
    const why = charge.quantity.value.known ? pool?.missing : charge.quantity.value.reason;
    const isNothing = charge.quantity.value.known && charge.quantity.value.value.isZero();
    if (why && !isNothing) cost.missing.push(`${charge.label} (${why})`);
    if (!charge.quantity.value.known || !pool?.perUnit) continue;
    const usd = charge.quantity.value.value.times(pool.perUnit);
    cost.usd = cost.usd.plus(usd);
    if (charge.key.startsWith('lambda.provisionedCapacity'))
      cost.provisionedUsd = cost.provisionedUsd.plus(usd);
  }
  return { costs, pools: [...pools.values()] };
}

function poolUp(charges: readonly OwnedCharge[]): ReadonlyMap<string, Pool> {
  const pools = new Map<string, Pool>();
  for (const { region, charge } of charges) {
    if (!charge.quantity.value.known) continue;
    const id = poolId(charge.key, region);
    const before = pools.get(id)?.quantity ?? zero;
    pools.set(id, { region, key: charge.key, quantity: before.plus(charge.quantity.value.value) });
  }
  return pools;
}

/** A pool with the average price over the tiers it reaches. */
export function pricePool(pool: Pool, book: PriceBook): PricedPool {
  const { key, region, quantity } = pool;
  const price = book.find(key, region);
  if (!price.known) return { ...pool, perUnit: null, missing: price.reason };
  if (quantity.isZero()) return { ...pool, perUnit: zero, missing: null };
  let usd = zero;
  let missing: string | null = null;
  for (const band of splitByTier(quantity, quantity, price.value.tiers, key, region)) {
    if (band.usd.known) usd = usd.plus(band.quantity.times(band.usd.value));
    else missing = band.usd.reason;
  }
  return { ...pool, perUnit: usd.div(quantity), missing };
}

const zero = new Exact(0);
