import type { WorkloadFacts } from '@/lib/domain/inventory/judge-health';
import type { Db } from './client';
import { joinColdStartsOfSummary } from './cold-start-source';
import { Prisma } from './generated/client';
import { toCondition, type WorkloadFilter } from './inventory-repository';

/** What a module's workloads come to; moduleId null: what no rule catches. */
export interface ModuleTotals {
  readonly moduleId: string | null;
  readonly functions: number;
  readonly services: number;
  readonly stages: readonly string[] | null;
  readonly provisionedFunctions: number;
  readonly requested: number;
  readonly allocated: number;
  readonly available: number;
  readonly desired: number;
  readonly running: number;
}

/** Sums of a module's summaries; a null sum means that none of its workloads has a value. */
export interface ModuleSums {
  readonly moduleId: string | null;
  readonly summarised: number;
  readonly windowStart: Date | null;
  readonly windowEnd: Date | null;
  readonly invocations: number | null;
  readonly errors: number | null;
  readonly provisionedUsed: number | null;
  /** Of the functions whose cold starts were counted only: by whom, among which requests and since when. */
  readonly coldStarts: number | null;
  readonly coldRequests: number | null;
  readonly coldSource: 'logs' | 'insights' | 'both' | null;
  readonly coldSince: Date | null;
}

/** The function of a module whose p95 is the worst. */
export interface WorstLatency {
  readonly moduleId: string | null;
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly invocations: number | null;
  readonly windowStart: Date;
  readonly windowEnd: Date;
}

const from = Prisma.sql`FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"`;

/**
 * The summaries of each workload in one row. One look-up a workload, whatever Postgres believes of the table: a join
 * per metric was planned as if nothing was there until its statistics were taken, a minute after a first reading.
 */
