import type { Metadata } from 'next';
import { BesideSheet } from '@/components/changes/beside-sheet';
import { ChangeSheet } from '@/components/changes/change-sheet';
import { WorkloadChanges } from '@/components/changes/workload-changes';
import { FunctionView } from '@/components/inventory/function-view';

export const metadata: Metadata = { title: 'Function' };

export default async function FunctionPage({ params }: { readonly params: Promise<{ workloadId: string }> }) {
  const { workloadId } = await params;
  return (
    <>
      <BesideSheet>
        <FunctionView workloadId={workloadId} changes={<WorkloadChanges workloadId={workloadId} />} />
      </BesideSheet>
      <ChangeSheet workloadId={workloadId} />
    </>
  );
}
