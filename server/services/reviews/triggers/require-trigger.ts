import type { Db } from '../../../db/client';
import { findTriggerRow, type TriggerRow } from '../../../db/trigger-repository';
import { ServiceError } from '../../../errors';

/** A trigger that is not taken away; throws not_found where there is none of that id. */
export async function requireTrigger(db: Db, id: string): Promise<TriggerRow> {
  const row = await findTriggerRow(db, id);
  if (row) return row;
  throw new ServiceError('not_found', 'There is no trigger of this id.', {
    action: 'Look beside the decision it belonged to.',
  });
}
