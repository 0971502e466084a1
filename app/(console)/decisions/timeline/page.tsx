import type { Metadata } from 'next';
import { TimelineView } from '@/components/decisions/timeline/timeline-view';
import { pageContext } from '@/server/http/page-session';

export const metadata: Metadata = { title: 'Decisions over time' };

/** Decisions in time, and what took the place of what. */
export default async function TimelinePage() {
  const { clock } = await pageContext();
  return <TimelineView today={clock.now().toISOString().slice(0, 10)} />;
}
