import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { DecisionChanges } from '@/components/changes/decision-changes';
import { DecisionView } from '@/components/decisions/decision-view';
import { EvidenceSection } from '@/components/decisions/evidence/evidence-section';
import { ClaimList } from '@/components/reviews/claim-list';
import { ClaimsOnPage } from '@/components/reviews/claims-on-page';
import { TriggerList } from '@/components/reviews/trigger-list';
import { pageQueries } from '@/server/http/page-queries';
import { prefetchDecision } from './prefetch-decision';

interface PageProps {
  readonly params: Promise<{ decisionId: string }>;
}

/** The decision's own title in the browser's tab. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const decision = await prefetchDecision((await params).decisionId);
  return { title: decision?.title ?? 'Decision' };
}

/** A decision's text with what is known of it beside it. */
export default async function DecisionPage({ params }: PageProps) {
  const { decisionId } = await params;
  await prefetchDecision(decisionId);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <ClaimsOnPage decisionId={decisionId}>
        <DecisionView decisionId={decisionId}>
          <TriggerList decisionId={decisionId} />
          <ClaimList decisionId={decisionId} />
          <DecisionChanges decisionId={decisionId} />
          <EvidenceSection decisionId={decisionId} />
        </DecisionView>
      </ClaimsOnPage>
    </HydrationBoundary>
  );
}
