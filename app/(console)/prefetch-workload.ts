import { notFound } from 'next/navigation';
import { changeKeys } from '@/lib/client/changes/change-keys';
import { inventoryKeys } from '@/lib/client/inventory/inventory-keys';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import { isId } from '@/lib/contracts/shapes';
import { pageQueries } from '@/server/http/page-queries';
import { pageContext } from '@/server/http/page-session';
import { getChange } from '@/server/services/changes/get-change';
import { listChanges } from '@/server/services/changes/list-changes';
import { getWorkload } from '@/server/services/inventory/get-workload';
import { listRevisions } from '@/server/services/inventory/list-revisions';

const firstPage: string | null = null;

/** All that is known of a workload, or undefined where the browser will say why not. */
export async function prefetchWorkload(workloadId: string): Promise<WorkloadPage | undefined> {
  if (!isId(workloadId)) notFound();
  const ctx = await pageContext();
  const queryKey = inventoryKeys.workload(workloadId);
  await pageQueries().prefetchQuery({ queryKey, queryFn: () => getWorkload(ctx, { workloadId }) });
  return pageQueries().getQueryData(queryKey);
}

/** A workload with its history and changes: all its page shows but CloudWatch's metrics, which are slow and charged. */
export async function prefetchWorkloadPage(workloadId: string, changeId: string | null): Promise<void> {
  const ctx = await pageContext();
  const client = pageQueries();
  const applied = { workloadId, state: 'applied' as const };
  await Promise.all([
    prefetchWorkload(workloadId),
    client.prefetchInfiniteQuery({
      queryKey: inventoryKeys.revisions(workloadId),
      queryFn: () => listRevisions(ctx, { workloadId, limit: 20 }),
      initialPageParam: firstPage,
    }),
    client.prefetchInfiniteQuery({
      queryKey: changeKeys.list(applied),
      queryFn: () => listChanges(ctx, { ...applied, limit: 50 }),
      initialPageParam: firstPage,
    }),
    changeId === null
      ? null
      : client.prefetchQuery({
          queryKey: changeKeys.change(changeId),
          queryFn: () => getChange(ctx, { changeId }),
        }),
  ]);
}
