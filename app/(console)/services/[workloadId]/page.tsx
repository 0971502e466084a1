import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { prefetchWorkload, prefetchWorkloadPage } from '@/app/(console)/prefetch-workload';
import { BesideSheet } from '@/components/changes/beside-sheet';
import { ChangeSheet } from '@/components/changes/change-sheet';
import { WorkloadChanges } from '@/components/changes/workload-changes';
import { WorkloadCosts } from '@/components/costs/workload-costs';
import { ServiceView } from '@/components/inventory/service-view';
import { WorkloadScaling } from '@/components/scaling/workload-scaling';
import { loadSheet } from '@/lib/client/changes/sheet-params';
import { pageQueries } from '@/server/http/page-queries';

interface PageProps {
  readonly params: Promise<{ workloadId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The service's own name in the browser's tab. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await prefetchWorkload((await params).workloadId);
  return { title: page?.workload.name ?? 'Service' };
}

/** A service with its tasks and scaling, and the sheet that changes them beside it. */
export default async function ServicePage({ params, searchParams }: PageProps) {
  const { workloadId } = await params;
  const { change } = await loadSheet(searchParams);
  await prefetchWorkloadPage(workloadId, change);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <BesideSheet>
        <ServiceView
          workloadId={workloadId}
          costs={<WorkloadCosts workloadId={workloadId} />}
          changes={<WorkloadChanges workloadId={workloadId} />}
          scaling={<WorkloadScaling workloadId={workloadId} kind="service" />}
        />
      </BesideSheet>
      <ChangeSheet workloadId={workloadId} />
    </HydrationBoundary>
  );
}
