import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import type { Db } from './client';
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
