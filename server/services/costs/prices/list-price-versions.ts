import type { PriceVersion } from '@/lib/contracts/costs/prices';
import { authorise } from '../../../auth/actor';
import { listVersionRows } from '../../../db/price-version-repository';
import type { ServiceContext } from '../../context';
import { toPriceVersion } from './to-price-version';

const shownMost = 50;

/** The latest refreshes and imports, the newest first. */
export async function listPriceVersions(
  ctx: ServiceContext,
): Promise<{ data: PriceVersion[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'costs.read');
  const rows = await listVersionRows(ctx.db, shownMost);
  return { data: rows.map(toPriceVersion), meta: { nextCursor: null } };
}
