import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { prefetchWorkload, prefetchWorkloadPage } from '@/app/(console)/prefetch-workload';
import { BesideSheet } from '@/components/changes/beside-sheet';
import { ChangeSheet } from '@/components/changes/change-sheet';
import { WorkloadChanges } from '@/components/changes/workload-changes';
import { WorkloadCosts } from '@/components/costs/workload-costs';
import { FunctionView } from '@/components/inventory/function-view';
import { WorkloadScaling } from '@/components/scaling/workload-scaling';
import { loadSheet } from '@/lib/client/changes/sheet-params';
import { pageQueries } from '@/server/http/page-queries';

interface PageProps {
  readonly params: Promise<{ workloadId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The function's own name in the browser's tab. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await prefetchWorkload((await params).workloadId);
  return { title: page?.workload.name ?? 'Function' };
}

/** A function with the sheet that changes its capacity beside it. */
export default async function FunctionPage({ params, searchParams }: PageProps) {
  const { workloadId } = await params;
  const { change } = await loadSheet(searchParams);
  await prefetchWorkloadPage(workloadId, change);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <BesideSheet>
        <FunctionView
          workloadId={workloadId}
          costs={<WorkloadCosts workloadId={workloadId} />}
          changes={<WorkloadChanges workloadId={workloadId} />}
          scaling={<WorkloadScaling workloadId={workloadId} kind="function" />}
        />
      </BesideSheet>
      <ChangeSheet workloadId={workloadId} />
    </HydrationBoundary>
  );
}
