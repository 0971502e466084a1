import { findMovedBounds, type SeenBounds } from '@/lib/domain/capacity/moved-bounds';
import type { Db } from '../../../db/client';
import { addBounds, findLastBounds } from '../../../db/scaling-repository';
import type { WorkloadWrite } from '../../../db/workload-repository';

/** Keeps the bounds of scalable targets that are not those last seen, so that they can be drawn over time. */
export async function noteBounds(
  tx: Db,
  writes: readonly WorkloadWrite[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const seen = writes.flatMap(({ arn, snapshot, seenAt }): SeenBounds[] => {
    const workloadId = ids.get(arn);
    if (workloadId === undefined || snapshot.detail === null) return [];
    return [{ workloadId, at: seenAt, targets: snapshot.detail.scaling }];
  });
  if (seen.length === 0) return;
  const last = await findLastBounds(
    tx,
    seen.map((one) => one.workloadId),
  );
  const moved = findMovedBounds(last, seen);
  if (moved.length > 0) await addBounds(tx, moved);
}
