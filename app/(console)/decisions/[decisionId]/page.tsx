import type { Metadata } from 'next';
import { DecisionChanges } from '@/components/changes/decision-changes';
import { DecisionView } from '@/components/decisions/decision-view';
import { EvidenceSection } from '@/components/decisions/evidence/evidence-section';
import { ClaimList } from '@/components/reviews/claim-list';
import { ClaimsOnPage } from '@/components/reviews/claims-on-page';
import { TriggerList } from '@/components/reviews/trigger-list';
import { DecisionData, type DecisionParams } from './decision-data';
import { prefetchDecision } from './prefetch-decision';

/** The decision's own title in the browser's tab. */
export async function generateMetadata({ params }: DecisionParams): Promise<Metadata> {
  const decision = await prefetchDecision((await params).decisionId);
  return { title: decision?.title ?? 'Decision' };
}

/** A decision's text with what is known of it beside it. */
export default function DecisionPage({ params }: DecisionParams) {
  return (
    <DecisionData params={params}>
      {(decisionId) => (
        <ClaimsOnPage decisionId={decisionId}>
          <DecisionView decisionId={decisionId}>
            <TriggerList decisionId={decisionId} />
            <ClaimList decisionId={decisionId} />
            <DecisionChanges decisionId={decisionId} />
            <EvidenceSection decisionId={decisionId} />
          </DecisionView>
        </ClaimsOnPage>
      )}
    </DecisionData>
  );
}
