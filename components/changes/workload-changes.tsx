'use client';

import { EmptyState } from '@/components/states/empty-state';
import { workloadChangeColumns } from './change-columns';
import { ChangeTable } from './change-table';

/** The changes of one workload, newest first. */
export function WorkloadChanges({ workloadId }: { readonly workloadId: string }) {
  return (
    <ChangeTable
      label="Changes of this workload"
      filter={{ workloadId, state: 'applied' }}
      columns={workloadChangeColumns}
      empty={
        <EmptyState title="No changes yet">
          What is planned and applied from this page is kept here, with who did it and why.
        </EmptyState>
      }
    />
  );
}
