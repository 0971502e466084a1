import { type Known, known } from '../known';
import type { Charge } from './charges/charge';
import type { EstimateLine, LinePrice } from './estimate-line';
import { Exact, inWords, toDecimalString } from './exact';
import { freeTier, freeTierPrice } from './free-tier';
import { type Price, type PriceBook, type PriceKey, unitOf } from './price-book';
import { type Band, splitByTier } from './split-by-tier';

/** A charge in its place: the component and region it belongs to. */
export interface PlacedCharge {
  readonly component: number;
  readonly region: string;
  readonly charge: Charge;
}

interface Usage extends PlacedCharge {
  /** Null: unknown. */
  readonly all: Exact | null;
  readonly free: Exact;
}

/**
 * The lines of charges. Use of one price in one region is one pool: its tiers, and the account's free tier before
 * them, are shared among the charges in proportion, so that the order of components does not matter. `accountPools`
 * holds what the account uses in all, by poolId, where the charges are a part of it.
 */
export function priceCharges(
  placed: readonly PlacedCharge[],
  book: PriceBook,
  withFreeTier: boolean,
  accountPools: ReadonlyMap<string, Exact> = noPools,
): EstimateLine[] {
  const usages = takeFree(placed, withFreeTier);
  const pools = new Map<string, Exact>();
  for (const usage of usages) {
    const id = poolOf(usage);
    pools.set(id, (pools.get(id) ?? zero).plus(billable(usage)));
  }
  for (const [id, own] of pools) pools.set(id, Exact.max(own, accountPools.get(id) ?? zero));
  return usages.flatMap((usage) => toLines(usage, pools.get(poolOf(usage)) ?? zero, book));
}

const noPools: ReadonlyMap<string, Exact> = new Map();

function takeFree(placed: readonly PlacedCharge[], withFreeTier: boolean): readonly Usage[] {
  const sums = new Map<string, Exact>();
  for (const { charge } of placed) {
    const { allowance, quantity } = charge;
    if (allowance === undefined || !quantity.value.known) continue;
    sums.set(allowance, (sums.get(allowance) ?? zero).plus(quantity.value.value));
  }
  return placed.map((one) => {
    const { allowance, quantity } = one.charge;
    const all = quantity.value.known ? quantity.value.value : null;
    if (!withFreeTier || allowance === undefined || all === null) return { ...one, all, free: zero };
    const sum = sums.get(allowance) ?? zero;
    const amount = new Exact(freeTier[allowance].amount);
    return { ...one, all, free: sum.lte(amount) ? all : all.times(amount).div(sum) };
  });
}

function toLines(usage: Usage, pool: Exact, book: PriceBook): readonly EstimateLine[] {
  const { charge, region, all } = usage;
  const price = book.find(charge.key, region);
  if (all === null) return [toLine(usage, charge.quantity.value, firstPrice(price), '')];
  const lines = usage.free.isZero() ? [] : [toFreeLine(usage, all)];
  const own = billable(usage);
  if (own.isZero() && lines.length > 0) return lines;
  if (!price.known) return [...lines, toLine(usage, known(own), price, '')];
  const bands = splitByTier(own, pool, price.value.tiers, charge.key, region);
  return [...lines, ...bands.map((band) => toBandLine(usage, band, price.value, bands.length > 1))];
}

function toBandLine(usage: Usage, band: Band, price: Price, isOneOfMany: boolean): EstimateLine {
  const { unit, source, asOf, verified, conflict } = price;
  const unitPrice: Known<LinePrice> = band.usd.known
    ? known({ usd: band.usd.value, unit, source, asOf, verified, conflict })
    : band.usd;
  const where = isOneOfMany || price.tiers.length > 1 ? `, ${band.words} ${manyOf(unit)}` : '';
  return toLine(usage, known(band.quantity), unitPrice, where);
}

function toFreeLine(usage: Usage, all: Exact): EstimateLine {
  const { charge } = usage;
  const words = charge.allowance ? freeTier[charge.allowance].words : '';
  const unitPrice = known({ ...freeTierPrice, unit: unitOf(charge.key) });
  const line = toLine(usage, known(usage.free), unitPrice, ', free tier');
  const shared = usage.free.lt(all) ? ', shared in proportion to use' : '';
  return { ...line, formula: `${charge.formula}; of it free: ${words} for the whole account${shared}` };
}

function toLine(
  { charge, component, region }: PlacedCharge,
  quantity: Known<Exact>,
  unitPrice: Known<LinePrice>,
  suffix: string,
): EstimateLine {
  const unit = unitOf(charge.key);
  return {
    component,
    label: `${charge.label}${suffix}`,
    priceKey: charge.key,
    region,
    quantity: quantity.known ? known(toDecimalString(quantity.value)) : quantity,
    unit,
    basis: charge.quantity.basis,
    unitPrice,
    amount: toAmount(quantity, unitPrice),
    formula: `${charge.formula}; ${quantity.known ? inWords(quantity.value) : '?'} ${manyOf(unit)} × $${unitPrice.known ? unitPrice.value.usd : '?'}`,
  };
}

// Nothing used costs nothing at whatever price.
function toAmount(quantity: Known<Exact>, unitPrice: Known<LinePrice>): Known<string> {
  if (!quantity.known) return quantity;
  if (quantity.value.isZero()) return known('0');
  if (!unitPrice.known) return unitPrice;
  return known(toDecimalString(quantity.value.times(unitPrice.value.usd)));
}

function firstPrice(price: Known<Price>): Known<LinePrice> {
  if (!price.known) return price;
  const { tiers, unit, source, asOf, verified, conflict } = price.value;
  return known({ usd: tiers[0]?.usd ?? '0', unit, source, asOf, verified, conflict });
}

function billable({ all, free }: Usage): Exact {
  return all === null ? zero : all.minus(free);
}

// "GB-second" → "GB-seconds", "metric requested" → "metrics requested"; GB has no plural.
function manyOf(unit: string): string {
  return unit.replace(/^(?!GB( |$))\S+/, '$&s');
}

function poolOf({ charge, region }: PlacedCharge): string {
  return poolId(charge.key, region);
}

/** How a pool is named: its price and region. */
export function poolId(key: PriceKey, region: string): string {
  return `${key} ${region}`;
}

const zero = new Exact(0);
