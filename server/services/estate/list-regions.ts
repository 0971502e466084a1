import type { RegionStatus } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { listRegionStatuses } from './list-region-statuses';

/** Every watched region and how reading it goes. */
export async function listRegions(
  ctx: ServiceContext,
): Promise<{ data: RegionStatus[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'estate.read');
  return { data: [...(await listRegionStatuses(ctx))], meta: { nextCursor: null } };
}
