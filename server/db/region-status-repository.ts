import type { Db } from './client';
import { Prisma } from './generated/client';
import type { RegionKey } from './region-repository';

export interface RegionRow {
  readonly accountId: string;
  readonly accountName: string;
  readonly region: string;
  readonly enabled: boolean;
  readonly syncStatus: string;
  readonly failureKind: string | null;
  readonly failureMessage: string | null;
  readonly failureAction: string | null;
  readonly detailFailure: unknown;
  readonly metricsFailure: unknown;
  readonly startedAt: Date | null;
  readonly listedAt: Date | null;
  readonly completedAt: Date | null;
  readonly claimedUntil: Date | null;
  readonly progressDone: number;
  readonly progressTotal: number | null;
  /** Workloads not archived, and those of them whose detail has been read. */
  readonly workloads: number;
  readonly detailed: number;
}

/** The regions of the accounts that are not archived, by account name and region. */
export function listRegionRows(db: Db): Promise<readonly RegionRow[]> {
  return selectRows(db, Prisma.sql`a."archivedAt" IS NULL`);
}

/** One region, of an archived account too; null when it was never watched. */
export async function findRegionRow(db: Db, { accountId, region }: RegionKey): Promise<RegionRow | null> {
  const [row] = await selectRows(db, Prisma.sql`r."accountId" = ${accountId} AND r.region = ${region}`);
  return row ?? null;
}

function selectRows(db: Db, condition: Prisma.Sql): Promise<readonly RegionRow[]> {
  return db.$queryRaw<RegionRow[]>`
    SELECT r."accountId", a.name AS "accountName", r.region, r.enabled, r."syncStatus", r."failureKind",
      r."failureMessage", r."failureAction", r."detailFailure", r."metricsFailure", r."startedAt", r."listedAt",
      r."completedAt", r."claimedUntil", r."progressDone", r."progressTotal",
      coalesce(held.workloads, 0) AS workloads, coalesce(held.detailed, 0) AS detailed
    FROM "AccountRegion" r JOIN "Account" a ON a.id = r."accountId"
    LEFT JOIN (
      SELECT "accountId", region, count(*)::int AS workloads, count("detailSeenAt")::int AS detailed
      FROM "Workload" WHERE "archivedAt" IS NULL GROUP BY 1, 2
    ) held ON held."accountId" = r."accountId" AND held.region = r.region
    WHERE ${condition} ORDER BY a.name, r.region`;
}
