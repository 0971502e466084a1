import type { Channel } from '@/lib/contracts/reviews/channel-shapes';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { env } from '../../../env';
import { sendJob } from '../../../jobs/send-job';
import type { ServiceContext } from '../../context';
import type { Message } from './message';
import { requireChannel } from './require-channel';
import { toChannel } from './to-channel';

/** Puts a test message for one channel into the outbox. */
export async function testChannel(
  ctx: ServiceContext,
  { channelId }: { readonly channelId: string },
): Promise<Channel> {
  authorise(ctx.actor, 'settings.manage');
  const now = ctx.clock.now();
  return ctx.db.$transaction(async (tx) => {
    const { name } = await requireChannel(tx, channelId);
    const payload: Message = {
      event: 'test',
      title: 'A test from Trimtab',
      text: `${ctx.actor.label} tried the channel ${name}. News of reviews will look like this.`,
      url: `${env().TRIMTAB_URL}/reviews`,
      review: null,
      decision: null,
    };
    const data = { channelId, event: payload.event, payload, createdAt: now, tryAt: now };
    await tx.outboxMessage.create({ data });
    await appendAudit(tx, ctx.actor, now, {
      action: 'channels.test',
      subject: { kind: 'channel', id: channelId, label: name },
    });
    await sendJob(tx, 'deliver-outbox', {}, { key: 'enqueued' });
    return toChannel(await requireChannel(tx, channelId));
  });
}
