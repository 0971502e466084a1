import { chargesOf } from '../components';
import { Exact, toDecimalString } from '../exact';
import type { MonthLength } from '../month-length';
import type { PriceBook } from '../price-book';
import { expectedUse } from './expected-use';
import type { MonthSpan } from './month-span';
import { type OwnedCharge, type OwnedCost, type Pool, priceOwned } from './price-pools';
import { type BilledUse, toComponents, toRestingComponents } from './use-components';
import { addUse, type CostFacts, noUse, type SizeUse } from './workload-use';

/** A workload with its use in a month and in the times beside it; null where these are not known. */
export interface WorkloadMonth {
  readonly facts: CostFacts;
  /** Null: nothing was ever rolled up. */
  readonly span: MonthSpan | null;
  readonly forecast: 'seasonal' | 'linear' | null;
  readonly toDate: readonly SizeUse[];
  readonly wholeDays: readonly SizeUse[];
  readonly previous: readonly SizeUse[] | null;
  /** Use of a month as the last days were. */
  readonly runRate: readonly SizeUse[] | null;
  /** What the weights of the forecast sum to, for the rest of the month. */
  readonly rest: readonly SizeUse[] | null;
}

/** What one workload costs in a month; amounts are decimal strings in US dollars, null where unknown. */
export interface WorkloadCost {
  readonly workloadId: string;
  readonly asOf: Date | null;
  readonly usd: string;
  readonly missing: readonly string[];
  readonly wholeDaysUsd: string | null;
  readonly previousUsd: string | null;
  readonly runRateUsd: string | null;
  readonly forecastUsd: string | null;
  readonly forecastMethod: 'seasonal' | 'linear' | null;
  readonly idleUsd: string | null;
  readonly requests: number | null;
  readonly provisionedUsd: string;
  readonly provisionedSeconds: number;
  readonly provisionedIdleSeconds: number;
  readonly hoursCovered: number;
  readonly hoursExpected: number;
}

/**
 * What the workloads of one account cost in a month: to date, over the days compared with last month, at the run
 * rate, to the month's end and at rest. Each is priced as a whole, so that tiers are counted over all of it.
 */
export function priceWorkloads(
  workloads: readonly WorkloadMonth[],
  month: MonthLength,
  book: PriceBook,
): { readonly costs: readonly WorkloadCost[]; readonly pools: readonly Pool[] } {
  const price = (billedOf: (workload: WorkloadMonth) => BilledUse | null) =>
    priceOwned(
      workloads.flatMap((workload) => toCharges(workload, billedOf(workload), month)),
      book,
    );
  const toDate = price(billedToDate);
  const others = {
    wholeDays: price(({ facts, wholeDays, span }) => billed(facts, wholeDays, hoursOf(span?.wholeDays))),
    previous: price(({ facts, previous, span }) => billed(facts, previous, hoursOf(span?.previousDays))),
    runRate: price(({ facts, runRate }) => billed(facts, runRate, month.hours)),
    forecast: price((workload) => billed(workload.facts, forecastUse(workload), month.hours)),
    resting: price(({ facts }) => toRestingComponents(facts)),
  };
  const costs = workloads.map((workload) => toCost(workload, toDate.costs, others));
  return { costs, pools: toDate.pools };
}

type Costs = ReadonlyMap<string, OwnedCost>;
type Others = Readonly<
  Record<'wholeDays' | 'previous' | 'runRate' | 'forecast' | 'resting', { readonly costs: Costs }>
>;

