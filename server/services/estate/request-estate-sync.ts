import { authorise } from '../../auth/actor';
import { sendJob } from '../../jobs/send-job';
import type { ServiceContext } from '../context';

export interface SyncWish {
  readonly accountId?: string | undefined;
  readonly region?: string | undefined;
}

/** Asks for the lists of every watched region, of one account or of one region; answers how many were asked for. */
export async function requestEstateSync(ctx: ServiceContext, wish: SyncWish = {}): Promise<number> {
  authorise(ctx.actor, 'sync.request');
  const regions = await ctx.db.accountRegion.findMany({
    where: {
      enabled: true,
      account: { archivedAt: null },
      ...(wish.accountId === undefined ? {} : { accountId: wish.accountId }),
      ...(wish.region === undefined ? {} : { region: wish.region }),
    },
    select: { accountId: true, region: true },
  });
  for (const region of regions) {
    await sendJob(ctx.db, 'sync-region', region, { key: `${region.accountId}/${region.region}` });
  }
  return regions.length;
}
