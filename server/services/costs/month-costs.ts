import { z } from 'zod';
import type { MonthCosts } from '@/lib/contracts/costs/month';
import { type CostGrouping, type MissingPart, toCostGroup } from '@/lib/domain/costs/month/cost-group';
import { toMonthText } from '@/lib/domain/costs/month-length';
import { groupBy } from '@/lib/domain/group-by';
import { authorise } from '../../auth/actor';
import { listCostSums, listMissingParts, readCostTimes, readCostTotal } from '../../db/cost-repository';
import type { WorkloadFilter } from '../../db/inventory-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';

/** Which costs: whose, of which month and how grouped; the running month (UTC) unless one is given. */
export interface MonthCostsInput extends Omit<WorkloadFilter, 'archived' | 'q'> {
  readonly month?: string | undefined;
  readonly groupBy: CostGrouping;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const Position = z.tuple([z.string(), z.string()]);
const everything = 10_000;

/** What the estate, or a part of it, costs in a month: a total and its groups, the dearest first, as last priced. */
export async function monthCosts(
  ctx: ServiceContext,
  { month: given, groupBy: by, limit = everything, cursor, ...filter }: MonthCostsInput,
): Promise<MonthCosts> {
  authorise(ctx.actor, 'costs.read');
  const month = given ?? toMonthText(ctx.clock.now());
  const position = cursor === undefined ? null : fromCursor(Position, cursor);
  const after = position && { usd: position[0], key: position[1] };
  const [groups, total, missing, times] = await Promise.all([
    listCostSums(ctx.db, month, filter, { by, after, limit: limit + 1 }),
    readCostTotal(ctx.db, month, filter),
    listMissingParts(ctx.db, month, filter, by),
    readCostTimes(ctx.db, month, filter),
  ]);
  const page = groups.slice(0, limit);
  const last = page.at(-1);
  const byKey = groupBy(missing, (part) => part.key);
  return {
    month,
    asOf: times.asOf?.toISOString() ?? null,
    pricedAt: times.pricedAt?.toISOString() ?? null,
    total: toCostGroup(total, mergeMissing(missing)),
    data: page.map((sums) => toCostGroup(sums, byKey.get(sums.key) ?? [])),
    meta: { nextCursor: groups.length > page.length && last ? toCursor([last.usd, last.key]) : null },
    notes: [...notes],
  };
}

const notes = [
  'The free tier, savings plans, tax and support are left out; so are logs, data transfer and other services a workload uses.',
  'An Application Load Balancer is shared among the target groups behind it by their requests of each hour, of each day before the last two weeks; equally where there were none.',
  'Before a workload was first seen its memory and task size are taken to have been as they were then.',
] as const;

/** The missing parts of groups as those of all of them together. */
function mergeMissing(parts: readonly MissingPart[]): readonly MissingPart[] {
  return [...groupBy(parts, (part) => part.clause)].map(([clause, same]) => ({
    clause,
    workloads: same.reduce((sum, part) => sum + part.workloads, 0),
    name: same[0]?.name ?? '',
  }));
}
