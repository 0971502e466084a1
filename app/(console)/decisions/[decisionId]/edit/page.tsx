import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { EditDecisionView } from '@/components/decisions/edit-decision-view';
import { pageQueries } from '@/server/http/page-queries';
import { prefetchDecision } from '../prefetch-decision';

export const metadata: Metadata = { title: 'Edit a decision' };

/** Where a decision's text is changed. */
export default async function EditDecisionPage({
  params,
}: {
  readonly params: Promise<{ decisionId: string }>;
}) {
  const { decisionId } = await params;
  await prefetchDecision(decisionId);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <EditDecisionView decisionId={decisionId} />
    </HydrationBoundary>
  );
}
