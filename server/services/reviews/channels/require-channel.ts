import type { Db } from '../../../db/client';
import { type ChannelRow, findChannelRow } from '../../../db/outbox-repository';
import { ServiceError } from '../../../errors';

/** A channel in use; throws not_found where there is none of that id. */
export async function requireChannel(db: Db, id: string): Promise<ChannelRow> {
  const row = await findChannelRow(db, id);
  if (row) return row;
  throw new ServiceError('not_found', 'There is no channel of this id.');
}
