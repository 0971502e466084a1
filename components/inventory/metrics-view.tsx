'use client';

import { TimeChart } from '@/components/charts/time-chart';
import { ProblemState } from '@/components/states/problem';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { useWorkloadMetrics } from '@/lib/client/inventory/use-workload';
import type { Range } from '@/lib/contracts/inventory';
import { formatUtc } from '@/lib/format/date';
import { formatSeconds } from '@/lib/format/duration';
import type { ChartMark } from '@/lib/present/charts/time-chart';
import { formatMeasured } from '@/lib/present/inventory/measurement-words';
import { type ChartLevels, chartMetrics, toMetricCharts } from '@/lib/present/inventory/metric-charts';

interface MetricsViewProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
  readonly range: Range;
  /** What happened to it, to be marked on the time axis. */
  readonly marks: readonly ChartMark[];
  readonly levels: ChartLevels;
}

/** A workload's CloudWatch metrics over the window in the address: gaps as gaps, changes as marks. */
export function MetricsView({ workloadId, kind, range, marks, levels }: MetricsViewProps) {
  const { data, error, refetch, isPlaceholderData } = useWorkloadMetrics(workloadId, {
    range,
    metric: chartMetrics(kind),
  });
  if (error && !data) return <ProblemState error={error} onRetry={refetch} />;
  if (!data) return <ChartsSkeleton />;
  const charts = toMetricCharts(kind, data, marks, levels);
  return (
    <div className="flex flex-col gap-4" aria-busy={isPlaceholderData}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-6 @3xl:grid-cols-2">
        {charts.map((chart) => (
          <div key={chart.id} className="flex min-w-0 flex-col gap-1">
            <TimeChart model={chart.model} format={(value) => formatMeasured(value, chart.unit)} />
            <p className="text-ink-3 text-xs">{chart.source}</p>
          </div>
        ))}
      </div>
      <p className="text-ink-3 text-xs">
        {`CloudWatch, ${formatUtc(data.windowStart)} to ${formatUtc(data.windowEnd)}, one value each ${formatSeconds(data.periodSeconds)}. `}
        Read <Time iso={data.observedAt} />.
        {data.metricsRequested > 0
          ? ` This view asked CloudWatch for ${data.metricsRequested} metrics; 1,000 cost $0.01.`
          : ''}
      </p>
    </div>
  );
}

function ChartsSkeleton() {
  return (
    <div
      role="status"
      aria-label="Reading metrics from CloudWatch"
      className="grid grid-cols-1 gap-x-8 gap-y-6 @3xl:grid-cols-2"
    >
      {['a', 'b', 'c', 'd'].map((key) => (
        <div key={key} className="flex flex-col gap-2">
          <Skeleton className="w-40" />
          <Skeleton className="h-40 w-full rounded" />
        </div>
      ))}
    </div>
  );
}
