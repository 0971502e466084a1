import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { pageQueries } from '@/server/http/page-queries';
import { prefetchDecision } from './prefetch-decision';

/** What the address of a page of one decision holds. */
export interface DecisionParams {
  readonly params: Promise<{ readonly decisionId: string }>;
}

interface DecisionDataProps extends DecisionParams {
  readonly children: (decisionId: string) => React.ReactNode;
}

/** A page of one decision, which is read before the page is sent. */
export async function DecisionData({ params, children }: DecisionDataProps) {
  const { decisionId } = await params;
  await prefetchDecision(decisionId);
  return <HydrationBoundary state={dehydrate(pageQueries())}>{children(decisionId)}</HydrationBoundary>;
}
