import { Channel } from '@/lib/contracts/reviews/channel-shapes';
import type { ChannelRow } from '../../../db/outbox-repository';
import { env } from '../../../env';

/** A channel as the API gives it: nothing of what it is sent with. */
export function toChannel(row: ChannelRow): Channel {
  const isMute = row.kind === 'email' && env().TRIMTAB_SMTP_URL === undefined;
  return Channel.parse({
    id: row.id,
    name: row.name,
    kind: row.kind,
    shown: row.shown,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdByLabel,
    problem: isMute ? 'No mail server is set. Give the console TRIMTAB_SMTP_URL.' : null,
    last: row.messages.map((message) => ({
      id: String(message.id),
      event: message.event,
      state: message.state,
      attempts: message.attempts,
      createdAt: message.createdAt.toISOString(),
      tryAt: message.tryAt.toISOString(),
      sentAt: message.sentAt?.toISOString() ?? null,
      problem: message.problem,
    })),
  });
}
