import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { requireDecision } from './require-decision';
import { toDecisionDetail } from './to-decision-detail';

/** A decision with its text, what was read from it, its links and its scope. */
export async function getDecision(
  ctx: ServiceContext,
  { decisionId }: { readonly decisionId: string },
): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.read');
  return toDecisionDetail(await requireDecision(ctx.db, decisionId));
}
