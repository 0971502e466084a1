import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { prefetchWorkload, prefetchWorkloadPage } from '@/app/(console)/prefetch-workload';
import { WorkloadChanges } from '@/components/changes/workload-changes';
import { ServiceView } from '@/components/inventory/service-view';
import { pageQueries } from '@/server/http/page-queries';

interface PageProps {
  readonly params: Promise<{ workloadId: string }>;
}

/** The service's own name in the browser's tab. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = await prefetchWorkload((await params).workloadId);
  return { title: page?.workload.name ?? 'Service' };
}

/** A service with its tasks and scaling. */
export default async function ServicePage({ params }: PageProps) {
  const { workloadId } = await params;
  await prefetchWorkloadPage(workloadId, null);
  return (
    <HydrationBoundary state={dehydrate(pageQueries())}>
      <ServiceView workloadId={workloadId} changes={<WorkloadChanges workloadId={workloadId} />} />
    </HydrationBoundary>
  );
}
