import { type Known, known } from '../known';
import type { Charge } from './charges/charge';
import type { EstimateLine } from './estimate-line';
import { Exact, inWords, sayDollars, toDecimalString } from './exact';
import type { PriceBook, PriceKey } from './price-book';
import { type PlacedCharge, priceCharges } from './price-charges';
import { type EstimateTotal, toTotal } from './total';

export const ownCostFamilies = ['metrics', 'costExplorer', 'logsInsights'] as const;
export type OwnCostFamily = (typeof ownCostFamilies)[number];

interface FamilyRule {
  readonly label: string;
  readonly key: PriceKey;
  readonly isOf: (operation: string) => boolean;
  /** What is billed of it. */
  readonly quantityOf: (use: OwnUse) => Exact;
  readonly counted: string;
}

// Each is charged for in every account, and none of it is covered by a free tier.
const rules: Readonly<Record<OwnCostFamily, FamilyRule>> = {
  metrics: {
    label: 'CloudWatch, GetMetricData',
    key: 'metrics.getMetricData',
    isOf: (operation) => operation === 'cloudwatch:GetMetricData',
    quantityOf: ({ units }) => new Exact(units),
    counted: 'metrics requested',
  },
  costExplorer: {
    label: 'Cost Explorer',
    key: 'costExplorer.requests',
    isOf: (operation) => operation.startsWith('ce:'),
    quantityOf: ({ calls }) => new Exact(calls),
    counted: 'requests',
  },
  logsInsights: {
    label: 'CloudWatch Logs Insights',
    key: 'logs.scanned',
    isOf: (operation) => operation === 'logs:StartQuery',
    quantityOf: ({ units }) => new Exact(units).div(1024),
    counted: 'GB scanned',
  },
};

/** The console's own calls of one operation in one region. */
export interface OwnUse {
  /** e.g. cloudwatch:GetMetricData */
  readonly operation: string;
  readonly region: string;
  readonly calls: number;
  /** Metrics requested, or MB scanned. */
  readonly units: number;
}

/** What the console's own calls have cost: a total, and the same by family of calls. */
export interface OwnCost {
  readonly total: EstimateTotal;
  readonly lines: EstimateLine[];
  readonly families: {
    readonly family: OwnCostFamily;
    readonly label: string;
    readonly calls: number;
    readonly total: EstimateTotal;
  }[];
}

/** The family a call is charged under; null for calls AWS does not charge for. */
export function ownCostFamily(operation: string): OwnCostFamily | null {
  return ownCostFamilies.find((family) => rules[family].isOf(operation)) ?? null;
}

/**
 * The price of the console's own calls: $0.01 for 1,000 metrics of GetMetricData, for a request of Cost Explorer, and
 * for two GB scanned by Logs Insights in us-east-1 (https://aws.amazon.com/cloudwatch/pricing/).
 */
export function priceOwnUse(use: readonly OwnUse[], book: PriceBook): OwnCost {
  const charged = use.filter(({ operation }) => ownCostFamily(operation) !== null);
  const lines = priceCharges(charged.map(toPlaced), book, false);
  return {
    total: toTotal(lines),
    lines,
    families: ownCostFamilies.map((family) => ({
      family,
      label: rules[family].label,
      calls: sumOf(
        charged.filter(({ operation }) => rules[family].isOf(operation)).map(({ calls }) => calls),
      ),
      total: toTotal(lines.filter(({ priceKey }) => priceKey === rules[family].key)),
    })),
  };
}

/**
 * What use comes to for holding it against a cap, as a decimal string: where a region's price is not known the
 * highest that is counts, so that an unknown price can't open the cap.
 */
export function capOwnUse(use: readonly OwnUse[], book: PriceBook): string {
  const amounts = use.map((one) => {
    const family = ownCostFamily(one.operation);
    if (family === null) return new Exact(0);
    return rules[family].quantityOf(one).times(dearest(book, rules[family].key, one.region));
  });
  return toDecimalString(amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)));
}

/** True where the cap leaves less than a cent, which a request of Cost Explorer and a thousand metrics cost. */
export function isAtCap(capUsd: string, usedUsd: string): boolean {
  return new Exact(capUsd).minus(usedUsd).lessThan('0.01');
}

/** Why a call is not sent at the cap, and what it means. */
export function sayCapReached(capUsd: string, until: Date): string {
  return `The console’s own calls have reached their cap of ${sayDollars(new Exact(capUsd))} this month; what AWS charges for is stopped until ${sayDay(until)}`;
}

/** Why logs are not scanned at their own cap, and what it means. */
export function sayScanCapReached(gb: number, until: Date): string {
  return `The ${gb} GB of logs that may be scanned this month are used up; cold starts are not read from logs until ${sayDay(until)}`;
}

function sayDay(at: Date): string {
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

function toPlaced(use: OwnUse): PlacedCharge {
  const { label, key, quantityOf, counted } = rules[ownCostFamily(use.operation) ?? 'metrics'];
  const quantity = quantityOf(use);
  const charge: Charge = {
    label,
    key,
    quantity: { value: known(quantity), basis: 'measured' },
    formula: `${inWords(quantity)} ${counted}`,
  };
  return { component: 0, region: use.region, charge };
}

function dearest(book: PriceBook, key: PriceKey, region: string): Exact {
  const own = firstOf(book, key, region);
  if (own.known) return own.value;
  const others = book.regions.map((other) => firstOf(book, key, other));
  return others.reduce(
    (most, one) => (one.known && one.value.greaterThan(most) ? one.value : most),
    new Exact(0),
  );
}

function firstOf(book: PriceBook, key: PriceKey, region: string): Known<Exact> {
  const price = book.find(key, region);
  return price.known ? known(new Exact(price.value.tiers[0]?.usd ?? 0)) : price;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
