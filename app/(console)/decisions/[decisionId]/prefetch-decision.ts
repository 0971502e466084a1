import { decisionKeys } from '@/lib/client/decisions/decision-keys';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { getDecision } from '@/server/services/decisions/get-decision';

/** A decision with its text, or undefined where the browser will say why not. */
export async function prefetchDecision(decisionId: string): Promise<DecisionDetail | undefined> {
  const ctx = await pageContext();
  const queryKey = decisionKeys.decision(decisionId);
  await pageQueries().prefetchQuery({ queryKey, queryFn: () => getDecision(ctx, { decisionId }) });
  return pageQueries().getQueryData(queryKey);
}
