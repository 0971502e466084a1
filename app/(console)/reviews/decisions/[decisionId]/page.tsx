import type { Metadata } from 'next';
import { TriggersView } from '@/components/reviews/triggers-view';

export const metadata: Metadata = { title: 'Review triggers' };

/** When a decision is to be looked at again, and what its triggers saw. */
export default async function TriggersPage({ params }: { readonly params: Promise<{ decisionId: string }> }) {
  const { decisionId } = await params;
  return <TriggersView decisionId={decodeURIComponent(decisionId)} />;
}
