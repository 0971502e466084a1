import type { PlanChangeInput } from '@/lib/contracts/change-shapes';
import { type Floor, toFloorRequest } from '@/lib/domain/changes/ahead/floor';
import type { ServiceContext } from '../../context';
import { readFloor } from './read-floor';

/** The change that brings a floor about, by what AWS holds now; null where as much is held. Throws when AWS can't be read. */
export async function resolveFloor(
  ctx: ServiceContext,
  { workloadId, qualifier, atLeast }: Floor & { readonly workloadId: string },
): Promise<PlanChangeInput | null> {
  const reading = await readFloor(ctx, { workloadId, qualifier });
  const asked = toFloorRequest(reading, { qualifier, atLeast });
  return asked && { ...asked, workloadId };
}
