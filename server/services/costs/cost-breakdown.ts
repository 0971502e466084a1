import type { CostBreakdown, DailyCost } from '@/lib/contracts/costs/breakdown';
import { Exact } from '@/lib/domain/costs/exact';
import {
  type AccountPools,
  costOfDay,
  type FactsWithUse,
  pricesPerUnit,
  toLines,
} from '@/lib/domain/costs/month/breakdown';
import { monthBounds, toMonthSpan } from '@/lib/domain/costs/month/month-span';
import type { Pool } from '@/lib/domain/costs/month/price-pools';
import { addUse, type CostFacts, noUse } from '@/lib/domain/costs/month/workload-use';
import { calendarMonth, type MonthLength, toMonthText } from '@/lib/domain/costs/month-length';
import { isPriceKey, type PriceBook } from '@/lib/domain/costs/price-book';
import { groupBy } from '@/lib/domain/group-by';
import { authorise } from '../../auth/actor';
import { listCostFacts, listDailyUse, sumUse } from '../../db/cost-use-repository';
import type { WorkloadFilter } from '../../db/inventory-repository';
import { listPools } from '../../db/priced-month-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { loadPriceBook } from './load-price-book';
import { monthCosts } from './month-costs';

const dayMs = 86_400_000;

/** What one workload costs in a month (the running one unless given), down to quantity × price; 404 when there is none. */
export async function workloadCosts(
  ctx: ServiceContext,
  { workloadId, month }: { readonly workloadId: string; readonly month?: string | undefined },
): Promise<CostBreakdown> {
  authorise(ctx.actor, 'costs.read');
  return breakDown(ctx, { id: [workloadId] }, 'workload', month);
}

/** What one module costs in a month, over a scope; 404 when nothing of it is there. */
export async function moduleCosts(
  ctx: ServiceContext,
  { slug, month, ...scope }: { readonly slug: string; readonly month?: string | undefined } & WorkloadFilter,
): Promise<CostBreakdown> {
  authorise(ctx.actor, 'costs.read');
  return breakDown(ctx, { ...scope, module: [slug] }, 'module', month);
}

async function breakDown(
  ctx: ServiceContext,
  filter: WorkloadFilter,
  groupBy: 'workload' | 'module',
  given: string | undefined,
): Promise<CostBreakdown> {
  const month = given ?? toMonthText(ctx.clock.now());
  const costs = await monthCosts(ctx, { ...filter, month, groupBy });
  const [group] = costs.data;
  if (!group) throw new ServiceError('not_found', 'There is no such workload or module.');
  const facts = await listCostFacts(ctx.db, filter);
  const [book, pools] = await Promise.all([loadPriceBook(ctx), loadPools(ctx, facts, month)]);
  const length = calendarMonth(month);
  const workloads = await loadToDate(ctx, facts, month);
  return {
    month,
    pricedAt: costs.pricedAt,
    group,
    evidence: toEvidence(workloads, month),
    lines: toLines(workloads, length, book, pools),
    daily: await loadDaily(ctx, facts, { month, length, book, pools }),
    notes: costs.notes,
  };
}

async function loadPools(
  ctx: ServiceContext,
  facts: readonly CostFacts[],
  month: string,
): Promise<AccountPools> {
  const pools = new Map<string, readonly Pool[]>();
  for (const accountId of new Set(facts.map((one) => one.accountId))) {
    const stored = await listPools(ctx.db, accountId, month);
    pools.set(
      accountId,
      stored.flatMap(({ region, priceKey, quantity }) =>
        isPriceKey(priceKey) ? [{ region, key: priceKey, quantity: new Exact(quantity) }] : [],
      ),
    );
  }
  return pools;
}

async function loadToDate(
  ctx: ServiceContext,
  facts: readonly CostFacts[],
  month: string,
): Promise<readonly FactsWithUse[]> {
  const all: FactsWithUse[] = [];
  for (const alike of groupBy(
    facts,
    (one) => `${one.coveredFrom?.getTime()} ${one.coveredUntil?.getTime()}`,
  ).values()) {
    const span = spanOf(alike[0], month);
    if (!span) continue;
    const ids = alike.map(({ id }) => id);
    const uses = await sumUse(ctx.db, ids, span.toDate);
    for (const one of alike) {
      all.push({ facts: one, uses: uses.get(one.id) ?? [], hours: span.hoursCovered });
    }
  }
  return all;
}

function spanOf(facts: CostFacts | undefined, month: string) {
  if (!facts?.coveredFrom || !facts.coveredUntil) return null;
  const { coveredFrom, coveredUntil } = facts;
  return toMonthSpan(month, { coveredFrom, coveredUntil });
}

function toEvidence(workloads: readonly FactsWithUse[], month: string): CostBreakdown['evidence'] {
  const spans = workloads.flatMap(({ facts }) => spanOf(facts, month) ?? []);
  const [first] = spans;
  if (!first) return null;
  const least = spans.reduce((a, b) => (b.hoursCovered < a.hoursCovered ? b : a), first);
  return {
    windowStart: new Date(least.until.getTime() - least.hoursCovered * 3_600_000).toISOString(),
    windowEnd: least.until.toISOString(),
    hoursCovered: least.hoursCovered,
    hoursExpected: least.hoursExpected,
    invocations: addUse(noUse, ...workloads.flatMap(({ uses }) => uses)).invocations,
  };
}

interface Pricing {
  readonly month: string;
  readonly length: MonthLength;
  readonly book: PriceBook;
  readonly pools: AccountPools;
}

async function loadDaily(
  ctx: ServiceContext,
  facts: readonly CostFacts[],
  { month, length, book, pools }: Pricing,
): Promise<DailyCost[]> {
  const [start, end] = monthBounds(month);
  const byId = new Map(facts.map((one) => [one.id, one]));
  const rows = await listDailyUse(ctx.db, [...byId.keys()], start, end);
  const byDay = groupBy(rows, (row) => row.day.getTime());
  const perUnit = pricesPerUnit(pools, book);
  const now = ctx.clock.now().getTime();
  const days: DailyCost[] = [];
  for (let day = start.getTime(); day < Math.min(end.getTime(), now); day += dayMs) {
    const own = (byDay.get(day) ?? []).flatMap(({ id, use }) => {
      const one = byId.get(id);
      return one ? [{ facts: one, uses: [use], hours: use.hours }] : [];
    });
    const cost = own.length === 0 ? null : costOfDay(own, length, perUnit);
    days.push({
      day: new Date(day).toISOString().slice(0, 10),
      usd: cost?.usd ?? null,
      complete: (cost?.complete ?? false) && own.length === facts.length,
      provisional: own.some(({ hours }) => hours < 24),
    });
  }
  return days;
}
