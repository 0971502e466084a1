import { authorise } from '../../../auth/actor';
import { freeRegion, listClaims } from '../../../db/region-repository';
import { isProcessGone } from '../../../process-identity';
import type { ServiceContext } from '../../context';

/**
 * Frees the regions that a process of this host held when it was killed, so that the next read need not wait until
 * its claim lapses; answers how many.
 */
export async function releaseLostRegions(ctx: ServiceContext): Promise<number> {
  authorise(ctx.actor, 'sync.request');
  const claims = await listClaims(ctx.db);
  const lost = claims.filter((claim) => isProcessGone(claim.by));
  for (const claim of lost) await freeRegion(ctx.db, claim, claim.by);
  return lost.length;
}
