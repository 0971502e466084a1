import type { Channel } from '@/lib/contracts/reviews/channel-shapes';
import { authorise } from '../../../auth/actor';
import { listChannelRows } from '../../../db/outbox-repository';
import type { ServiceContext } from '../../context';
import { toChannel } from './to-channel';

/** Where news of reviews is sent, with the last deliveries of each. */
export async function listChannels(
  ctx: ServiceContext,
): Promise<{ data: Channel[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'settings.manage');
  const rows = await listChannelRows(ctx.db);
  return { data: rows.map(toChannel), meta: { nextCursor: null } };
}
