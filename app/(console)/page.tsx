import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { OverviewView } from '@/components/inventory/overview/overview-view';
import { inventoryKeys } from '@/lib/client/inventory/inventory-keys';
import { loadScope, toScope } from '@/lib/client/scope/scope-params';
import { pageContext } from '@/server/http/page-session';
import { listModules } from '@/server/services/inventory/list-modules';

export const metadata: Metadata = { title: 'Overview' };

interface PageProps {
  readonly searchParams: Promise<SearchParams>;
}

/** What needs a person, then the modules. */
export default async function OverviewPage({ searchParams }: PageProps) {
  const ctx = await pageContext();
  const scope = toScope(await loadScope(searchParams));
  const client = new QueryClient();
  await client.prefetchQuery({
    queryKey: inventoryKeys.modules(scope),
    queryFn: () => listModules(ctx, scope),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <OverviewView />
    </HydrationBoundary>
  );
}
