import type { PlanChangeInput } from '@/lib/contracts/changes';
import { type Floor, toFloorRequest } from '@/lib/domain/changes/ahead/floor';
import { toServiceError } from '../../aws-failure';
import { readScaling } from '../../capacity/read-scaling';
import type { ServiceContext } from '../../context';
import { findScope } from '../../estate/find-scope';
import { requireWorkload } from '../../inventory/find-workload';

/** The change that brings a floor about, by what AWS holds now; null where as much is held. Throws when AWS can't be read. */
export async function resolveFloor(
  ctx: ServiceContext,
  { workloadId, ...floor }: Floor & { readonly workloadId: string },
): Promise<PlanChangeInput | null> {
  const { name, clusterName, accountId, region } = await requireWorkload(ctx, workloadId);
  const scope = await findScope(ctx.db, accountId, region);
  try {
    const subject = { workload: { name, clusterName }, qualifier: floor.qualifier };
    const asked = toFloorRequest(await readScaling(ctx, scope, subject), floor);
    return asked && { ...asked, workloadId };
  } catch (error) {
    throw toServiceError(error);
  }
}
