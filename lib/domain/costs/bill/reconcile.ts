import { Exact, sayDollars, toDecimalString } from '../exact';
import type { PriceKey } from '../price-book';

/** What was billed of one service and usage type, or record type, over the days compared. */
export interface BilledPart {
  readonly service: string;
  readonly key: string;
  /** Decimal string. */
  readonly usd: string;
  readonly quantity: number | null;
}

/** What the estimate has of one price over the same days. */
export interface EstimatedPart {
  readonly service: string;
  readonly key: PriceKey;
  readonly quantity: Exact;
  readonly usd: Exact;
}

/** All that is known of both sides, for the days that are on the bill. */
export interface ReconcileInput {
  readonly usage: readonly BilledPart[];
  /** By kind of record: Usage, Tax, Credit, SavingsPlanNegation … */
  readonly records: readonly BilledPart[];
  readonly estimate: readonly EstimatedPart[];
  /** What is unknown of the estimate by service, a clause each. */
  readonly unknown: ReadonlyMap<string, readonly string[]>;
  /** What the free tier would take off the estimate of a service, at most. */
  readonly freeTier: ReadonlyMap<string, Exact>;
  readonly keyOf: (usageType: string) => PriceKey | null;
}

export type GapCode =
  | 'quantity'
  | 'freeTier'
  | 'savingsPlan'
  | 'price'
  | 'dataTransfer'
  | 'notEstimated'
  | 'otherRecords'
  | 'notBilled'
  | 'unknownPart';

/** A likely reason for a gap; null dollars where its share can't be told. */
export interface GapReason {
  readonly code: GapCode;
  readonly words: string;
  readonly usd: string | null;
}

/** Estimate and bill of one service side by side; the reasons with amounts sum to the gap. */
export interface ReconciledService {
  readonly service: string;
  /** Null: nothing of it is estimated. */
  readonly estimateUsd: string | null;
  readonly billedUsd: string;
  /** Billed − estimate. */
  readonly gapUsd: string;
  readonly reasons: readonly GapReason[];
}

/** Estimate against bill by service, the largest gap first, each with its likely reasons from the evidence given. */
export function reconcile(input: ReconcileInput): readonly ReconciledService[] {
  const services = new Set([
    ...input.usage.map(({ service }) => service),
    ...input.estimate.map(({ service }) => service),
  ]);
  return [...services]
    .map((service) => reconcileService(service, input))
    .sort((a, b) => new Exact(b.gapUsd).abs().comparedTo(new Exact(a.gapUsd).abs()));
}

function reconcileService(service: string, input: ReconcileInput): ReconciledService {
  const usage = input.usage.filter((one) => one.service === service);
  const estimate = input.estimate.filter((one) => one.service === service);
  const other = sum(input.records.filter((one) => one.service === service && !isUse(one.key)).map(usdOf));
  // Record types and usage types are two views of one bill: what is no use is in both.
  const billed = sum(usage.map(usdOf));
  const estimated = sum(estimate.map(({ usd }) => usd));
  const reasons = [
    ...compareParts(service, usage, estimate, input),
    ...otherRecords(other),
    ...(input.unknown.get(service) ?? []).map(
      (clause): GapReason => ({
        code: 'unknownPart',
        words: `The estimate does not know ${clause}.`,
        usd: null,
      }),
    ),
  ];
  return {
    service,
    estimateUsd: estimate.length === 0 ? null : toDecimalString(estimated),
    billedUsd: toDecimalString(billed),
    gapUsd: toDecimalString(billed.minus(estimated)),
    reasons,
  };
}

