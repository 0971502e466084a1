import type { RegionStatus } from '@/lib/contracts/estate-shapes';
import type { RegionKey } from '../../db/region-repository';
import { findRegionRow } from '../../db/region-status-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { toRegionStatus } from './list-region-statuses';

/** How reading one region goes; throws not_found for one that is not watched. */
export async function requireRegionStatus(ctx: ServiceContext, key: RegionKey): Promise<RegionStatus> {
  const row = await findRegionRow(ctx.db, key);
  if (row) return toRegionStatus(row, ctx.clock.now());
  throw new ServiceError('not_found', `${key.region} of the account ${key.accountId} is not watched.`, {
    action: 'Add it in Settings › Accounts.',
  });
}
