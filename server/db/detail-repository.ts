import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import type { Db } from './client';
import { Prisma } from './generated/client';
import type { RegionKey } from './region-repository';
import { readSnapshot } from './workload-repository';

/** A workload whose detail is to be read now. */
export interface DueWorkload {
  readonly arn: string;
  readonly name: string;
  readonly snapshot: WorkloadSnapshot | null;
}

/**
 * Takes the workloads of a region that have been due longest, so that no other process takes them too; they are due
 * again at `leaseUntil` unless their detail is stored before.
 */
export async function claimDueWorkloads(
  db: Db,
  key: RegionKey,
  claim: { readonly now: Date; readonly leaseUntil: Date; readonly limit: number },
): Promise<readonly DueWorkload[]> {
  const rows = await db.$queryRaw<{ arn: string; name: string; snapshot: unknown }[]>`
    UPDATE "Workload" SET "detailDueAt" = ${claim.leaseUntil}
    WHERE id IN (
      SELECT id FROM "Workload"
      WHERE "accountId" = ${key.accountId} AND region = ${key.region}
        AND "archivedAt" IS NULL AND "detailDueAt" <= ${claim.now}
      ORDER BY "detailSeenAt" IS NOT NULL, "detailDueAt" LIMIT ${claim.limit}
      FOR UPDATE SKIP LOCKED)
    RETURNING arn, name, snapshot`;
  return rows.map((row) => ({ ...row, snapshot: readSnapshot(row.snapshot) }));
}

/** How many workloads of a region are due now, and how many it holds by kind. */
export async function countDue(
  db: Db,
  key: RegionKey,
  now: Date,
): Promise<{ due: number; functions: number; workloads: number }> {
  const [row] = await db.$queryRaw<{ due: number; functions: number; workloads: number }[]>`
    SELECT count(*) FILTER (WHERE "detailDueAt" <= ${now})::int AS due,
      count(*) FILTER (WHERE kind = 'function')::int AS functions, count(*)::int AS workloads
    FROM "Workload"
    WHERE "accountId" = ${key.accountId} AND region = ${key.region} AND "archivedAt" IS NULL`;
  return row ?? { due: 0, functions: 0, workloads: 0 };
}

/** How many functions of a region hold what a change in force has set since, or sets until an end still to come. */
export async function countWatched(db: Db, key: RegionKey, since: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ watched: number }[]>`
    SELECT count(*)::int AS watched FROM "Workload" WHERE ${isWatched(key, since)}`;
  return row?.watched ?? 0;
}

/** Makes those functions due now whose detail was last read before `seenBefore`. */
export async function bringForwardWatched(
  db: Db,
  key: RegionKey,
  { since, now, seenBefore }: { readonly since: Date; readonly now: Date; readonly seenBefore: Date },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Workload" SET "detailDueAt" = ${now}
    WHERE "detailSeenAt" <= ${seenBefore} AND "detailDueAt" > ${now} AND ${isWatched(key, since)}`;
}

// A service's values are all in the lists; a function's provisioned concurrency is only in its detail.
function isWatched({ accountId, region }: RegionKey, since: Date): Prisma.Sql {
  return Prisma.sql`kind = 'function' AND "accountId" = ${accountId} AND region = ${region}
    AND "archivedAt" IS NULL AND id IN (
      SELECT "workloadId" FROM "Change" WHERE phase = 'inForce' AND "appliedAt" >= ${since}
      UNION
      SELECT change."workloadId" FROM "ChangeEnd" ends JOIN "Change" change ON change.id = ends."changeId"
      WHERE ends.state = 'waiting' AND change.phase = 'inForce')`;
}
