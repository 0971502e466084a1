'use client';

import { TimeChart } from '@/components/charts/time-chart';
import { useWorkloadMetrics } from '@/lib/client/inventory/use-workload';
import type { WorkloadScaling } from '@/lib/contracts/scaling';
import { formatNumber } from '@/lib/format/number';
import { toBoundsChart } from '@/lib/present/capacity/bounds-chart';

interface BoundsChartProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
  readonly qualifier: string | null;
  readonly bounds: WorkloadScaling['bounds'];
}

/** Minimum and maximum of a target over the last week, over what was used. */
export function BoundsChart({ workloadId, kind, qualifier, bounds }: BoundsChartProps) {
  const { data } = useWorkloadMetrics(workloadId, {
    range: '7d',
    metric: [kind === 'service' ? 'runningTasks' : 'provisionedUsedMax'],
    ...(qualifier === null ? {} : { qualifier }),
  });
  if (!data) return null;
  const unit = kind === 'service' ? 'tasks, last 7 days' : 'environments, last 7 days';
  return <TimeChart model={toBoundsChart(data, bounds, unit)} format={formatNumber} height={140} />;
}
