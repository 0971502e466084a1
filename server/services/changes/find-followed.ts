import { isId } from '@/lib/contracts/shapes';
import { findDecisionRow } from '../../db/decision-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';

/** The decision that changes are said to follow, by its id or slug; null where none is named. Throws invalid_input for one that is not there. */
export async function findFollowed(ctx: ServiceContext, named: string | null) {
  if (named === null) return null;
  const decision = await findDecisionRow(ctx.db, isId(named) ? { id: named } : { slug: named });
  if (decision !== null) return decision;
  throw new ServiceError('invalid_input', 'There is no decision of this name.', {
    issues: [{ field: 'decision', message: 'must be the id or slug of a decision' }],
  });
}
