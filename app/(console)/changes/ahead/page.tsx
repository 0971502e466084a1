import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { PlansView } from '@/components/changes/ahead/plans-view';
import { changeKeys } from '@/lib/client/changes/change-keys';
import { loadTimeline } from '@/lib/client/changes/timeline-params';
import { toTimelineWindow } from '@/lib/present/changes/plan-timeline';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { listPlans } from '@/server/services/changes/ahead/list-plans';

export const metadata: Metadata = { title: 'Plans ahead' };

/** Capacity that is planned for a time to come. */
export default async function PlansAheadPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const ctx = await pageContext();
  const { weeks, later } = await loadTimeline(searchParams);
  const now = ctx.clock.now();
  const window = toTimelineWindow(now, weeks, later);
  const query = { from: window.from.toISOString(), until: window.until.toISOString() };
  const client = pageQueries();
  await client.prefetchQuery({
    queryKey: changeKeys.plansAheadIn(query),
    queryFn: () => listPlans(ctx, { ...query, limit: 500 }),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PlansView at={now.toISOString()} />
    </HydrationBoundary>
  );
}
