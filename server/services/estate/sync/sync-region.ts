import { randomUUID } from 'node:crypto';
import type { Failure } from '@/lib/contracts/shapes';
import { resumeCursor, type SyncCursor } from '@/lib/domain/estate/sync-cursor';
import { authorise } from '../../../auth/actor';
import { inBackground } from '../../../aws/call-mode';
import { AwsError } from '../../../aws/errors';
import { getAccountConcurrency } from '../../../aws/lambda/get-account-concurrency';
import { listTags } from '../../../aws/tagging/list-tags';
import { claimRegion, type RegionKey, readCursor, releaseRegion } from '../../../db/region-repository';
import { archiveUnseen } from '../../../db/workload-repository';
import { processIdentity } from '../../../process-identity';
import { toFailure } from '../../aws-failure';
import type { ServiceContext } from '../../context';
import { findScope } from '../find-scope';
import { loadAssign } from '../load-assign';
import { listRegionFunctions } from './list-region-functions';
import { listRegionServices } from './list-region-services';
import { readScaling } from './read-scaling';
import { storeBalancers } from './store-balancers';
import { claimForMs, isPassing, SyncInterrupted, type SyncRun, tryRead } from './sync-run';

/** done: read as far as AWS let it; busy: another process reads it; interrupted: paused or taken over meanwhile. */
export type SyncOutcome = 'done' | 'busy' | 'interrupted';

/**
 * Reads the lists, tags, scaling and concurrency of one region and stores what they show. What fails is noted on the
 * region; what was read before stays. Aborting `signal` throws, and the next run goes on from the same page.
 */
export async function syncRegion(
  ctx: ServiceContext,
  key: RegionKey,
  signal: AbortSignal,
): Promise<SyncOutcome> {
  authorise(ctx.actor, 'sync.request');
  const scope = await findScope(ctx.db, key.accountId, key.region);
  const now = ctx.clock.now();
  const by = `${processIdentity()}/${randomUUID()}`;
  const until = new Date(now.getTime() + claimForMs);
  if (!(await claimRegion(ctx.db, key, { by, now, until }))) return 'busy';
  const failures: Failure[] = [];
  try {
    return await inBackground(signal, async () => {
      const known = await ctx.db.workload.count({ where: { ...key, archivedAt: null } });
      const run: SyncRun = {
        ctx,
        key,
        scope,
        by,
        signal,
        failures,
        assign: await loadAssign(ctx.db),
        total: known === 0 ? null : known,
        startedAt: ctx.clock.now(),
        tags: await tryRead(failures, () => listTags(ctx.aws, scope)),
        scaling: await tryRead(failures, () => readScaling(ctx.aws, scope)),
      };
      return await listAll(run);
    });
  } catch (error) {
    if (error instanceof SyncInterrupted) return 'interrupted';
    const status = 'partial';
    const failure = signal.aborted ? null : toFailure(error);
    await releaseRegion(ctx.db, key, by, { status, failure, ...unfinished });
    throw error;
  }
}

const unfinished = { keepCursor: true, listedAt: null, completedAt: null };

async function listAll(run: SyncRun): Promise<SyncOutcome> {
  const stored = await run.ctx.db.accountRegion.findUniqueOrThrow({ where: { accountId_region: run.key } });
  let cursor = resumeCursor(readCursor(stored.cursor), run.ctx.clock.now());
  if (stored.startedAt?.toISOString() !== cursor.startedAt) {
    await run.ctx.db.accountRegion.update({
      where: { accountId_region: run.key },
      data: { startedAt: new Date(cursor.startedAt) },
    });
  }
  for (const kind of ['function', 'service'] as const) {
    const step = await listKind(run, cursor, kind);
    if (step.stopped) return stop(run, cursor);
    cursor = step.cursor;
  }
  return finish(run, cursor);
}

async function listKind(
  run: SyncRun,
  cursor: SyncCursor,
  kind: 'function' | 'service',
): Promise<{ readonly cursor: SyncCursor; readonly stopped: boolean }> {
  if (kind === 'function' && cursor.phase !== 'functions') return { cursor, stopped: false };
  try {
    const list = kind === 'function' ? listRegionFunctions : listRegionServices;
    return { cursor: await list(run, cursor), stopped: false };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    // First, since a list that can't be read weighs more than tags that can't.
    run.failures.unshift(toFailure(error));
    if (isPassing(error)) return { cursor, stopped: true };
    return {
      cursor: { ...cursor, phase: 'services', token: null, failedKinds: [...cursor.failedKinds, kind] },
      stopped: false,
    };
  }
}

// The cursor in the database is further than the one at hand: it moved with every page stored.
async function stop(run: SyncRun, cursor: SyncCursor): Promise<SyncOutcome> {
  const region = await run.ctx.db.accountRegion.findUniqueOrThrow({ where: { accountId_region: run.key } });
  const seenAnything = region.listedAt !== null || (readCursor(region.cursor)?.done ?? cursor.done) > 0;
  const failure = run.failures[0] ?? null;
  const status = seenAnything ? 'partial' : 'failed';
  await releaseRegion(run.ctx.db, run.key, run.by, { status, failure, ...unfinished });
  return 'done';
}

async function finish(run: SyncRun, cursor: SyncCursor): Promise<SyncOutcome> {
  const { ctx, key } = run;
  const since = new Date(cursor.startedAt);
  const now = ctx.clock.now();
  for (const kind of ['function', 'service'] as const) {
    if (!cursor.failedKinds.includes(kind)) await archiveUnseen(ctx.db, { ...key, kind }, since, now);
  }
  if (!cursor.failedKinds.includes('function')) await storeConcurrency(run);
  if (!cursor.failedKinds.includes('service')) await storeBalancers(run);
  const failure = run.failures[0] ?? null;
  const nothingListed = cursor.failedKinds.length === 2;
  await releaseRegion(ctx.db, key, run.by, {
    status: failure === null ? 'idle' : nothingListed ? 'failed' : 'partial',
    failure,
    keepCursor: false,
    listedAt: cursor.failedKinds.length === 0 ? now : null,
    completedAt: failure === null ? now : null,
  });
  return 'done';
}

async function storeConcurrency(run: SyncRun): Promise<void> {
  const read = () => getAccountConcurrency(run.ctx.aws, run.scope);
  const concurrency = await tryRead(run.failures, read);
  if (!concurrency) return;
  await run.ctx.db.accountRegion.update({
    where: { accountId_region: run.key },
    data: {
      concurrencyLimit: concurrency.limit,
      concurrencyUnreserved: concurrency.unreserved,
      concurrencyObservedAt: run.ctx.clock.now(),
    },
  });
}
