import type { EstimatedPart } from '@/lib/domain/costs/bill/reconcile';
import { chargesOf } from '@/lib/domain/costs/components';
import { Exact } from '@/lib/domain/costs/exact';
import { freeTier } from '@/lib/domain/costs/free-tier';
import { billBalancers } from '@/lib/domain/costs/month/balancer-components';
import { priceOwned } from '@/lib/domain/costs/month/price-pools';
import { toComponents } from '@/lib/domain/costs/month/use-components';
import { addUse, type CostFacts, noUse } from '@/lib/domain/costs/month/workload-use';
import { calendarMonth } from '@/lib/domain/costs/month-length';
import type { PriceBook, PriceKey } from '@/lib/domain/costs/price-book';
import { groupBy } from '@/lib/domain/group-by';
import { listCostFacts, sumUse } from '../../../db/cost-use-repository';
import type { ServiceContext } from '../../context';

/** The estimate of some whole days of a month. */
export interface EstimatedDays {
  readonly parts: readonly EstimatedPart[];
  readonly unknown: ReadonlyMap<string, readonly string[]>;
  readonly freeTier: ReadonlyMap<string, Exact>;
  /** What each workload's use of these days costs; without load balancers, which many share and no module's tag is on. */
  readonly usdOf: ReadonlyMap<string, Exact>;
}

const dayMs = 86_400_000;
const lambda = 'AWS Lambda';
const ecs = 'Amazon Elastic Container Service';
const balancing = 'Amazon Elastic Load Balancing';

/** What the estimate says of the same accounts and days as a bill, by the bill's names of services. */
export async function estimateDays(
  ctx: ServiceContext,
  book: PriceBook,
  days: {
    readonly accounts: readonly string[];
    readonly month: string;
    readonly from: Date;
    readonly to: Date;
  },
): Promise<EstimatedDays> {
  const count = Math.round((days.to.getTime() - days.from.getTime()) / dayMs);
  const periods = Array.from({ length: count }, (_, day) => ({
    period: 'day' as const,
    start: new Date(days.from.getTime() + day * dayMs),
    weight: 1,
  }));
  const facts = await listCostFacts(ctx.db, { account: days.accounts });
  const uses = await sumUse(
    ctx.db,
    facts.map(({ id }) => id),
    periods,
  );
  const month = calendarMonth(days.month);
  const usdOf = new Map<string, Exact>();
  const parts: EstimatedPart[] = [];
  const unknown = new Map<string, Map<string, number>>();
  for (const own of groupBy(facts, ({ accountId }) => accountId).values()) {
    const charges = own.flatMap((one) => {
      const used = uses.get(one.id) ?? [];
      const billed = toComponents(one, used, count * 24);
      const ofBalancers = billBalancers(one, addUse(noUse, ...used)).gaps;
      for (const gap of billed.gaps) {
        noteGap(unknown, ofBalancers.includes(gap) ? balancing : serviceOf(one), gap);
      }
      return billed.components.flatMap((component) =>
        chargesOf(component, { month }).map((charge) => ({ owner: one.id, region: one.region, charge })),
      );
    });
    const { pools } = priceOwned(charges, book);
    const { costs } = priceOwned(
      charges.filter(({ charge }) => serviceAt(charge.key) !== balancing),
      book,
    );
    for (const [id, { usd }] of costs) usdOf.set(id, usd);
    for (const { key, quantity, perUnit } of pools) {
      parts.push({ service: serviceAt(key), key, quantity, usd: quantity.times(perUnit ?? 0) });
    }
  }
  return { parts, unknown: sayGaps(unknown), freeTier: new Map([[lambda, freeTierOf(parts)]]), usdOf };
}

function serviceAt(key: PriceKey): string {
  if (key.startsWith('lambda.')) return lambda;
  return key.startsWith('alb.') ? balancing : ecs;
}

function serviceOf({ kind }: CostFacts): string {
  return kind === 'function' ? lambda : ecs;
}

function noteGap(gaps: Map<string, Map<string, number>>, service: string, gap: string): void {
  const own = gaps.get(service) ?? new Map<string, number>();
  own.set(gap, (own.get(gap) ?? 0) + 1);
  gaps.set(service, own);
}

function sayGaps(gaps: ReadonlyMap<string, ReadonlyMap<string, number>>): EstimatedDays['unknown'] {
  return new Map(
    [...gaps].map(([service, own]) => [
      service,
      [...own].map(([gap, count]) => `${gap}, of ${count === 1 ? '1 workload' : `${count} workloads`}`),
    ]),
  );
}

/** What a month's free requests and GB-seconds would take off, at the prices these days were estimated at. */
function freeTierOf(parts: readonly EstimatedPart[]): Exact {
  const worth = (amount: string, isOf: (key: string) => boolean) => {
    const own = parts.filter(({ key }) => isOf(key));
    const quantity = own.reduce((sum, part) => sum.plus(part.quantity), zero);
    const usd = own.reduce((sum, part) => sum.plus(part.usd), zero);
    return quantity.isZero() ? zero : Exact.min(quantity, amount).times(usd).div(quantity);
  };
  return worth(freeTier.lambdaRequests.amount, (key) => key === 'lambda.requests').plus(
    worth(freeTier.lambdaDuration.amount, (key) => key.startsWith('lambda.duration')),
  );
}

const zero = new Exact(0);