const summaries = (days: number) => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE metric = 'invocations') AS summarised,
      max("windowStart") FILTER (WHERE metric = 'invocations') AS "windowStart",
      max("windowEnd") FILTER (WHERE metric = 'invocations') AS "windowEnd",
      max(value) FILTER (WHERE metric = 'invocations') AS invocations,
      max(value) FILTER (WHERE metric = 'errors') AS errors,
      max(value) FILTER (WHERE metric = 'throttles') AS throttles,
      max(value) FILTER (WHERE metric = 'coldStarts') AS "coldStarts",
      max(value) FILTER (WHERE metric = 'provisionedUsedMax') AS "provisionedUsed",
      max(value) FILTER (WHERE metric = 'durationMsP95') AS "durationMsP95",
      max("windowStart") FILTER (WHERE metric = 'durationMsP95') AS "durationStart",
      max("windowEnd") FILTER (WHERE metric = 'durationMsP95') AS "durationEnd"
    FROM "MetricSummary" WHERE "workloadId" = w.id AND "windowDays" = ${days}) s ON true`;

/** Counts, stages and capacity per module over a filter. */
export function sumModules(db: Db, filter: WorkloadFilter): Promise<readonly ModuleTotals[]> {
  return db.$queryRaw<ModuleTotals[]>`
    SELECT w."moduleId",
      count(*) FILTER (WHERE w.kind = 'function')::int AS functions,
      count(*) FILTER (WHERE w.kind = 'service')::int AS services,
      array_agg(DISTINCT w.stage) FILTER (WHERE w.stage IS NOT NULL) AS stages,
      count(w."provisionedRequested")::int AS "provisionedFunctions",
      coalesce(sum(w."provisionedRequested"), 0)::int AS requested,
      coalesce(sum(w."provisionedAllocated"), 0)::int AS allocated,
      coalesce(sum(w."provisionedAvailable"), 0)::int AS available,
      coalesce(sum(w."desiredCount"), 0)::int AS desired, coalesce(sum(w."runningCount"), 0)::int AS running
    ${from} WHERE ${toCondition(filter)} GROUP BY w."moduleId"`;
}

/** What the summaries of `days` days add up to per module. */
export function sumModuleMetrics(
  db: Db,
  filter: WorkloadFilter,
  days: number,
): Promise<readonly ModuleSums[]> {
  return db.$queryRaw<ModuleSums[]>`
    SELECT w."moduleId", sum(s.summarised)::int AS summarised,
      min(s."windowStart") AS "windowStart", max(s."windowEnd") AS "windowEnd",
      sum(s.invocations) AS invocations, sum(s.errors) AS errors, sum(s."provisionedUsed") AS "provisionedUsed",
      sum(cold."coldStarts") AS "coldStarts", sum(cold.requests) AS "coldRequests",
      CASE WHEN min(cold.source) = max(cold.source) THEN min(cold.source) WHEN count(cold.source) > 0 THEN 'both' END
        AS "coldSource",
      min(cold."windowStart") FILTER (WHERE cold.source IS NOT NULL) AS "coldSince"
    ${from} ${summaries(days)} ${joinColdStartsOfSummary} WHERE ${toCondition(filter)} GROUP BY w."moduleId"`;
}

/** Per module, the function with the worst p95 of `days` days. */
export function findWorstLatencies(
  db: Db,
  filter: WorkloadFilter,
  days: number,
): Promise<readonly WorstLatency[]> {
  return db.$queryRaw<WorstLatency[]>`
    SELECT DISTINCT ON (w."moduleId") w."moduleId", w.id, w.name, s."durationMsP95" AS value, s.invocations,
      s."durationStart" AS "windowStart", s."durationEnd" AS "windowEnd"
    ${from} ${summaries(days)}
    WHERE s."durationMsP95" IS NOT NULL AND ${toCondition(filter)}
    ORDER BY w."moduleId", s."durationMsP95" DESC, w.name`;
}

/** Workloads with anything a person may have to look at. */
export function listSuspects(
  db: Db,
  filter: WorkloadFilter,
  days: number,
): Promise<readonly (WorkloadFacts & { readonly moduleId: string | null })[]> {
  return db.$queryRaw<(WorkloadFacts & { readonly moduleId: string | null })[]>`
    SELECT * FROM (
      SELECT w."moduleId", w.id, w.kind, w.name, w.snapshot->'detail'->>'state' AS state,
        coalesce(jsonb_path_exists(w.snapshot, '$.detail.provisioned[*] ? (@.status == "FAILED")'), false)
          AS "provisionedFailed",
        w."desiredCount", w."runningCount", s.invocations, s.errors, s.throttles,
        cold."coldStarts", cold.requests AS "coldRequests"
      ${from} ${summaries(days)} ${joinColdStartsOfSummary} WHERE ${toCondition(filter)}) suspect
    WHERE state = 'Failed' OR "provisionedFailed" OR "runningCount" < "desiredCount" OR throttles > 0
      OR errors >= invocations * 0.01 AND errors > 0 OR "coldStarts" >= "coldRequests" * 0.1 AND "coldStarts" > 0
    ORDER BY name`;
}

/** The changes under way per module. */
export function countOpenChanges(
  db: Db,
  filter: WorkloadFilter,
): Promise<readonly { moduleId: string | null; count: number }[]> {
  return db.$queryRaw<{ moduleId: string | null; count: number }[]>`
    SELECT w."moduleId", count(*)::int AS count ${from} JOIN "Change" c ON c."workloadId" = w.id
    WHERE c.phase IN ('applying', 'verifying', 'indeterminate') AND ${toCondition(filter)}
    GROUP BY w."moduleId"`;
}

/** The stages, accounts and regions that hold anything. */
export async function listFacets(db: Db) {
  const [stages, accounts, regions] = await Promise.all([
    db.$queryRaw<{ stage: string }[]>`
      SELECT DISTINCT stage FROM "Workload" WHERE "archivedAt" IS NULL AND stage IS NOT NULL ORDER BY stage`,
    db.account.findMany({
      where: { archivedAt: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    db.accountRegion.findMany({
      where: { account: { archivedAt: null } },
      distinct: ['region'],
      select: { region: true },
      orderBy: { region: 'asc' },
    }),
  ]);
  return { stages: stages.map(({ stage }) => stage), accounts, regions: regions.map(({ region }) => region) };
}
