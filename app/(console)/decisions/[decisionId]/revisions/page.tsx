import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { RevisionsView } from '@/components/decisions/revisions-view';
import { pageQueries } from '@/server/http/page-queries';
import { prefetchDecision } from '../prefetch-decision';

export const metadata: Metadata = { title: 'What changed in a decision' };

/** What a decision's text became between two revisions. */
export default async function RevisionsPage({
  params,
}: {
  readonly params: Promise<{ decisionId: string }>;
}) {
  const { decisionId } = await params;
  await prefetchDecision(decisionId);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <RevisionsView decisionId={decisionId} />
    </HydrationBoundary>
  );
}
