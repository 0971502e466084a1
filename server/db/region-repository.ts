import { z } from 'zod';
import type { Failure } from '@/lib/contracts/shapes';
import type { SyncCursor } from '@/lib/domain/estate/sync-cursor';
import type { Db } from './client';
import { Prisma } from './generated/client';

export interface RegionKey {
  readonly accountId: string;
  readonly region: string;
}

const Cursor = z.object({
  startedAt: z.string(),
  phase: z.enum(['functions', 'services']),
  token: z.string().nullable(),
  clustersDone: z.array(z.string()),
  done: z.number(),
  failedKinds: z.array(z.enum(['function', 'service'])),
});

/** The cursor a listing was cut off at; null when the last one ended, or nothing readable is stored. */
export function readCursor(json: unknown): SyncCursor | null {
  const parsed = Cursor.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/**
 * Claims a region for one process: true when it was free or its claim had lapsed. Whoever holds it renews it by
 * `saveProgress`.
 */
export async function claimRegion(
  db: Db,
  key: RegionKey,
  claim: { readonly by: string; readonly now: Date; readonly until: Date },
): Promise<boolean> {
  const { count } = await db.accountRegion.updateMany({
    where: {
      ...key,
      enabled: true,
      account: { archivedAt: null },
      OR: [{ claimedUntil: null }, { claimedUntil: { lt: claim.now } }, { claimedBy: claim.by }],
    },
    data: { claimedBy: claim.by, claimedUntil: claim.until, syncStatus: 'running' },
  });
  return count === 1;
}

/** Who holds which region, lapsed claims included. */
export async function listClaims(db: Db): Promise<readonly (RegionKey & { readonly by: string })[]> {
  const rows = await db.accountRegion.findMany({
    where: { claimedBy: { not: null } },
    select: { accountId: true, region: true, claimedBy: true },
  });
  return rows.flatMap(({ claimedBy, ...key }) => (claimedBy === null ? [] : [{ ...key, by: claimedBy }]));
}

/** Ends a claim whose holder is gone; nothing happens when another has it by now. */
export async function freeRegion(db: Db, { accountId, region }: RegionKey, by: string): Promise<void> {
  await db.accountRegion.updateMany({
    where: { accountId, region, claimedBy: by },
    data: { claimedBy: null, claimedUntil: null },
  });
}

/** Stores how far a listing is and renews its claim; false when it may not go on: paused, or taken by another. */
export async function saveProgress(
  db: Db,
  key: RegionKey,
  claim: { readonly by: string; readonly until: Date },
  progress: { readonly cursor: SyncCursor; readonly total: number | null },
): Promise<boolean> {
  const { count } = await db.accountRegion.updateMany({
    where: { ...key, claimedBy: claim.by, enabled: true },
    data: {
      claimedUntil: claim.until,
      cursor: {
        ...progress.cursor,
        clustersDone: [...progress.cursor.clustersDone],
        failedKinds: [...progress.cursor.failedKinds],
      },
      progressDone: progress.cursor.done,
      progressTotal: progress.total,
    },
  });
  return count === 1;
}

/** Ends a listing: its outcome is stored and the region is free for others. A kept cursor is where it goes on. */
export async function releaseRegion(
  db: Db,
  key: RegionKey,
  by: string,
  outcome: {
    readonly status: 'idle' | 'partial' | 'failed';
    readonly failure: Failure | null;
    readonly keepCursor: boolean;
    readonly listedAt: Date | null;
    readonly completedAt: Date | null;
  },
): Promise<void> {
  await db.accountRegion.updateMany({
    where: { ...key, claimedBy: by },
    data: {
      claimedBy: null,
      claimedUntil: null,
      syncStatus: outcome.status,
      failureKind: outcome.failure?.kind ?? null,
      failureMessage: outcome.failure?.message ?? null,
      failureAction: outcome.failure?.action ?? null,
      ...(outcome.keepCursor ? {} : { cursor: Prisma.DbNull }),
      ...(outcome.listedAt ? { listedAt: outcome.listedAt } : {}),
      ...(outcome.completedAt ? { completedAt: outcome.completedAt } : {}),
    },
  });
}

/** Notes why the per-workload calls of a region fail, or that they no longer do. */
export async function setDetailFailure(db: Db, key: RegionKey, failure: Failure | null): Promise<void> {
  await db.accountRegion.updateMany({ where: { ...key }, data: { detailFailure: failure ?? Prisma.DbNull } });
}

/** Notes why the metrics of a region can't be read, or that they can. */
export async function setMetricsFailure(db: Db, key: RegionKey, failure: Failure | null): Promise<void> {
  await db.accountRegion.updateMany({
    where: { ...key },
    data: { metricsFailure: failure ?? Prisma.DbNull },
  });
}