function toCost(workload: WorkloadMonth, toDate: Costs, others: Others): WorkloadCost {
  const { facts, span, forecast, previous, runRate, rest } = workload;
  const { id } = facts;
  const own = toDate.get(id);
  const amount = (of: { readonly costs: Costs }, isKnown: boolean) => {
    const cost = of.costs.get(id);
    return isKnown ? toDecimalString(cost?.usd ?? zero) : null;
  };
  const resting = toRestingComponents(facts).gaps.length === 0;
  const isRestPriced = (others.resting.costs.get(id)?.missing.length ?? 0) === 0;
  const total = addUse(noUse, ...workload.toDate);
  return {
    workloadId: id,
    asOf: span?.until ?? null,
    usd: toDecimalString(own?.usd ?? zero),
    missing: missingOf(workload, own),
    wholeDaysUsd: amount(
      others.wholeDays,
      hoursOf(span?.wholeDays) > 0 && hasCapacity(facts, workload.wholeDays),
    ),
    previousUsd: amount(others.previous, hasCapacity(facts, previous)),
    runRateUsd: facts.isArchived ? '0' : amount(others.runRate, hasCapacity(facts, runRate)),
    forecastUsd: amount(others.forecast, rest !== null),
    forecastMethod: rest === null ? null : forecast,
    idleUsd: amount(others.resting, resting && isRestPriced),
    requests: facts.kind === 'function' ? total.invocations : facts.isBalanced ? total.requests : null,
    provisionedUsd: toDecimalString(own?.provisionedUsd ?? zero),
    provisionedSeconds: total.provisionedSeconds,
    provisionedIdleSeconds: idleSeconds(total),
    hoursCovered: span?.hoursCovered ?? 0,
    hoursExpected: span?.hoursExpected ?? 0,
  };
}

function billedToDate({ facts, span, toDate }: WorkloadMonth): BilledUse | null {
  return billed(facts, toDate, span?.hoursCovered);
}

function billed(facts: CostFacts, uses: readonly SizeUse[] | null, hours = 0): BilledUse | null {
  return uses && toComponents(facts, uses, hours);
}

/**
 * What is known of the month, and beside it what is expected of its rest: put together as one use, the average that is
 * rounded up to whole milliseconds would change what is spent already.
 */
function forecastUse({ facts, span, toDate, rest }: WorkloadMonth): readonly SizeUse[] | null {
  if (span === null || rest === null) return null;
  const restHours = (span.end.getTime() - span.until.getTime()) / 3_600_000;
  return restHours === 0 ? toDate : [...toDate, expectedUse(facts, rest, restHours)];
}

function toCharges(
  { facts }: WorkloadMonth,
  use: BilledUse | null,
  month: MonthLength,
): readonly OwnedCharge[] {
  return (use?.components ?? []).flatMap((component) =>
    chargesOf(component, { month }).map((charge) => ({ owner: facts.id, region: facts.region, charge })),
  );
}

/** Everything that is unknown of a workload's month to date, a clause each. */
function missingOf(workload: WorkloadMonth, own: OwnedCost | undefined): readonly string[] {
  const { span } = workload;
  if (span === null) return ['its use (CloudWatch has not been asked yet)'];
  const lacking = span.hoursExpected - span.hoursCovered;
  const uncovered =
    lacking > 0 ? [`its use in the first ${lacking} hours (CloudWatch has not been asked yet)`] : [];
  return [...new Set([...uncovered, ...(billedToDate(workload)?.gaps ?? []), ...(own?.missing ?? [])])];
}

/** True where nothing but INIT time is unknown: a comparison without what was kept on would mislead. */
function hasCapacity({ kind, isBalanced }: CostFacts, uses: readonly SizeUse[] | null): boolean {
  if (uses === null) return false;
  const unknownHours = (use: SizeUse) =>
    kind === 'function'
      ? use.provisionedUnknownHours
      : use.taskGapHours + (isBalanced ? use.balancerGapHours + use.lcuGapHours : 0);
  return uses.every((use) => unknownHours(use) === 0);
}

function hoursOf(days: readonly unknown[] | null | undefined): number {
  return (days?.length ?? 0) * 24;
}

/** Seconds of provisioned environments in which no request ran. */
function idleSeconds(use: SizeUse): number {
  if (use.provisionedSeconds === 0 || use.invocations === 0) return use.provisionedSeconds;
  const busy = ((use.durationMsSum / 1000) * use.provisionedInvocations) / use.invocations;
  return Math.max(0, use.provisionedSeconds - busy);
}

const zero = new Exact(0);
