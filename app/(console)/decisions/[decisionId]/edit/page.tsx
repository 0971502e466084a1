import type { Metadata } from 'next';
import { EditDecisionView } from '@/components/decisions/edit-decision-view';
import { DecisionData, type DecisionParams } from '../decision-data';

export const metadata: Metadata = { title: 'Edit a decision' };

/** Where a decision's text is changed. */
export default function EditDecisionPage({ params }: DecisionParams) {
  return <DecisionData params={params}>{(id) => <EditDecisionView decisionId={id} />}</DecisionData>;
}
