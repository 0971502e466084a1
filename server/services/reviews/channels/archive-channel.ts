import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { ServiceContext } from '../../context';
import { requireChannel } from './require-channel';

/** Takes a channel out of use: its target is forgotten, and what waits for it is dropped. */
export async function archiveChannel(
  ctx: ServiceContext,
  { channelId }: { readonly channelId: string },
): Promise<void> {
  authorise(ctx.actor, 'settings.manage');
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const { name, kind, shown } = await requireChannel(tx, channelId);
    await tx.notificationChannel.update({
      where: { id: channelId },
      data: { archivedAt: now, sealedTarget: '' },
    });
    await tx.outboxMessage.updateMany({
      where: { channelId, state: 'waiting' },
      data: { state: 'failed', problem: 'The channel was taken out of use.' },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'channels.archive',
      subject: { kind: 'channel', id: channelId, label: name },
      before: { kind, shown },
    });
  });
}
