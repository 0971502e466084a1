import type { Metadata } from 'next';
import { NewDecisionView } from '@/components/decisions/new-decision-view';
import { pageContext } from '@/server/http/page-session';

export const metadata: Metadata = { title: 'Write a decision' };

/** Where a decision is written. */
export default async function NewDecisionPage() {
  const { clock } = await pageContext();
  return <NewDecisionView today={clock.now().toISOString().slice(0, 10)} />;
}