function compareParts(
  service: string,
  usage: readonly BilledPart[],
  estimate: readonly EstimatedPart[],
  input: ReconcileInput,
): readonly GapReason[] {
  let quantity = zero;
  let price = zero;
  let transfer = zero;
  let rest = zero;
  const billedKeys = new Set<PriceKey>();
  const more: string[] = [];
  for (const key of new Set(estimate.map((one) => one.key))) {
    const own = usage.filter((one) => input.keyOf(one.key) === key);
    if (own.length === 0) continue;
    billedKeys.add(key);
    const ours = estimate.filter((one) => one.key === key);
    const ourUsd = sum(ours.map(({ usd }) => usd));
    const ourQuantity = sum(ours.map((one) => one.quantity));
    const theirQuantity = sum(own.map((one) => new Exact(one.quantity ?? 0)));
    const perUnit = ourQuantity.isZero() ? zero : ourUsd.div(ourQuantity);
    const byQuantity = theirQuantity.minus(ourQuantity).times(perUnit);
    quantity = quantity.plus(byQuantity);
    price = price.plus(sum(own.map(usdOf)).minus(ourUsd).minus(byQuantity));
    if (!isSmall(byQuantity)) more.push(`${key} ${sayRatio(theirQuantity, ourQuantity)}`);
  }
  for (const one of usage) {
    const key = input.keyOf(one.key);
    if (key !== null && billedKeys.has(key)) continue;
    if (one.key.includes('DataTransfer')) transfer = transfer.plus(one.usd);
    else rest = rest.plus(one.usd);
  }
  const unbilled = sum(estimate.filter(({ key }) => !billedKeys.has(key)).map(({ usd }) => usd)).negated();
  return [
    ...reason(
      'quantity',
      quantity,
      `AWS counted other quantities than were measured (${more.join(', ')}): each invocation is rounded up to a millisecond, and INIT time is billed though CloudWatch’s Duration leaves it out.`,
    ),
    ...priceReasons(price, service, input),
    ...reason('dataTransfer', transfer, 'Data transfer is billed under this service and is not estimated.'),
    ...reason(
      'notEstimated',
      rest,
      estimate.length === 0
        ? 'Nothing of this service is estimated.'
        : 'Other usage types of this service are not estimated.',
    ),
    ...reason('notBilled', unbilled, 'Estimated, but not on the bill of these days.'),
  ];
}

function priceReasons(price: Exact, service: string, input: ReconcileInput): readonly GapReason[] {
  const isCovered = input.records.some(
    (one) => one.service === service && one.key === 'SavingsPlanCoveredUsage',
  );
  const most = input.freeTier.get(service) ?? zero;
  const free = price.isNegative() && !isCovered ? Exact.min(price.negated(), most).negated() : zero;
  const left = price.minus(free);
  return [
    ...reason('freeTier', free, `The free tier was counted; it takes at most ${sayDollars(most)} of this.`),
    ...(isCovered
      ? reason(
          'savingsPlan',
          left,
          'A Savings Plan covers part of it; what the plan itself costs stands on a line of its own.',
        )
      : reason(
          'price',
          left,
          left.isNegative()
            ? 'AWS charged less for a unit than the price book says, as with a negotiated price or a tier reached together with other accounts.'
            : 'AWS charged more for a unit than the price book says: refresh the prices.',
        )),
  ];
}

function otherRecords(usd: Exact): readonly GapReason[] {
  if (usd.isZero()) return [];
  const amount = `${usd.isNegative() ? '−' : ''}${sayDollars(usd.abs())}`;
  const words = `Of the bill ${amount} are taxes, credits, refunds or Savings Plan records rather than use.`;
  return [{ code: 'otherRecords', words, usd: null }];
}

function isUse(record: string): boolean {
  return record === 'Usage' || record === 'SavingsPlanCoveredUsage';
}

function reason(code: GapCode, usd: Exact, words: string): readonly GapReason[] {
  return isSmall(usd) ? [] : [{ code, words, usd: toDecimalString(usd) }];
}

function sayRatio(theirs: Exact, ours: Exact): string {
  if (ours.isZero()) return 'not measured';
  const percent = theirs.div(ours).minus(1).times(100);
  return `${percent.isNegative() ? '−' : '+'}${percent.abs().toFixed(1)} %`;
}

// Less than half a cent explains nothing.
function isSmall(usd: Exact): boolean {
  return usd.abs().lt('0.005');
}

function usdOf({ usd }: BilledPart): Exact {
  return new Exact(usd);
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.plus(value), zero);
}

const zero = new Exact(0);
