import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { LatencyView } from '@/components/latency/latency-view';
import { latencyKeys } from '@/lib/client/latency/latency-keys';
import { loadScope, toScope } from '@/lib/client/scope/scope-params';
import { pageContext } from '@/server/http/page-session';
import { listLatency } from '@/server/services/latency/list-latency';

export const metadata: Metadata = { title: 'Latency' };

const firstPage: string | null = null;

interface PageProps {
  readonly searchParams: Promise<SearchParams>;
}

/** What users wait for across the estate, slowest first. */
export default async function LatencyPage({ searchParams }: PageProps) {
  const ctx = await pageContext();
  const scope = toScope(await loadScope(searchParams));
  const client = new QueryClient();
  await client.prefetchInfiniteQuery({
    queryKey: latencyKeys.list(scope),
    queryFn: () => listLatency(ctx, { ...scope, limit: 200 }),
    initialPageParam: firstPage,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <LatencyView />
    </HydrationBoundary>
  );
}
