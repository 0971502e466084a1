import type { RegionStatus } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { RegionKey } from '../../db/region-repository';
import { ServiceError } from '../../errors';
import { sendJob } from '../../jobs/send-job';
import type { ServiceContext } from '../context';
import { requireAccount } from './list-accounts';
import { requireRegionStatus } from './require-region-status';

/** Watches one more region of an account and asks for its first sync. */
export async function addRegion(
  ctx: ServiceContext,
  { accountId, region }: RegionKey,
): Promise<RegionStatus> {
  authorise(ctx.actor, 'estate.manage');
  const account = await requireAccount(ctx, accountId);
  await ctx.db.$transaction(async (tx) => {
    const added = await tx.accountRegion.createMany({ data: [{ accountId, region }], skipDuplicates: true });
    if (added.count === 0) {
      throw new ServiceError('conflict', `${region} of ${account.name} is watched already.`, {
        action: 'Resume it if it is paused.',
      });
    }
    await appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: 'region.add',
      subject: { kind: 'region', id: `${accountId}/${region}`, label: `${account.name}, ${region}` },
      after: { accountId, region },
    });
    await sendJob(tx, 'sync-region', { accountId, region }, { key: `${accountId}/${region}` });
  });
  return requireRegionStatus(ctx, { accountId, region });
}
