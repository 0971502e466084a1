import type { SyncCursor } from '@/lib/domain/estate/sync-cursor';
import type { FunctionSnapshot } from '@/lib/domain/inventory/snapshot';
import { AwsError } from '../../../aws/errors';
import { listFunctions } from '../../../aws/lambda/list-functions';
import { type Observation, storeObservations } from './store-observations';
import { checkpoint, type SyncRun } from './sync-run';

/** Lists a region's functions page by page, storing each; answers the cursor at the start of the services. */
export async function listRegionFunctions(run: SyncRun, from: SyncCursor): Promise<SyncCursor> {
  try {
    return await listFrom(run, from);
  } catch (error) {
    // AWS does not keep page tokens for ever; a stale one means starting over, which is safe.
    const stale = error instanceof AwsError && error.kind === 'invalid' && from.token !== null;
    if (!stale) throw error;
    return listFrom(run, { ...from, token: null });
  }
}

async function listFrom(run: SyncRun, from: SyncCursor): Promise<SyncCursor> {
  let cursor = from;
  let readAt = run.ctx.clock.now();
  for await (const page of listFunctions(run.ctx.aws, run.scope, from.token)) {
    const observations = page.functions.map((snapshot) => toObservation(run, snapshot, readAt));
    await storeObservations(run.ctx, observations, {
      assign: run.assign,
      workloadsInRegion: run.total ?? 0,
    });
    cursor = { ...cursor, token: page.nextToken, done: cursor.done + observations.length };
    if (page.nextToken) await checkpoint(run, cursor);
    readAt = run.ctx.clock.now();
  }
  return checkpoint(run, { ...cursor, phase: 'services', token: null });
}

function toObservation(run: SyncRun, snapshot: FunctionSnapshot, readAt: Date): Observation {
  return {
    snapshot: { ...snapshot, tags: run.tags ? (run.tags.get(snapshot.arn) ?? {}) : null },
    scaling: run.scaling ? (run.scaling.get(`function:${snapshot.name}`) ?? []) : null,
    readAt,
    oldestAt: run.startedAt,
  };
}
