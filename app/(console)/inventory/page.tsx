import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { InventoryView } from '@/components/inventory/inventory-view';
import { inventoryKeys } from '@/lib/client/inventory/inventory-keys';
import { loadScope, toScope } from '@/lib/client/scope/scope-params';
import { pageContext } from '@/server/http/page-session';
import { listWorkloads } from '@/server/services/inventory/list-workloads';

export const metadata: Metadata = { title: 'Inventory' };

const firstRows = 60;
const firstPage: string | null = null;

interface PageProps {
  readonly searchParams: Promise<SearchParams>;
}

/** A screenful of rows comes with the page; the browser fetches the rest in large pages from where it ends. */
export default async function InventoryPage({ searchParams }: PageProps) {
  const ctx = await pageContext();
  const scope = toScope(await loadScope(searchParams));
  const client = new QueryClient();
  await client.prefetchInfiniteQuery({
    queryKey: inventoryKeys.workloads(scope),
    queryFn: () => listWorkloads(ctx, { ...scope, limit: firstRows, archived: 'exclude' }),
    initialPageParam: firstPage,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InventoryView />
    </HydrationBoundary>
  );
}
