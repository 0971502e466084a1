import type { Metadata } from 'next';
import { WorkloadChanges } from '@/components/changes/workload-changes';
import { ServiceView } from '@/components/inventory/service-view';

export const metadata: Metadata = { title: 'Service' };

export default async function ServicePage({ params }: { readonly params: Promise<{ workloadId: string }> }) {
  const { workloadId } = await params;
  return <ServiceView workloadId={workloadId} changes={<WorkloadChanges workloadId={workloadId} />} />;
}
