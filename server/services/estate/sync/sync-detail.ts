import pLimit from 'p-limit';
import type { Failure } from '@/lib/contracts/shapes';
import { watchedForMs, watchedIntervalMs } from '@/lib/domain/estate/plan-detail';
import type { FunctionVersion, ScalableTarget, ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { authorise } from '../../../auth/actor';
import { inBackground } from '../../../aws/call-mode';
import { describeTaskDefinition } from '../../../aws/ecs/describe-task-definition';
import { AwsError } from '../../../aws/errors';
import { readFunction } from '../../../aws/lambda/get-function-detail';
import { listAllVersions } from '../../../aws/lambda/list-functions';
import {
  bringForwardWatched,
  claimDueWorkloads,
  countDue,
  countWatched,
  type DueWorkload,
} from '../../../db/detail-repository';
import { type RegionKey, setDetailFailure } from '../../../db/region-repository';
import { toFailure } from '../../aws-failure';
import type { ServiceContext } from '../../context';
import { findScope } from '../find-scope';
import { loadAssign } from '../load-assign';
import { readScaling } from './read-scaling';
import { type Observation, type StoreOptions, storeObservations } from './store-observations';
import { isPassing, tryRead } from './sync-run';

// What one run reads before it lets others have a turn, and how many calls it has under way at once.
const runForMs = 120_000;
const batchSize = 24;
const leaseMs = 120_000;
const parallel = 8;
// Up to here, one paged list of all versions costs fewer calls than one call per function.
const listVersionsUpTo = 500;

interface RegionFacts extends StoreOptions {
  /** Before any of this was read. */
  readonly startedAt: Date;
  readonly scope: Awaited<ReturnType<typeof findScope>>;
  readonly versions: ReadonlyMap<string, readonly FunctionVersion[]> | null;
  /** Null where it could not be read: what is stored stays. */
  readonly scaling: ReadonlyMap<string, readonly ScalableTarget[]> | null;
  readonly failures: Failure[];
}

/**
 * Reads aliases, versions, concurrency, state and task definitions of the workloads of a region that are due: new and
 * changed ones first, then those read longest ago; what changes of ours have lately set is due sooner. Answers how many
 * are still due when its turn is over.
 */
export async function syncDetail(ctx: ServiceContext, key: RegionKey, signal: AbortSignal): Promise<number> {
  authorise(ctx.actor, 'sync.request');
  const started = ctx.clock.now().getTime();
  await bringForward(ctx, key);
  const counts = await countDue(ctx.db, key, ctx.clock.now());
  if (counts.due === 0) return 0;
  return inBackground(signal, async () => {
    const failure = await attempt(() => readDue(ctx, key, counts, started + runForMs, signal));
    await setDetailFailure(ctx.db, key, failure);
    return failure ? 0 : (await countDue(ctx.db, key, ctx.clock.now())).due;
  });
}

async function bringForward(ctx: ServiceContext, key: RegionKey): Promise<void> {
  const now = ctx.clock.now();
  const since = new Date(now.getTime() - watchedForMs);
  const watched = await countWatched(ctx.db, key, since);
  if (watched === 0) return;
  const seenBefore = new Date(now.getTime() - watchedIntervalMs(watched));
  await bringForwardWatched(ctx.db, key, { since, now, seenBefore });
}

async function attempt(work: () => Promise<Failure | null>): Promise<Failure | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return toFailure(error);
  }
}

async function readDue(
  ctx: ServiceContext,
  key: RegionKey,
  counts: { readonly due: number; readonly functions: number; readonly workloads: number },
  deadline: number,
  signal: AbortSignal,
): Promise<Failure | null> {
  const facts = await readRegion(ctx, key, counts);
  let failure: Failure | null = facts.failures[0] ?? null;
  while (ctx.clock.now().getTime() < deadline) {
    signal.throwIfAborted();
    const now = ctx.clock.now();
    const leaseUntil = new Date(now.getTime() + leaseMs);
    const due = await claimDueWorkloads(ctx.db, key, { now, leaseUntil, limit: batchSize });
    if (due.length === 0) return failure;
    const batch = await readBatch(ctx, facts, due);
    await storeObservations(ctx, batch.observations, facts);
    failure ??= batch.failure;
    if (batch.stop) return failure;
  }
  return failure;
}

async function readRegion(
  ctx: ServiceContext,
  key: RegionKey,
  counts: { readonly due: number; readonly functions: number; readonly workloads: number },
): Promise<RegionFacts> {
  const scope = await findScope(ctx.db, key.accountId, key.region);
  const failures: Failure[] = [];
  const startedAt = ctx.clock.now();
  const worthIt = counts.functions <= listVersionsUpTo && counts.due > 10;
  return {
    startedAt,
    scope,
    assign: await loadAssign(ctx.db),
    workloadsInRegion: counts.workloads,
    failures,
    versions: worthIt ? await listAllVersions(ctx.aws, scope) : null,
    scaling: await tryRead(failures, () => readScaling(ctx.aws, scope)),
  };
}

async function readBatch(ctx: ServiceContext, facts: RegionFacts, due: readonly DueWorkload[]) {
  const limit = pLimit(parallel);
  const observations: Observation[] = [];
  let failure: Failure | null = null;
  let stop = false;
  await Promise.all(
    due.map((workload) =>
      limit(async () => {
        if (stop) return;
        try {
          const observation = await readOne(ctx, facts, workload);
          if (observation) observations.push(observation);
        } catch (error) {
          if (!(error instanceof AwsError)) throw error;
          // Gone since it was listed: the next full listing archives it.
          if (error.kind === 'notFound') return;
          failure ??= toFailure(error);
          stop ||= isPassing(error) || error.kind === 'denied';
        }
      }),
    ),
  );
  return { observations, failure, stop };
}

async function readOne(
  ctx: ServiceContext,
  facts: RegionFacts,
  { arn, name, snapshot }: DueWorkload,
): Promise<Observation | null> {
  const readAt = ctx.clock.now();
  if (!snapshot) return null;
  const owner = snapshot.kind === 'service' ? `service/${snapshot.clusterName}/${name}` : `function:${name}`;
  const read = facts.scaling ? (facts.scaling.get(owner) ?? []) : null;
  const scaling = read ?? snapshot.detail?.scaling ?? [];
  if (snapshot.kind === 'service') {
    return {
      snapshot: await readService(ctx, facts, snapshot, scaling),
      scaling: read,
      readAt,
      oldestAt: facts.startedAt,
    };
  }
  const versions = facts.versions ? (facts.versions.get(arn) ?? []) : null;
  const seen = await readFunction(ctx.aws, facts.scope, name, { versions, scaling });
  return { snapshot: seen, scaling: read, readAt, oldestAt: facts.startedAt };
}

async function readService(
  ctx: ServiceContext,
  { scope }: RegionFacts,
  snapshot: ServiceSnapshot,
  scaling: readonly ScalableTarget[],
): Promise<ServiceSnapshot> {
  // A task definition never changes, so one that is known is not asked for again.
  const { taskDefinitionArn } = snapshot.configuration;
  const task = snapshot.detail ?? (await describeTaskDefinition(ctx.aws, scope, taskDefinitionArn));
  return { ...snapshot, detail: { ...task, scaling } };
}
