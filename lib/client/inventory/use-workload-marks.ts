'use client';

import type { ChartMark } from '@/lib/present/charts/time-chart';
import { toWorkloadMarks } from '@/lib/present/inventory/workload-marks';
import { useChanges } from '../changes/use-changes';
import { useRevisions } from './use-workload';

/** What happened to a workload lately; without marks until it has been read, for charts don't wait for them. */
export function useWorkloadMarks(workloadId: string): ChartMark[] {
  const changes = useChanges({ workloadId, state: 'applied' });
  const revisions = useRevisions(workloadId);
  return toWorkloadMarks(
    changes.data?.pages.flatMap((page) => page.data) ?? [],
    revisions.data?.pages.flatMap((page) => page.data) ?? [],
  );
}
