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

export interface FailedChange {
  readonly id: string;
  readonly number: number;
  readonly phase: string;
  readonly qualifier: string;
  readonly workloadId: string;
  readonly workloadName: string;
  readonly failure: unknown;
  readonly at: Date | null;
}

/** The changes since `since` that failed, ran out of time or can't be told, and that no later change has replaced. */
export function listFailedChanges(
  db: Db,
  filter: WorkloadFilter,
  since: Date,
): Promise<readonly FailedChange[]> {
  return db.$queryRaw<FailedChange[]>`
    SELECT c.id, c.number, c.phase, c.qualifier, c."workloadId", w.name AS "workloadName", c.failure,
      coalesce(c."settledAt", c."appliedAt") AS at
    ${from} JOIN "Change" c ON c."workloadId" = w.id
    WHERE c.phase IN ('failed', 'timedOut', 'indeterminate') AND c."plannedAt" >= ${since}
      AND NOT EXISTS (
        SELECT 1 FROM "Change" later WHERE later."workloadId" = c."workloadId"
          AND later.qualifier = c.qualifier AND later.number > c.number AND later."appliedAt" IS NOT NULL)
      AND ${toCondition(filter)}
    ORDER BY c.number DESC LIMIT 50`;
}

export interface MovedChange {
  readonly id: string;
  readonly number: number;
  readonly qualifier: string;
  readonly workloadName: string;
  readonly field: string;
  readonly set: unknown;
  readonly found: unknown;
  readonly noticedAt: Date;
  /** How many changes there are of which a value has moved. */
  readonly changes: number;
}

/** The first `limit` changes of which something else has moved a value and nobody has dealt with it, the latest first. */
export function listMovedChanges(
  db: Db,
  filter: WorkloadFilter,
  limit: number,
): Promise<readonly MovedChange[]> {
  return db.$queryRaw<MovedChange[]>`
    SELECT moved.*, count(*) OVER ()::int AS changes FROM (
      SELECT DISTINCT ON (c.id) c.id, c.number, c.qualifier, w.name AS "workloadName",
        v.field, v.set, v.found, v."noticedAt"
      ${from} JOIN "Change" c ON c."workloadId" = w.id JOIN "ChangeMove" v ON v."changeId" = c.id
      WHERE v."settledAt" IS NULL AND c.phase = 'inForce' AND ${toCondition(filter)}
      ORDER BY c.id, v."noticedAt" DESC, v.field) moved
    ORDER BY "noticedAt" DESC, number DESC LIMIT ${limit}`;
}

export interface OverdueEnd {
  readonly id: string;
  readonly number: number;
  readonly qualifier: string;
  readonly workloadName: string;
  readonly endsAt: Date;
  readonly state: string;
  readonly problem: unknown;
}

/** The changes whose end came before `before` and that are not taken back, the longest overdue first. */
export function listOverdueEnds(
  db: Db,
  filter: WorkloadFilter,
  before: Date,
): Promise<readonly OverdueEnd[]> {
  return db.$queryRaw<OverdueEnd[]>`
    SELECT c.id, c.number, c.qualifier, w.name AS "workloadName", e."endsAt", e.state, e.problem
    ${from} JOIN "Change" c ON c."workloadId" = w.id JOIN "ChangeEnd" e ON e."changeId" = c.id
    WHERE (e.state = 'asks' OR e.state IN ('waiting', 'reverting') AND e."endsAt" < ${before})
      AND ${toCondition(filter)}
    ORDER BY e."endsAt", c.number LIMIT 50`;
}

export interface WaitingApproval {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly workloadName: string;
  readonly reason: string;
  readonly requestedByLabel: string;
  readonly requestedAt: Date;
}

/** The changes that wait for a second person, the longest first. */
export function listWaitingApprovals(db: Db, filter: WorkloadFilter): Promise<readonly WaitingApproval[]> {
  return db.$queryRaw<WaitingApproval[]>`
    SELECT c.id, c.number, c.plan->>'title' AS title, w.name AS "workloadName", a.reason, a."requestedByLabel",
      a."requestedAt"
    ${from} JOIN "Change" c ON c."workloadId" = w.id JOIN "ChangeApproval" a ON a."changeId" = c.id
    WHERE a.state = 'requested' AND c.phase = 'planned' AND ${toCondition(filter)}
    ORDER BY a."requestedAt", c.number LIMIT 50`;
}

export interface WaitingGroup {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly size: number;
  readonly reason: string;
  readonly requestedByLabel: string;
  readonly requestedAt: Date;
}

/** The groups of changes that wait for a second person and touch anything of a filter, the longest first. */
export function listWaitingGroups(db: Db, filter: WorkloadFilter): Promise<readonly WaitingGroup[]> {
  return db.$queryRaw<WaitingGroup[]>`
    SELECT g.id, g.number, g.title, a.reason, a."requestedByLabel", a."requestedAt",
      (SELECT count(*)::int FROM "ChangeGroupItem" i WHERE i."groupId" = g.id) AS size
    FROM "ChangeGroup" g JOIN "ChangeApproval" a ON a."groupId" = g.id
    WHERE a.state = 'requested' AND g.state = 'planned' AND EXISTS (
      SELECT 1 ${from} JOIN "ChangeGroupItem" i ON i."workloadId" = w.id
      WHERE i."groupId" = g.id AND ${toCondition(filter)})
    ORDER BY a."requestedAt", g.number LIMIT 50`;
}

export interface TurnedAwayGroup {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly turnedAway: number;
  /** Of the first of them. */
  readonly problem: unknown;
  readonly settledAt: Date;
}

/** The groups settled since `since` of which changes were turned away, and whose workloads no later change was applied to. */
export function listTurnedAwayGroups(
  db: Db,
  filter: WorkloadFilter,
  since: Date,
): Promise<readonly TurnedAwayGroup[]> {
  return db.$queryRaw<TurnedAwayGroup[]>`
    SELECT g.id, g.number, g.title, g."settledAt", count(*)::int AS "turnedAway",
      (array_agg(i.problem ORDER BY i.position))[1] AS problem
    ${from} JOIN "ChangeGroupItem" i ON i."workloadId" = w.id JOIN "ChangeGroup" g ON g.id = i."groupId"
    WHERE g.state = 'settled' AND g."settledAt" >= ${since} AND i.problem IS NOT NULL AND i."changeId" IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM "Change" later WHERE later."workloadId" = w.id AND later."appliedAt" > g."appliedAt")
      AND ${toCondition(filter)}
    GROUP BY g.id ORDER BY g.number DESC LIMIT 50`;
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

/** The aliases and versions whose provisioned concurrency AWS reports as failed. */
export function listFailedProvisioned(
  db: Db,
  filter: WorkloadFilter,
): Promise<readonly { workloadId: string; name: string; qualifier: string; reason: string | null }[]> {
  return db.$queryRaw<{ workloadId: string; name: string; qualifier: string; reason: string | null }[]>`
    SELECT w.id AS "workloadId", w.name, one->>'qualifier' AS qualifier, one->>'statusReason' AS reason
    ${from}, jsonb_path_query(w.snapshot, '$.detail.provisioned[*] ? (@.status == "FAILED")') AS one
    WHERE ${toCondition(filter)} ORDER BY w.name, 3 LIMIT 50`;
}
