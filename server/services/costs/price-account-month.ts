import { toDecimalString } from '@/lib/domain/costs/exact';
import { forecastWeights, runRateWeights } from '@/lib/domain/costs/month/forecast-weights';
import { toMonthSpan } from '@/lib/domain/costs/month/month-span';
import { priceWorkloads, type WorkloadMonth } from '@/lib/domain/costs/month/price-workloads';
import type { CostFacts } from '@/lib/domain/costs/month/workload-use';
import { calendarMonth } from '@/lib/domain/costs/month-length';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { groupBy } from '@/lib/domain/group-by';
import { listCostFacts, sumUse } from '../../db/cost-use-repository';
import { storePricedMonth } from '../../db/priced-month-repository';
import type { ServiceContext } from '../context';

/** Prices one month, YYYY-MM, of everything in an account from its roll-ups, and stores what each workload costs. */
export async function priceAccountMonth(
  ctx: ServiceContext,
  book: PriceBook,
  { accountId, month }: { readonly accountId: string; readonly month: string },
): Promise<void> {
  const facts = await listCostFacts(ctx.db, { account: [accountId] });
  if (facts.length === 0) return;
  const workloads: WorkloadMonth[] = [];
  for (const alike of groupBy(facts, coverageOf).values())
    workloads.push(...(await loadUse(ctx, alike, month)));
  const { costs, pools } = priceWorkloads(workloads, calendarMonth(month), book);
  const pricedAt = ctx.clock.now();
  await ctx.db.$transaction(
    (tx) =>
      storePricedMonth(
        tx,
        { accountId, month, pricedAt },
        costs,
        pools.map(({ region, key, quantity }) => ({
          region,
          priceKey: key,
          quantity: toDecimalString(quantity),
        })),
      ),
    { timeout: 60_000 },
  );
}

/** The use of workloads that are covered alike, in a month and in what is compared and expected. */
export async function loadUse(
  ctx: ServiceContext,
  alike: readonly CostFacts[],
  month: string,
): Promise<readonly WorkloadMonth[]> {
  const { coveredFrom, coveredUntil } = alike[0] ?? { coveredFrom: null, coveredUntil: null };
  if (coveredFrom === null || coveredUntil === null) {
    return alike.map((facts) => ({ facts, ...nothingKnown }));
  }
  const span = toMonthSpan(month, { coveredFrom, coveredUntil });
  const forecast = forecastWeights({ coveredFrom, coveredUntil, monthEnd: span.end });
  const runRate = runRateWeights({ coveredFrom, coveredUntil: span.until }, calendarMonth(month).hours);
  const ids = alike.map(({ id }) => id);
  const sum = (periods: Parameters<typeof sumUse>[2]) => sumUse(ctx.db, ids, periods);
  const [toDate, wholeDays, previous, rate, rest] = await Promise.all([
    sum(span.toDate),
    sum(span.wholeDays),
    sum(span.previousDays ?? []),
    sum(runRate ?? []),
    sum(forecast?.weights ?? []),
  ]);
  return alike.map((facts) => ({
    facts,
    span,
    forecast: forecast?.method ?? null,
    toDate: toDate.get(facts.id) ?? [],
    wholeDays: wholeDays.get(facts.id) ?? [],
    previous: span.previousDays && (previous.get(facts.id) ?? []),
    runRate: runRate && (rate.get(facts.id) ?? []),
    rest: forecast && (rest.get(facts.id) ?? []),
  }));
}

const nothingKnown = {
  span: null,
  forecast: null,
  toDate: [],
  wholeDays: [],
  previous: null,
  runRate: null,
  rest: null,
} as const;

function coverageOf({ coveredFrom, coveredUntil }: CostFacts): string {
  return `${coveredFrom?.toISOString()}/${coveredUntil?.toISOString()}`;
}
