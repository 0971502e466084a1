import type { PlanChangeInput } from '@/lib/contracts/change-shapes';
import { toFloorSchedule } from '@/lib/domain/changes/ahead/floor-schedules';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import type { ItemRequest } from './item-request';
import { readFloor } from './read-floor';

/** The scheduled action a plan puts at AWS for one workload; null where as much is held. Throws refused where nothing scales it, and when AWS can't be read. */
export async function resolveFloorSchedule(
  ctx: ServiceContext,
  { workloadId, qualifier, atLeast, part, plan }: Extract<ItemRequest, { kind: 'floorSchedule' }>,
): Promise<PlanChangeInput | null> {
  const { target } = await readFloor(ctx, { workloadId, qualifier });
  if (target === null) {
    throw new ServiceError('refused', 'No scalable target is registered for it any more.', {
      action: 'Nothing has to be done: the worker raises it when the plan begins.',
    });
  }
  const asked = toFloorSchedule(part, target, { qualifier, atLeast }, plan);
  return asked && { ...asked, workloadId };
}
