import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ExperimentsView } from '@/components/latency/experiments/experiments-view';
import { latencyKeys } from '@/lib/client/latency/latency-keys';
import { pageContext } from '@/server/http/page-session';
import { listExperiments } from '@/server/services/latency/experiments/list-experiments';

export const metadata: Metadata = { title: 'Experiments' };

/** Every experiment, newest first. */
export default async function ExperimentsPage() {
  const ctx = await pageContext();
  const client = new QueryClient();
  await client.prefetchQuery({
    queryKey: latencyKeys.experimentList({}),
    queryFn: () => listExperiments(ctx, { limit: 200 }),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ExperimentsView />
    </HydrationBoundary>
  );
}
