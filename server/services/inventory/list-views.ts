import type { SavedView } from '@/lib/contracts/saved-view';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { toSavedView } from './to-saved-view';

/** The views the caller has saved, by name; of one area when it is named. */
export async function listViews(
  ctx: ServiceContext,
  { area }: { readonly area?: string | undefined },
): Promise<{ data: SavedView[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'estate.read');
  const { userId } = ctx.actor;
  if (userId === null) return { data: [], meta: { nextCursor: null } };
  const rows = await ctx.db.savedView.findMany({
    where: { userId, ...(area === undefined ? {} : { area }) },
    orderBy: [{ area: 'asc' }, { name: 'asc' }],
  });
  return { data: rows.map(toSavedView), meta: { nextCursor: null } };
}
