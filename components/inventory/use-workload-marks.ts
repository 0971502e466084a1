'use client';

import { useChanges } from '@/lib/client/changes/use-changes';
import { useRevisions } from '@/lib/client/inventory/use-workload';
import type { ChartMark } from '@/lib/present/charts/time-chart';
import { toWorkloadMarks } from '@/lib/present/inventory/workload-marks';

/** What happened to a workload lately; without marks until it has been read, for charts don't wait for them. */
export function useWorkloadMarks(workloadId: string): ChartMark[] {
  const changes = useChanges({ workloadId, state: 'applied' });
  const revisions = useRevisions(workloadId);
  return toWorkloadMarks(
    changes.data?.pages.flatMap((page) => page.data) ?? [],
    revisions.data?.pages.flatMap((page) => page.data) ?? [],
  );
}
