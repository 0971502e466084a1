import type { SyncCursor } from '@/lib/domain/estate/sync-cursor';
import { describeServices, servicesPerCall } from '../../../aws/ecs/describe-services';
import { listClusters, listServices } from '../../../aws/ecs/list-services';
import { type Observation, storeObservations } from './store-observations';
import { checkpoint, type SyncRun } from './sync-run';

/** Lists a region's services cluster by cluster, storing each page; answers the cursor at the end. */
export async function listRegionServices(run: SyncRun, from: SyncCursor): Promise<SyncCursor> {
  let cursor = from;
  const clusters = await listClusters(run.ctx.aws, run.scope);
  for (const cluster of clusters.filter((arn) => !from.clustersDone.includes(arn))) {
    for await (const arns of listServices(run.ctx.aws, run.scope, cluster)) {
      const stored = await storePage(run, cluster, arns);
      cursor = await checkpoint(run, { ...cursor, done: cursor.done + stored });
    }
    cursor = await checkpoint(run, { ...cursor, clustersDone: [...cursor.clustersDone, cluster] });
  }
  return cursor;
}

async function storePage(run: SyncRun, cluster: string, arns: readonly string[]): Promise<number> {
  const readAt = run.ctx.clock.now();
  const batches: (readonly string[])[] = [];
  for (let at = 0; at < arns.length; at += servicesPerCall)
    batches.push(arns.slice(at, at + servicesPerCall));
  const described = await Promise.all(
    batches.map((batch) => describeServices(run.ctx.aws, run.scope, cluster, batch)),
  );
  const observations = described.flat().map(
    (snapshot): Observation => ({
      snapshot: { ...snapshot, tags: run.tags ? (run.tags.get(snapshot.arn) ?? {}) : null },
      scaling: run.scaling
        ? (run.scaling.get(`service/${snapshot.clusterName}/${snapshot.name}`) ?? [])
        : null,
      readAt,
      oldestAt: run.startedAt,
    }),
  );
  await storeObservations(run.ctx, observations, { assign: run.assign, workloadsInRegion: run.total ?? 0 });
  return observations.length;
}
