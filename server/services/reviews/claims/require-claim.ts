import type { Db } from '../../../db/client';
import { ServiceError } from '../../../errors';

/** A claim's row by its id; throws not_found where there is none, or none any more. */
export async function requireClaim(db: Db, claimId: string) {
  const row = await db.decisionClaim.findFirst({ where: { id: claimId, archivedAt: null } });
  if (!row) throw new ServiceError('not_found', 'There is no claim of this id.');
  return row;
}
