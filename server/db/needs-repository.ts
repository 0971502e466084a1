import type { Db } from './client';
import { Prisma } from './generated/client';
import { toCondition, type WorkloadFilter } from './inventory-repository';

const from = Prisma.sql`FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"`;

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
