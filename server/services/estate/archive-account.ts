import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { ServiceContext } from '../context';
import { requireAccount } from './list-accounts';

/** Stops watching an account: its regions are paused and its workloads kept as archived. */
export async function archiveAccount(
  ctx: ServiceContext,
  { accountId }: { readonly accountId: string },
): Promise<void> {
  authorise(ctx.actor, 'estate.manage');
  const account = await requireAccount(ctx, accountId);
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
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
