import type { FactCapacity, FactDay, FactRevision, FactRows } from '@/lib/domain/reviews/to-estate-facts';
import type { Db } from './client';
import { joinColdStarts } from './cold-start-source';
import { Prisma } from './generated/client';

interface Asked {
  /** Null: the whole estate. */
  readonly ids: readonly string[] | null;
  /** The first day of roll-ups wanted, and the moment the facts are of. */
  readonly from: Date;
  readonly until: Date;
  /** How many days the stored summaries are of, and the month costs are of, YYYY-MM. */
  readonly summaryDays: number;
  readonly month: string;
}

interface Identity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly module: string | null;
  readonly moduleId: string | null;
  readonly stage: string | null;
  readonly account: string;
  readonly region: string;
}

/** What is kept of one workload over time, with what a decision's scope may name of it. */
export interface ScopedFactRows extends FactRows {
  readonly moduleId: string | null;
}

/** What is kept of workloads over a stretch of time, by name, from which the estate's model is made. */
export async function listFactRows(db: Db, asked: Asked): Promise<readonly ScopedFactRows[]> {
  const only = (column: Prisma.Sql) =>
    asked.ids === null ? Prisma.empty : Prisma.sql`AND ${column} = ANY(${[...asked.ids]}::uuid[])`;
  const [workloads, revisions, capacities, days, summaries, costs] = await Promise.all([
    listWorkloads(db, only(Prisma.sql`w.id`)),
    listRevisions(db, asked, only(Prisma.sql`r."workloadId"`)),
    listCapacities(db, asked, only(Prisma.sql`c."workloadId"`)),
    listDays(db, asked, only(Prisma.sql`r."workloadId"`)),
    listSummaries(db, asked, only(Prisma.sql`"workloadId"`)),
    listCosts(db, asked, only(Prisma.sql`"workloadId"`)),
  ]);
  const revisionsOf = byWorkload(revisions);
  const capacitiesOf = byWorkload(capacities);
  const daysOf = byWorkload(days);
  const cpuOf = new Map(summaries.map(({ workloadId, value }) => [workloadId, value]));
  const costOf = new Map(costs.map(({ workloadId, usd }) => [workloadId, usd]));
  return workloads.map((workload) => ({
    ...workload,
    revisions: revisionsOf.get(workload.id) ?? [],
    capacities: capacitiesOf.get(workload.id) ?? [],
    days: daysOf.get(workload.id) ?? [],
    current: {
      cpu_percent_average: cpuOf.get(workload.id) ?? null,
      cost_usd_monthly: costOf.get(workload.id) ?? null,
    },
  }));
}

function listWorkloads(db: Db, only: Prisma.Sql) {
  return db.$queryRaw<Identity[]>`
    SELECT w.id, w.kind, w.name, m.slug AS module, w."moduleId", w.stage, w."accountId" AS account, w.region
    FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"
    WHERE w."archivedAt" IS NULL ${only} ORDER BY w.name, w.id`;
}

type Of<T> = T & { readonly workloadId: string };

// The last of before, and those since. AWS says since when the first one that was seen holds.
function listRevisions(db: Db, { from }: Asked, only: Prisma.Sql) {
  return db.$queryRaw<Of<FactRevision>[]>`
    WITH shown AS (
      SELECT r.*, lead(r."observedAt") OVER (PARTITION BY r."workloadId" ORDER BY r.number) AS next
      FROM "WorkloadRevision" r WHERE true ${only})
    SELECT "workloadId",
      CASE WHEN number = 1 THEN least("observedAt", coalesce((configuration->>'lastModified')::timestamptz, "observedAt"))
        ELSE "observedAt" END AS "from",
      configuration->>'packageType' AS "packageType",
      (configuration->>'codeSizeBytes')::float8 AS "codeSizeBytes", configuration->>'runtime' AS runtime,
      (configuration->>'memoryMb')::float8 AS "memoryMb",
      (configuration->>'timeoutSeconds')::float8 AS "timeoutSeconds", configuration->>'architecture' AS architecture,
      ARRAY(SELECT jsonb_array_elements_text(coalesce(configuration->'layers', '[]'))) AS layers
    FROM shown WHERE next IS NULL OR next > ${from} ORDER BY "workloadId", number`;
}

function listCapacities(db: Db, { from, until }: Asked, only: Prisma.Sql) {
  return db.$queryRaw<Of<FactCapacity>[]>`
    WITH shown AS (
      SELECT c.*, lead(c.since) OVER (PARTITION BY c."workloadId" ORDER BY c."observedAt") AS next
      FROM "WorkloadCapacity" c WHERE c.since <= ${until} ${only})
    SELECT "workloadId", since, "memoryMb", "cpuUnits", architecture, provisioned, desired
    FROM shown WHERE next IS NULL OR next > ${from} ORDER BY "workloadId", "observedAt"`;
}

function listDays(db: Db, { from, until }: Asked, only: Prisma.Sql) {
  return db.$queryRaw<Of<FactDay>[]>`
    SELECT r."workloadId", r.start, r.invocations, r.errors, r.throttles, r."durationMsSum", r."durationSamples",
      cold."coldStarts", cold.requests AS "coldRequests", cold."initMsSum", r."provisionedSpillover", r.requests,
      r."latencyMsP95" AS "durationMsP95", r."latencyMsP99" AS "durationMsP99", cold."initMsP95", r."concurrencyMax",
      r."provisionedUtilisationMax", r."cpuPercentMax", r."memoryPercentMax"
    FROM "MetricRollUp" r ${joinColdStarts}
    WHERE r.period = 'day' AND r.start >= ${from} AND r.start <= ${until} ${only}`;
}

function listSummaries(db: Db, { summaryDays }: Asked, only: Prisma.Sql) {
  return db.$queryRaw<{ workloadId: string; value: number }[]>`
    SELECT "workloadId", value FROM "MetricSummary"
    WHERE "windowDays" = ${summaryDays} AND metric = 'cpuPercentAverage' AND value IS NOT NULL ${only}`;
}

function listCosts(db: Db, { month }: Asked, only: Prisma.Sql) {
  return db.$queryRaw<{ workloadId: string; usd: number | null }[]>`
    SELECT "workloadId", CASE WHEN cardinality(missing) = 0 THEN "runRateUsd"::float8 END AS usd
    FROM "WorkloadCost" WHERE month = ${month} ${only}`;
}

function byWorkload<T extends { readonly workloadId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.workloadId);
    if (group) group.push(row);
    else groups.set(row.workloadId, [row]);
  }
  return groups;
}

/** Where every workload stands, as scopes look at it, by name. */
export function listPlaced(db: Db) {
  return db.workload.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true, moduleId: true, stage: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
