import type { RegionStatus } from '@/lib/contracts/estate-shapes';
import type { FailingRegion } from '@/lib/contracts/inventory-shapes';
import { Failure } from '@/lib/contracts/shapes';
import { listRegionRows, type RegionRow } from '../../db/region-status-repository';
import type { ServiceContext } from '../context';

/** Every region of every account that is not archived, with how reading it goes. */
export async function listRegionStatuses(ctx: ServiceContext): Promise<readonly RegionStatus[]> {
  const rows = await listRegionRows(ctx.db);
  return rows.map((row) => toRegionStatus(row, ctx.clock.now()));
}

/** The enabled regions that could not be read in full. */
export function failingRegions(regions: readonly RegionStatus[]): FailingRegion[] {
  return regions.flatMap(({ accountId, accountName, region, enabled, failure, listedAt }) =>
    enabled && failure ? [{ accountId, accountName, region, failure, listedAt }] : [],
  );
}

/** A region's status: running while its claim holds, partial when anything of it can't be read. */
export function toRegionStatus(row: RegionRow, now: Date): RegionStatus {
  const running = row.claimedUntil !== null && row.claimedUntil > now;
  const cutOff = row.enabled && row.syncStatus === 'running' && !running ? interrupted : null;
  const failure = cutOff ?? listFailure(row) ?? toFailure(row.detailFailure) ?? toFailure(row.metricsFailure);
  return {
    accountId: row.accountId,
    accountName: row.accountName,
    region: row.region,
    enabled: row.enabled,
    status: running ? 'running' : toStatus(row.syncStatus, failure),
    failure,
    startedAt: row.startedAt?.toISOString() ?? null,
    listedAt: row.listedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    progress: running
      ? { done: row.progressDone, total: row.progressTotal }
      : { done: row.detailed, total: row.workloads },
    workloads: row.workloads,
  };
}

// Whoever reads a region says how it ended; one that holds it no longer and did not was stopped outright.
const interrupted: Failure = {
  kind: 'unknown',
  message: 'Reading it was interrupted; what was read before is shown.',
  action: 'The next sync goes on where it stopped, within three minutes or when you ask for it.',
};

function toStatus(stored: string, failure: Failure | null): RegionStatus['status'] {
  if (failure === null) return 'idle';
  return stored === 'failed' ? 'failed' : 'partial';
}

function listFailure(row: RegionRow): Failure | null {
  if (row.failureKind === null) return null;
  return toFailure({ kind: row.failureKind, message: row.failureMessage ?? '', action: row.failureAction });
}

function toFailure(stored: unknown): Failure | null {
  const parsed = Failure.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
