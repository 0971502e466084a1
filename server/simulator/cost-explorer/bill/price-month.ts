import { priceInForce } from '../../price-list/current-price';
import type { PriceTier } from '../../price-list/product';
import type { PriceListState } from '../../price-list/state';
import type { BillLine } from './line';
import { coveredLines, type DayCommitment, isCovered, recurringFee } from './savings-plan';
import type { SavingsPlan } from './state';
import { type FreeAmount, freeAmounts, type Use } from './use';

/** The uses of one account and region on one day. */
export interface DayUses {
  readonly dayAt: number;
  readonly account: string;
  readonly region: string;
  readonly uses: readonly Use[];
}

/** Fargate Spot follows the price on demand at about this distance. */
const spotShareOfPrice = 0.318;

/** What a month has used up so far: tiers and free amounts count for the whole organisation. */
interface MonthSoFar {
  readonly used: Map<string, number>;
  readonly free: Map<FreeAmount, number>;
}

/** The cost of a quantity that follows on `before`, by tiers. */
export function tieredCost(tiers: readonly PriceTier[], before: number, quantity: number): number {
  let from = before;
  let left = quantity;
  let cost = 0;
  for (const { upTo, usd } of tiers) {
    const room = upTo === null ? left : Math.max(0, Math.min(left, Number(upTo) - from));
    cost += room * Number(usd);
    from += room;
    left -= room;
  }
  return cost;
}

function takeFree(month: MonthSoFar, use: Use): number {
  if (use.free === null) return 0;
  const given = Math.min(use.quantity, month.free.get(use.free) ?? freeAmounts[use.free]);
  month.free.set(use.free, (month.free.get(use.free) ?? freeAmounts[use.free]) - given);
  return given;
}

function costOf(prices: PriceListState, month: MonthSoFar, use: Use, dayAt: number): number {
  const paid = use.quantity - takeFree(month, use);
  const key = `${use.offer.sku}/${use.spot}`;
  const before = month.used.get(key) ?? 0;
  month.used.set(key, before + paid);
  const cost = tieredCost(priceInForce(prices, use.offer, dayAt), before, paid);
  return use.spot ? cost * spotShareOfPrice : cost;
}

function usageTypeOf(use: Use): string {
  const { offer, spot } = use;
  return spot ? offer.usageType.replace('Fargate-', 'SpotUsage-Fargate-') : offer.usageType;
}

function lineOf(day: DayUses, use: Use, cost: number): BillLine {
  return {
    dayAt: day.dayAt,
    account: day.account,
    region: day.region,
    service: use.service,
    usageType: usageTypeOf(use),
    operation: use.offer.product.operation,
    recordType: 'Usage',
    tags: use.tags,
    quantity: use.quantity,
    unit: use.offer.product.unit,
    unblended: cost,
    amortized: cost,
  };
}

/** The bill of a month whose days come in order: free amounts first, then tiers, then the Savings Plan. */
export function priceMonth(
  prices: PriceListState,
  plan: SavingsPlan | null,
  days: readonly DayUses[],
): readonly BillLine[] {
  const month: MonthSoFar = { used: new Map(), free: new Map() };
  const dates = [...new Set(days.map((day) => day.dayAt))];
  return dates.flatMap((dayAt) => {
    const active = plan !== null && plan.startsAt <= dayAt && dayAt < plan.endsAt ? plan : null;
    const commitment: DayCommitment = { leftUsd: (active?.hourlyUsd ?? 0) * 24 };
    const lines = days
      .filter((day) => day.dayAt === dayAt)
      .flatMap((day) =>
        day.uses.flatMap((use) => {
          const line = lineOf(day, use, costOf(prices, month, use, dayAt));
          return active && isCovered(use) ? coveredLines(line, use, commitment) : [line];
        }),
      );
    return active ? [...lines, recurringFee(active, dayAt, commitment.leftUsd)] : lines;
  });
}
