import type { Db } from '../../../db/client';
import { sendJob } from '../../../jobs/send-job';
import type { Message } from './message';

/** Puts a message for every channel into the outbox, in the transaction of what it tells. */
export async function enqueue(tx: Db, message: Message, now: Date): Promise<void> {
  const channels = await tx.notificationChannel.findMany({
    where: { archivedAt: null },
    select: { id: true },
  });
  if (channels.length === 0) return;
  await tx.outboxMessage.createMany({
    data: channels.map(({ id }) => ({
      channelId: id,
      event: message.event,
      payload: { ...message },
      createdAt: now,
      tryAt: now,
    })),
  });
  await sendJob(tx, 'deliver-outbox', {}, { key: 'enqueued' });
}
