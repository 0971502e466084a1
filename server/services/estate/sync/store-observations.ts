import { createHash, randomUUID } from 'node:crypto';
import { toCanonicalJson } from '@/lib/domain/access/audit-chain';
import { capacitySince, isSameCapacity, toCapacity } from '@/lib/domain/costs/usage/capacity';
import type { Assign } from '@/lib/domain/estate/assign-workload';
import { nextDetailAt } from '@/lib/domain/estate/plan-detail';
import { diffConfiguration } from '@/lib/domain/inventory/diff-configuration';
import { mergeSnapshot } from '@/lib/domain/inventory/merge-snapshot';
import type { ScalableTarget, WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { toWorkloadColumns } from '@/lib/domain/inventory/to-workload-columns';
import { findLastCapacities, insertCapacities } from '../../../db/capacity-repository';
import type { Db } from '../../../db/client';
import {
  findLastRevisions,
  insertRevisions,
  lockWorkloads,
  type RevisionWrite,
  type StoredWorkload,
  upsertWorkloads,
  type WorkloadWrite,
} from '../../../db/workload-repository';
import { noteMoves, type WorkloadLook } from '../../changes/moves/note-moves';
import type { ServiceContext } from '../../context';
import { noteBounds } from './note-bounds';

/** One look at one workload; null tags, detail or scaling mean that this look did not read them. */
export interface Observation {
  readonly snapshot: WorkloadSnapshot;
  readonly scaling: readonly ScalableTarget[] | null;
  /** When the look began. */
  readonly readAt: Date;
  /** When the oldest part of it was read, where its region's lists had told that before. */
  readonly oldestAt?: Date;
}

export interface StoreOptions {
  readonly assign: Assign;
  /** Decides how soon a detail is read again. */
  readonly workloadsInRegion: number;
}

/** Stores looks at workloads, with a new revision for each whose configuration differs from the one before. */
export async function storeObservations(
  ctx: ServiceContext,
  observations: readonly Observation[],
  options: StoreOptions,
): Promise<void> {
  if (observations.length === 0) return;
  await ctx.db.$transaction(
    async (tx) => {
      const stored = await lockWorkloads(
        tx,
        observations.map((one) => one.snapshot.arn),
      );
      const writes = observations.map((one) =>
        toWrite(one, stored.get(one.snapshot.arn) ?? null, ctx.clock.now(), options),
      );
      const ids = await upsertWorkloads(tx, writes);
      await addRevisions(tx, writes, stored, ids);
      await noteBounds(tx, writes, ids);
      await addCapacities(tx, writes, ids);
      await noteMoves(ctx, tx, toLooks(observations, writes, stored, ids));
    },
    { timeout: 30_000 },
  );
}

function toWrite(
  { snapshot: seen, scaling, readAt }: Observation,
  stored: StoredWorkload | null,
  now: Date,
  { assign, workloadsInRegion }: StoreOptions,
): WorkloadWrite {
  // A change may have looked at the workload since this look began; its detail is then the newer one.
  const outdated = stored?.detailSeenAt != null && stored.detailSeenAt > readAt;
  const fresh = outdated ? withoutDetail(seen) : seen;
  const snapshot = mergeSnapshot(stored?.snapshot ?? null, fresh, outdated ? null : scaling);
  const configHash = hashOf(snapshot.configuration);
  const detailRead = fresh.detail !== null;
  const changed = stored === null || stored.configHash !== configHash || snapshot.detail === null;
  return {
    id: stored?.id ?? randomUUID(),
    kind: snapshot.kind,
    arn: snapshot.arn,
    accountId: snapshot.accountId,
    region: snapshot.region,
    name: snapshot.name,
    ...assign(snapshot),
    snapshot,
    configHash,
    ...toWorkloadColumns(snapshot, scaling),
    seenAt: now,
    detailSeenAt: detailRead ? now : (stored?.detailSeenAt ?? null),
    detailDueAt: detailRead
      ? nextDetailAt(snapshot, now, workloadsInRegion)
      : changed
        ? readAt
        : stored.detailDueAt,
  };
}

function toLooks(
  observations: readonly Observation[],
  writes: readonly WorkloadWrite[],
  stored: ReadonlyMap<string, StoredWorkload>,
  ids: ReadonlyMap<string, string>,
): readonly WorkloadLook[] {
  return observations.flatMap(
    ({ snapshot: seen, scaling, readAt, oldestAt = readAt }, index): WorkloadLook[] => {
      const workloadId = ids.get(seen.arn);
      const write = writes[index];
      const before = stored.get(seen.arn)?.detailSeenAt ?? null;
      const isOutdated = before !== null && before > readAt;
      if (workloadId === undefined || write === undefined || isOutdated) return [];
      const detail = seen.detail !== null;
      const read = { detail, scaling: write.snapshot.detail !== null && scaling !== null };
      return [{ workloadId, snapshot: write.snapshot, read, readAt: oldestAt, before }];
    },
  );
}

function withoutDetail(snapshot: WorkloadSnapshot): WorkloadSnapshot {
  return { ...snapshot, detail: null };
}

async function addRevisions(
  tx: Db,
  writes: readonly WorkloadWrite[],
  stored: ReadonlyMap<string, StoredWorkload>,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const changed = writes.filter((write) => stored.get(write.arn)?.configHash !== write.configHash);
  if (changed.length === 0) return;
  const last = await findLastRevisions(tx, [...ids.values()]);
  const revisions = changed.flatMap((write): RevisionWrite[] => {
    const workloadId = ids.get(write.arn);
    if (!workloadId) return [];
    const before = stored.get(write.arn)?.snapshot?.configuration;
    const configuration = write.snapshot.configuration;
    return [
      {
        workloadId,
        number: (last.get(workloadId) ?? 0) + 1,
        observedAt: write.seenAt,
        configuration,
        differences: before ? diffConfiguration(before, configuration) : [],
      },
    ];
  });
  await insertRevisions(tx, revisions);
}

async function addCapacities(
  tx: Db,
  writes: readonly WorkloadWrite[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const last = await findLastCapacities(tx, [...ids.values()]);
  const changed = writes.flatMap(({ arn, snapshot, seenAt }) => {
    const workloadId = ids.get(arn);
    if (!workloadId) return [];
    const previous = last.get(workloadId) ?? null;
    const capacity = toCapacity(snapshot);
    if (previous && isSameCapacity(previous, capacity)) return [];
    const since = capacitySince(snapshot, previous, seenAt);
    return [{ workloadId, observedAt: seenAt, since, ...capacity }];
  });
  await insertCapacities(tx, changed);
}

function hashOf(configuration: object): string {
  return createHash('sha256').update(toCanonicalJson(configuration)).digest('hex');
}
