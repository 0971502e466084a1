import type { Metadata } from 'next';
import { RevisionsView } from '@/components/decisions/revisions-view';
import { DecisionData, type DecisionParams } from '../decision-data';

export const metadata: Metadata = { title: 'What changed in a decision' };

/** What a decision's text became between two revisions. */
export default function RevisionsPage({ params }: DecisionParams) {
  return <DecisionData params={params}>{(id) => <RevisionsView decisionId={id} />}</DecisionData>;
}
