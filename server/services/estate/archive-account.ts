import { openPhases } from '@/lib/domain/changes/phase';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { requireAccount } from './list-accounts';

/** Stops watching an account: its regions are paused, its workloads archived. Throws conflict while it is being changed. */
export async function archiveAccount(
  ctx: ServiceContext,
  { accountId }: { readonly accountId: string },
): Promise<void> {
  authorise(ctx.actor, 'estate.manage');
  const account = await requireAccount(ctx, accountId);
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    await refuseWhileChanging(tx, accountId);
    await tx.account.update({ where: { id: accountId }, data: { archivedAt: now } });
    await tx.accountRegion.updateMany({ where: { accountId }, data: { enabled: false } });
    const { count } = await tx.workload.updateMany({
      where: { accountId, archivedAt: null },
      data: { archivedAt: now },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'account.archive',
      subject: { kind: 'account', id: accountId, label: account.name },
      after: { workloadsArchived: count },
    });
  });
}

async function refuseWhileChanging(tx: Db, accountId: string): Promise<void> {
  const phase = { in: [...openPhases] };
  const open = await tx.change.findFirst({
    where: { phase, workload: { accountId } },
    select: { number: true },
  });
  if (open === null) return;
  throw new ServiceError('conflict', `Change #${open.number} of this account is still under way.`, {
    action: 'Wait until it is settled: an account that is not watched can’t be looked at.',
  });
}
