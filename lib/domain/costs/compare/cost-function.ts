import { withSavingsPlan } from '../adjust-book';
import { chargesOf } from '../components';
import { type AllowanceName, freeTier } from '../free-tier';
import type { MonthLength } from '../month-length';
import type { PriceBook, PriceKey } from '../price-book';
import type { SavingsPlan } from '../prices/savings-plans';
import type { Piece } from './option';

/** What everything in a comparison is priced with. */
export interface Pricing {
  readonly book: PriceBook;
  readonly month: MonthLength;
  readonly freeTier: boolean;
  readonly savingsPlan: SavingsPlan | null;
  readonly discountPercent: number;
}

/** US dollars a month at so many requests a month; null where some price is not known. */
export type CostFunction = (requests: number) => number | null;

interface LinearCharge {
  readonly pool: string;
  readonly allowance: AllowanceName | undefined;
  readonly base: number;
  readonly factors: readonly number[];
}

interface NumberTier {
  readonly upTo: number;
  readonly usd: number;
}

/**
 * The estimate of an option's pieces as a function in floating point, for drawing and for searching: each charge's
 * factors are read off its component once, so that a value takes microseconds. `exactCost` has the digits.
 */
export function toCostFunction(pieces: readonly Piece[], pricing: Pricing): CostFunction {
  const compiled = pieces.map((piece) => ({ drive: piece.drive, charges: linearise(piece, pricing.month) }));
  const charges = compiled.flatMap((one) => one.charges);
  const tiersOf = readTiers(pieces, pricing);
  const pools = [...new Set(charges.map(({ pool }) => pool))];
  const tiers = pools.map((pool) => tiersOf.get(pool) ?? []);
  const poolOf = charges.map(({ pool }) => pools.indexOf(pool));
  const rest = 1 - pricing.discountPercent / 100;
  return (requests) => {
    const quantities = compiled.flatMap((one) => quantitiesAt(one.charges, one.drive(requests)));
    const free = pricing.freeTier ? freeShares(charges, quantities) : null;
    const sums = pools.map(() => 0);
    quantities.forEach((quantity, index) => {
      const { allowance } = charges[index] ?? {};
      const share = free === null || allowance === undefined ? 0 : (free.get(allowance) ?? 0);
      const pool = poolOf[index] ?? 0;
      sums[pool] = (sums[pool] ?? 0) + quantity * (1 - share);
    });
    return priceAll(sums, tiers, rest);
  };
}

function priceAll(
  quantities: readonly number[],
  tiers: readonly (readonly NumberTier[])[],
  rest: number,
): number | null {
  let sum = 0;
  for (let pool = 0; pool < quantities.length; pool += 1) {
    const cost = priceOf(quantities[pool] ?? 0, tiers[pool] ?? []);
    if (cost === null) return null;
    sum += cost;
  }
  return sum * rest;
}

// A charge's quantity is base + Σ factor × driver: the base is read at no drivers, each factor at a driver of one.
function linearise({ drive, build, region }: Piece, month: MonthLength): readonly LinearCharge[] {
  const count = drive(1).length;
  const at = (drivers: readonly number[]) => chargesOf(build(drivers), { month });
  const zeros = Array.from({ length: count }, () => 0);
  // Some charges are there only when there is something to charge, so all are read where every driver is one.
  const all = at(zeros.map(() => 1));
  const bases = at(zeros);
  const units = zeros.map((_, index) => at(zeros.map((_zero, other) => (other === index ? 1 : 0))));
  const read = (charges: typeof all, key: PriceKey) => {
    const found = charges.find((charge) => charge.key === key)?.quantity.value;
    return found?.known ? found.value.toNumber() : 0;
  };
  return all.map(({ key, allowance }) => {
    const base = read(bases, key);
    return {
      pool: `${key} ${region}`,
      allowance,
      base,
      factors: units.map((charges) => read(charges, key) - base),
    };
  });
}

function quantitiesAt(charges: readonly LinearCharge[], drivers: readonly number[]): readonly number[] {
  return charges.map(({ base, factors }) =>
    factors.reduce((sum, factor, index) => sum + factor * (drivers[index] ?? 0), base),
  );
}

function freeShares(charges: readonly LinearCharge[], quantities: readonly number[]) {
  const sums = new Map<AllowanceName, number>();
  charges.forEach(({ allowance }, index) => {
    if (allowance) sums.set(allowance, (sums.get(allowance) ?? 0) + (quantities[index] ?? 0));
  });
  return new Map(
    [...sums].map(([name, sum]) => [name, sum === 0 ? 0 : Math.min(1, Number(freeTier[name].amount) / sum)]),
  );
}

function readTiers(pieces: readonly Piece[], pricing: Pricing): ReadonlyMap<string, readonly NumberTier[]> {
  const book = withSavingsPlan(pricing.book, pricing.savingsPlan);
  const tiers = new Map<string, readonly NumberTier[]>();
  for (const { drive, build, region } of pieces) {
    for (const { key } of chargesOf(build(drive(1).map(() => 1)), { month: pricing.month })) {
      const price = book.find(key, region);
      if (!price.known) continue;
      const numbers = price.value.tiers.map(({ upTo, usd }) => ({
        upTo: upTo === null ? Number.POSITIVE_INFINITY : Number(upTo),
        usd: Number(usd),
      }));
      tiers.set(`${key} ${region}`, numbers);
    }
  }
  return tiers;
}

function priceOf(quantity: number, tiers: readonly NumberTier[]): number | null {
  if (quantity <= 0) return 0;
  let [cost, from] = [0, 0];
  for (const { upTo, usd } of tiers) {
    cost += (Math.min(quantity, upTo) - from) * usd;
    if (quantity <= upTo) return cost;
    from = upTo;
  }
  return null;
}
