import type { ScalingReading } from '@/lib/domain/capacity/scaling/held';
import { toServiceError } from '../../aws-failure';
import { readScaling } from '../../capacity/read-scaling';
import type { ServiceContext } from '../../context';
import { findScope } from '../../estate/find-scope';
import { requireWorkload } from '../../inventory/find-workload';

interface FloorPlace {
  readonly workloadId: string;
  readonly qualifier: string | null;
}

/** What scales a workload and what is held, as AWS has it now; throws what people should be told when it can't be read. */
export async function readFloor(
  ctx: ServiceContext,
  { workloadId, qualifier }: FloorPlace,
): Promise<ScalingReading> {
  const { name, clusterName, accountId, region } = await requireWorkload(ctx, workloadId);
  const scope = await findScope(ctx.db, accountId, region);
  try {
    return await readScaling(ctx, scope, { workload: { name, clusterName }, qualifier });
  } catch (error) {
    throw toServiceError(error);
  }
}
