import type { Bill } from '@/lib/contracts/costs/bill';
import { reconcile } from '@/lib/domain/costs/bill/reconcile';
import { usageTypeKey } from '@/lib/domain/costs/bill/usage-type-key';
import { Exact, toDecimalString } from '@/lib/domain/costs/exact';
import { monthBounds } from '@/lib/domain/costs/month/month-span';
import { toMonthText } from '@/lib/domain/costs/month-length';
import { groupBy } from '@/lib/domain/group-by';
import { authorise } from '../../../auth/actor';
import { readBillReach, sumBill } from '../../../db/bill-repository';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../load-price-book';
import { isBillDaily, readBillFailures } from './bill-settings';
import { type EstimatedDays, estimateDays } from './estimate-days';
import { findModuleTag } from './find-module-tag';
import { listGroupings } from './read-bill';

const dayMs = 86_400_000;
const usdPerRequest = '0.01';

/** A month's bill as it was last read, against the estimate of the same days. */
export async function getBill(
  ctx: ServiceContext,
  { month: given }: { readonly month?: string | undefined },
): Promise<Bill> {
  authorise(ctx.actor, 'costs.read');
  const month = given ?? toMonthText(ctx.clock.now());
  const [daily, accounts, groupings, failures] = await Promise.all([
    isBillDaily(ctx.db),
    ctx.db.account.count({ where: { archivedAt: null } }),
    listGroupings(ctx),
    readBillFailures(ctx.db),
  ]);
  const requestsPerReading = accounts * groupings.length;
  return {
    month,
    daily,
    requestsPerReading,
    usdPerReading: toDecimalString(new Exact(usdPerRequest).times(requestsPerReading)),
    failures,
    reading: await readReading(ctx, month),
  };
}

async function readReading(ctx: ServiceContext, month: string): Promise<Bill['reading']> {
  const [from, end] = monthBounds(month);
  const { lastDay, readAt, estimated, accounts } = await readBillReach(ctx.db, from, end);
  if (lastDay === null || readAt === null) return null;
  const to = new Date(lastDay.getTime() + dayMs);
  const book = await loadPriceBook(ctx);
  const [usage, records, tagged, estimate, tagKey] = await Promise.all([
    sumBill(ctx.db, 'usageType', from, to),
    sumBill(ctx.db, 'recordType', from, to),
    sumBill(ctx.db, 'tag', from, to),
    estimateDays(ctx, book, { accounts, month, from, to }),
    findModuleTag(ctx.db),
  ]);
  const services = reconcile({ ...estimate, estimate: estimate.parts, usage, records, keyOf: usageTypeKey });
  const total = (amounts: readonly (string | null)[]) =>
    toDecimalString(amounts.reduce((sum, usd) => sum.plus(usd ?? 0), new Exact(0)));
  return {
    readAt: readAt.toISOString(),
    from: from.toISOString().slice(0, 10),
    to: lastDay.toISOString().slice(0, 10),
    accounts: [...accounts],
    estimated,
    estimateUsd: total(services.map(({ estimateUsd }) => estimateUsd)),
    billedUsd: total(services.map(({ billedUsd }) => billedUsd)),
    services: services.map((one) => ({ ...one, reasons: [...one.reasons] })),
    tagKey,
    tags: await compareTags(ctx, tagged, estimate, total),
  };
}

/** The bill by the value of the modules' tag beside what the module of that name is estimated at. */
async function compareTags(
  ctx: ServiceContext,
  tagged: readonly { readonly key: string; readonly usd: string }[],
  { usdOf }: EstimatedDays,
  total: (amounts: readonly (string | null)[]) => string,
): Promise<NonNullable<Bill['reading']>['tags']> {
  const [modules, members] = await Promise.all([
    ctx.db.module.findMany({ select: { id: true, slug: true, name: true, rules: true } }),
    ctx.db.workload.findMany({
      where: { id: { in: [...usdOf.keys()] } },
      select: { id: true, moduleId: true },
    }),
  ]);
  const byModule = groupBy(members, ({ moduleId }) => moduleId);
  return [...groupBy(tagged, ({ key }) => key)]
    .map(([value, lines]) => {
      const module = modules.find(
        ({ slug, rules }) =>
          slug === value || rules.some((rule) => rule.kind === 'tag' && rule.pattern === value),
      );
      const own = module ? (byModule.get(module.id) ?? []) : value === '' ? (byModule.get(null) ?? []) : null;
      return {
        value,
        module: module?.name ?? null,
        estimateUsd: own && total(own.map(({ id }) => (usdOf.get(id) ?? new Exact(0)).toFixed())),
        billedUsd: total(lines.map(({ usd }) => usd)),
      };
    })
    .sort((a, b) => Number(b.billedUsd) - Number(a.billedUsd));
}
