import { notFound } from 'next/navigation';
import { changeKeys } from '@/lib/client/changes/change-keys';
import type { PlanAheadDetail } from '@/lib/contracts/plans-ahead';
import { isId } from '@/lib/contracts/shapes';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { getPlan } from '@/server/services/changes/ahead/get-plan';

/** Reads a plan into the page's queries; undefined where it could not be read. */
export async function prefetchPlan(planId: string): Promise<PlanAheadDetail | undefined> {
  if (!isId(planId)) notFound();
  const ctx = await pageContext();
  const queryKey = changeKeys.planAhead(planId);
  await pageQueries().prefetchQuery({ queryKey, queryFn: () => getPlan(ctx, { planId }) });
  return pageQueries().getQueryData(queryKey);
}
