import type { Db } from '../../../db/client';
import { findPolicyRow, type PolicyRow } from '../../../db/policy-repository';
import { ServiceError } from '../../../errors';

/** A policy in force; throws not_found where there is none of that id. */
export async function requirePolicy(db: Db, id: string): Promise<PolicyRow> {
  const row = await findPolicyRow(db, id);
  if (row) return row;
  throw new ServiceError('not_found', 'There is no policy of this id.', {
    action: 'Look for it in Settings › Policies; it may have been lifted.',
  });
}
