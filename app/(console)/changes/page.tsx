import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { ChangesView } from '@/components/changes/changes-view';
import { changeKeys } from '@/lib/client/changes/change-keys';
import { loadChangeList } from '@/lib/client/changes/list-params';
import { loadScope, toScope } from '@/lib/client/scope/scope-params';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { listChanges } from '@/server/services/changes/list-changes';

export const metadata: Metadata = { title: 'Changes' };

const firstPage: string | null = null;

/** The changes in the scope, newest first. */
export default async function ChangesPage({
  searchParams,
}: {
  readonly searchParams: Promise<SearchParams>;
}) {
  const ctx = await pageContext();
  const scope = toScope(await loadScope(searchParams));
  const { state, phase } = await loadChangeList(searchParams);
  const filter = { ...scope, state, ...(phase ? { phase } : {}) };
  const client = pageQueries();
  await client.prefetchInfiniteQuery({
    queryKey: changeKeys.list(filter),
    queryFn: () => listChanges(ctx, { ...filter, limit: 50 }),
    initialPageParam: firstPage,
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ChangesView />
    </HydrationBoundary>
  );
}
