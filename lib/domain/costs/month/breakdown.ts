import { known } from '../../known';
import type { Basis } from '../basis';
import type { Charge } from '../charges/charge';
import { chargesOf } from '../components';
import type { EstimateLine } from '../estimate-line';
import { Exact, inWords } from '../exact';
import type { MonthLength } from '../month-length';
import type { PriceBook } from '../price-book';
import { poolId, priceCharges } from '../price-charges';
import { type Pool, pricePool } from './price-pools';
import { toComponents } from './use-components';
import type { CostFacts, SizeUse } from './workload-use';

/** A workload's use of a month or a day, with what it is billed by. */
export interface FactsWithUse {
  readonly facts: CostFacts;
  readonly uses: readonly SizeUse[];
  readonly hours: number;
}

interface RegionCharge {
  readonly accountId: string;
  readonly region: string;
  readonly charge: Charge;
}

/** Pools by account. */
export type AccountPools = ReadonlyMap<string, readonly Pool[]>;

/** The lines of workloads' use, each price once per account and region, at the tiers the whole account reaches. */
export function toLines(
  workloads: readonly FactsWithUse[],
  month: MonthLength,
  book: PriceBook,
  pools: AccountPools,
): EstimateLine[] {
  const merged = mergeCharges(workloads.flatMap((one) => chargesOfUse(one, month)));
  const accounts = [...new Set(merged.map(({ accountId }) => accountId))];
  return accounts.flatMap((accountId) =>
    priceCharges(
      merged
        .filter((one) => one.accountId === accountId)
        .map(({ region, charge }, component) => ({ component, region, charge })),
      book,
      false,
      quantitiesOf(pools.get(accountId) ?? []),
    ),
  );
}

/** What a day's use costs at the average prices of the month's pools, and whether all of it is known. */
export function costOfDay(
  workloads: readonly FactsWithUse[],
  month: MonthLength,
  perUnit: ReadonlyMap<string, Exact | null>,
): { readonly usd: number; readonly complete: boolean } {
  let usd = new Exact(0);
  let complete = true;
  for (const one of workloads) {
    if (toComponents(one.facts, one.uses, one.hours).gaps.length > 0) complete = false;
    for (const { accountId, region, charge } of chargesOfUse(one, month)) {
      const price = perUnit.get(`${accountId} ${poolId(charge.key, region)}`);
      if (charge.quantity.value.known && price) usd = usd.plus(charge.quantity.value.value.times(price));
      else complete = false;
    }
  }
  return { usd: usd.toNumber(), complete };
}

/** The average price of each pool's unit, by account and poolId; null where the book has none. */
export function pricesPerUnit(pools: AccountPools, book: PriceBook): ReadonlyMap<string, Exact | null> {
  const prices = new Map<string, Exact | null>();
  for (const [accountId, own] of pools) {
    for (const pool of own) {
      prices.set(`${accountId} ${poolId(pool.key, pool.region)}`, pricePool(pool, book).perUnit);
    }
  }
  return prices;
}

function chargesOfUse({ facts, uses, hours }: FactsWithUse, month: MonthLength): readonly RegionCharge[] {
  const { accountId, region } = facts;
  return toComponents(facts, uses, hours).components.flatMap((component) =>
    chargesOf(component, { month }).map((charge) => ({ accountId, region, charge })),
  );
}

function quantitiesOf(pools: readonly Pool[]): ReadonlyMap<string, Exact> {
  return new Map(pools.map(({ key, region, quantity }) => [poolId(key, region), quantity]));
}

/** Charges of one label, price and place as one; those that are unknown stay apart from those that are known. */
function mergeCharges(charges: readonly RegionCharge[]): readonly RegionCharge[] {
  const groups = new Map<string, RegionCharge[]>();
  for (const one of charges) {
    const { label, key, quantity } = one.charge;
    const id = [one.accountId, one.region, label, key, quantity.value.known].join('|');
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return group.length === 1 ? [first] : [{ ...first, charge: sumCharges(first.charge, group) }];
  });
}

function sumCharges(first: Charge, group: readonly RegionCharge[]): Charge {
  if (!first.quantity.value.known) return { ...first, formula: sayParts(group) };
  let sum = new Exact(0);
  for (const { charge } of group) {
    if (charge.quantity.value.known) sum = sum.plus(charge.quantity.value.value);
  }
  const basis = weakest(group.map(({ charge }) => charge.quantity.basis));
  return { ...first, quantity: { value: known(sum), basis }, formula: sayParts(group) };
}

function weakest(bases: readonly Basis[]): Basis {
  if (bases.includes('assumed')) return 'assumed';
  return bases.includes('measured') ? 'measured' : 'configured';
}

const partsNamed = 2;

function sayParts(group: readonly RegionCharge[]): string {
  const named = group.slice(0, partsNamed).map(({ charge }) => `(${charge.formula})`);
  const more = group.length - named.length;
  return [...named, ...(more > 0 ? [`${inWords(more)} more like it`] : [])].join(' + ');
}
