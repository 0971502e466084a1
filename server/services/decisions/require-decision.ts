import { isId } from '@/lib/contracts/shapes';
import type { Db } from '../../db/client';
import { type DecisionRow, findDecisionRow } from '../../db/decision-repository';
import { ServiceError } from '../../errors';

/** A decision's row by its id or slug; throws not_found when there is none. */
export async function requireDecision(db: Db, decisionId: string): Promise<DecisionRow> {
  const row = await findDecisionRow(db, isId(decisionId) ? { id: decisionId } : { slug: decisionId });
  if (row) return row;
  throw new ServiceError('not_found', 'There is no decision of this id.', {
    action: 'Look for it under Decisions.',
  });
}
