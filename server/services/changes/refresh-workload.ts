import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import type { AwsScope } from '../../aws/access';
import { getServiceSnapshot } from '../../aws/ecs/get-service-snapshot';
import { AwsError } from '../../aws/errors';
import { getFunctionSnapshot } from '../../aws/lambda/get-function-detail';
import { ServiceError } from '../../errors';
import { sendJob } from '../../jobs/send-job';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';
import { loadAssign } from '../estate/load-assign';
import { storeObservations } from '../estate/sync/store-observations';
import type { LoadedChange } from './load-change';

/**
 * Reads a change's workload again, so that the inventory shows what the change did ahead of the next sync. What the
 * product applied by itself nobody waits for: the region's reading of details takes it up, many with few calls.
 */
export async function refreshWorkload(ctx: ServiceContext, { row }: LoadedChange): Promise<void> {
  const { id, accountId, region } = row.workload;
  const readAt = ctx.clock.now();
  if (row.appliedById === null) return readLater(ctx, row.workload, readAt);
  try {
    const scope = await findScope(ctx.db, accountId, region);
    const snapshot = await readSnapshot(ctx, scope, row.workload);
    if (snapshot === null) return;
    const workloadsInRegion = await ctx.db.workload.count({ where: { accountId, region, archivedAt: null } });
    const scaling = snapshot.detail?.scaling ?? null;
    const assign = await loadAssign(ctx.db);
    await storeObservations(ctx, [{ snapshot, scaling, readAt }], { assign, workloadsInRegion });
  } catch (error) {
    if (!(error instanceof AwsError || error instanceof ServiceError)) throw error;
    // The next sync reads it first; what is shown until then is what was last seen.
    await ctx.db.workload.update({ where: { id }, data: { detailDueAt: readAt } });
  }
}

async function readLater(
  ctx: ServiceContext,
  { id, accountId, region }: LoadedChange['row']['workload'],
  now: Date,
): Promise<void> {
  await ctx.db.workload.update({ where: { id }, data: { detailDueAt: now } });
  // Many ends come at once, and the lists of a region tell as much of many as of one.
  const options = { key: `${accountId}/${region}`, startAfterSeconds: 20 };
  await sendJob(ctx.db, 'sync-detail', { accountId, region }, options);
}

async function readSnapshot(
  ctx: ServiceContext,
  scope: AwsScope,
  { name, clusterName }: LoadedChange['row']['workload'],
): Promise<WorkloadSnapshot | null> {
  if (clusterName === null) return getFunctionSnapshot(ctx.aws, scope, name);
  return getServiceSnapshot(ctx.aws, scope, clusterName, name);
}
