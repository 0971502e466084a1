import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { ScalingView } from '@/components/scaling/scaling-view';
import { capacityKeys } from '@/lib/client/capacity/capacity-keys';
import { loadScope, toScope } from '@/lib/client/scope/scope-params';
import { pageContext } from '@/server/http/page-session';
import { listScaling } from '@/server/services/capacity/list-scaling';

export const metadata: Metadata = { title: 'Scaling' };

const firstPage: string | null = null;

interface PageProps {
  readonly searchParams: Promise<SearchParams>;
}

/** Every scalable target; its last activity is asked of AWS by the browser. */
export default async function ScalingPage({ searchParams }: PageProps) {
  const ctx = await pageContext();
  const scope = toScope(await loadScope(searchParams));
  const client = new QueryClient();
  await client.prefetchInfiniteQuery({
    queryKey: capacityKeys.scaling(scope),
    queryFn: () => listScaling(ctx, { ...scope, limit: 500 }),
    initialPageParam: firstPage,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ScalingView />
    </HydrationBoundary>
  );
}
