import type { RegionStatus } from '@/lib/contracts/estate-shapes';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import { sendJob } from '../../jobs/send-job';
import type { ServiceContext } from '../context';
import { requireAccount } from './list-accounts';
import { requireRegionStatus } from './require-region-status';

interface Input {
  readonly accountId: string;
  readonly region: string;
  readonly enabled: boolean;
}

/** Pauses or resumes watching a region; a sync under way leaves off at its next page, and nothing seen is lost. */
export async function updateRegion(
  ctx: ServiceContext,
  { accountId, region, enabled }: Input,
): Promise<RegionStatus> {
  authorise(ctx.actor, 'estate.manage');
  const account = await requireAccount(ctx, accountId);
  const before = await requireRegionStatus(ctx, { accountId, region });
  await ctx.db.$transaction(async (tx) => {
    await tx.accountRegion.update({
      where: { accountId_region: { accountId, region } },
      data: { enabled, ...(enabled ? {} : { claimedBy: null, claimedUntil: null }) },
    });
    await appendAudit(tx, ctx.actor, ctx.clock.now(), {
      action: enabled ? 'region.resume' : 'region.pause',
      subject: { kind: 'region', id: `${accountId}/${region}`, label: `${account.name}, ${region}` },
      before: { enabled: before.enabled },
      after: { enabled },
    });
    if (enabled) await sendJob(tx, 'sync-region', { accountId, region }, { key: `${accountId}/${region}` });
  });
  return requireRegionStatus(ctx, { accountId, region });
}
