import type { CostGrouping, CostSums, MissingPart } from '@/lib/domain/costs/month/cost-group';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { toCondition, type WorkloadFilter } from './inventory-repository';

/** Where a page of groups goes on: after this amount and key. */
export interface CostPosition {
  readonly usd: string;
  readonly key: string;
}

const keys: Readonly<Record<CostGrouping, { readonly key: Prisma.Sql; readonly label: Prisma.Sql }>> = {
  workload: { key: Prisma.sql`w.id::text`, label: Prisma.sql`w.name` },
  module: {
    key: Prisma.sql`coalesce(m.slug, 'unassigned')`,
    label: Prisma.sql`coalesce(m.name, 'No module')`,
  },
  stage: { key: Prisma.sql`coalesce(w.stage, 'none')`, label: Prisma.sql`coalesce(w.stage, 'No stage')` },
  account: { key: Prisma.sql`w."accountId"`, label: Prisma.sql`a.name` },
  service: {
    key: Prisma.sql`w.kind`,
    label: Prisma.sql`CASE w.kind WHEN 'function' THEN 'Lambda' ELSE 'ECS on Fargate' END`,
  },
};

const from = (month: string) => Prisma.sql`
  FROM "Workload" w JOIN "Account" a ON a.id = w."accountId" LEFT JOIN "Module" m ON m.id = w."moduleId"
  LEFT JOIN "WorkloadCost" c ON c."workloadId" = w.id AND c.month = ${month}`;

// What is gone by now still has to be paid for the time it was there.
const condition = (filter: WorkloadFilter) => Prisma.sql`
  ${toCondition({ ...filter, archived: 'include' })} AND (w."archivedAt" IS NULL OR c."workloadId" IS NOT NULL)`;

const sums = Prisma.sql`
  count(*)::int AS workloads, count(*) FILTER (WHERE c."workloadId" IS NULL)::int AS unpriced,
  trim_scale(coalesce(sum(c.usd), 0))::text AS usd, trim_scale(coalesce(sum(c."wholeDaysUsd"), 0))::text AS "wholeDaysUsd",
  trim_scale(coalesce(sum(c."previousUsd"), 0))::text AS "previousUsd",
  count(c."workloadId") FILTER (WHERE c."previousUsd" IS NULL OR c."wholeDaysUsd" IS NULL)::int AS "withoutTrend",
  trim_scale(coalesce(sum(c."runRateUsd"), 0))::text AS "runRateUsd",
  count(c."workloadId") FILTER (WHERE c."runRateUsd" IS NULL)::int AS "withoutRunRate",
  trim_scale(coalesce(sum(c."forecastUsd"), 0))::text AS "forecastUsd",
  count(c."workloadId") FILTER (WHERE c."forecastUsd" IS NULL)::int AS "withoutForecast",
  count(*) FILTER (WHERE c."forecastMethod" = 'seasonal')::int AS seasonal,
  count(*) FILTER (WHERE c."forecastMethod" = 'linear')::int AS linear,
  trim_scale(coalesce(sum(c."idleUsd"), 0))::text AS "idleUsd",
  count(c."workloadId") FILTER (WHERE c."idleUsd" IS NULL)::int AS "withoutIdle",
  coalesce(sum(c.requests), 0) AS requests,
  trim_scale(coalesce(sum(c.usd) FILTER (WHERE c.requests IS NOT NULL), 0))::text AS "requestedUsd",
  count(c."workloadId") FILTER (WHERE c.requests IS NULL)::int AS "withoutRequests",
  trim_scale(coalesce(sum(c."provisionedUsd"), 0))::text AS "provisionedUsd",
  coalesce(sum(c."provisionedSeconds"), 0) AS "provisionedSeconds",
  coalesce(sum(c."provisionedIdleSeconds"), 0) AS "provisionedIdleSeconds",
  count(*) FILTER (WHERE c."provisionedSeconds" > 0 AND c."provisionedIdleSeconds" IS NULL)::int
    AS "withoutProvisionedUse"`;

/** The sums of a month over a filter, per group, the dearest first. */
export function listCostSums(
  db: Db,
  month: string,
  filter: WorkloadFilter,
  page: { readonly by: CostGrouping; readonly after: CostPosition | null; readonly limit: number },
): Promise<readonly CostSums[]> {
  const { key, label } = keys[page.by];
  const after = page.after
    ? Prisma.sql`WHERE (-g.usd::numeric, g.key) > (-${page.after.usd}::numeric, ${page.after.key})`
    : Prisma.empty;
  return db.$queryRaw<CostSums[]>`
    SELECT * FROM (
      SELECT ${key} AS key, min(${label}) AS label, ${sums} ${from(month)} WHERE ${condition(filter)} GROUP BY 1) g
    ${after} ORDER BY g.usd::numeric DESC, g.key LIMIT ${page.limit}`;
}

/** The sums of a month over everything a filter leaves. */
export async function readCostTotal(db: Db, month: string, filter: WorkloadFilter): Promise<CostSums> {
  const [row] = await db.$queryRaw<[CostSums]>`
    SELECT 'all' AS key, 'All' AS label, ${sums} ${from(month)} WHERE ${condition(filter)}`;
  return row;
}

/** What is unknown in a month per group: each clause once, with how many workloads it holds for. */
export function listMissingParts(
  db: Db,
  month: string,
  filter: WorkloadFilter,
  by: CostGrouping,
): Promise<readonly (MissingPart & { readonly key: string })[]> {
  const { key } = keys[by];
  return db.$queryRaw<(MissingPart & { readonly key: string })[]>`
    SELECT ${key} AS key, clause, count(DISTINCT w.id)::int AS workloads, min(w.name) AS name
    ${from(month)} CROSS JOIN LATERAL unnest(c.missing) AS clause
    WHERE ${condition(filter)} GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`;
}

/** Up to when the use of every priced workload is known, and when the month was last priced. */
export async function readCostTimes(
  db: Db,
  month: string,
  filter: WorkloadFilter,
): Promise<{ readonly asOf: Date | null; readonly pricedAt: Date | null }> {
  const [row] = await db.$queryRaw<[{ asOf: Date | null; pricedAt: Date | null }]>`
    SELECT min(c."asOf") FILTER (WHERE w."archivedAt" IS NULL) AS "asOf", max(c."pricedAt") AS "pricedAt" ${from(month)} WHERE ${condition(filter)}`;
  return row;
}

/** What a workload costs in a month, as lists show it; amounts in US dollars. */
export interface RowCost {
  readonly id: string;
  readonly usd: number;
  /** What is unknown of it, in a few words; null when nothing is. */
  readonly missing: string | null;
  readonly runRateUsd: number | null;
  readonly perMillionUsd: number | null;
}

/** What these workloads cost in a month; those not priced are left out. */
export function listRowCosts(
  db: Db,
  month: string,
  workloadIds: readonly string[],
): Promise<readonly RowCost[]> {
  return db.$queryRaw<RowCost[]>`
    SELECT "workloadId" AS id, usd::float8 AS usd, array_to_string(nullif(missing, '{}'), ', ') AS missing,
      "runRateUsd"::float8 AS "runRateUsd",
      CASE WHEN requests > 0 THEN (usd / requests::numeric * 1000000)::float8 END AS "perMillionUsd"
    FROM "WorkloadCost" WHERE month = ${month} AND "workloadId" = ANY(${[...workloadIds]}::uuid[])`;
}
