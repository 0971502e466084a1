import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { DecisionsView } from '@/components/decisions/decisions-view';
import { decisionKeys } from '@/lib/client/decisions/decision-keys';
import { loadDecisionList, toDecisionFilter } from '@/lib/client/decisions/list-params';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { listDecisions } from '@/server/services/decisions/list-decisions';

export const metadata: Metadata = { title: 'Decisions' };

const firstPage: string | null = null;
const pageSize = 200;

/** The decisions that match what the address asks for. */
export default async function DecisionsPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const ctx = await pageContext();
  const filter = toDecisionFilter(await loadDecisionList(searchParams));
  const client = pageQueries();
  await client.prefetchInfiniteQuery({
    queryKey: decisionKeys.list(filter),
    queryFn: () => listDecisions(ctx, { ...filter, archived: 'exclude', limit: pageSize }),
    initialPageParam: firstPage,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DecisionsView />
    </HydrationBoundary>
  );
}
