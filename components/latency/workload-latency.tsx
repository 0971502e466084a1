'use client';

import { TimeChart } from '@/components/charts/time-chart';
import { ProblemState } from '@/components/states/problem';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { useWorkloadMarks } from '@/lib/client/inventory/use-workload-marks';
import { useLatencyWindow, useWorkloadLatency } from '@/lib/client/latency/use-workload-latency';
import type { WorkloadLatency as Latency } from '@/lib/contracts/workload-latency';
import { formatUtc } from '@/lib/format/date';
import { formatDurationMs } from '@/lib/format/duration';
import { formatCount, formatNumber, formatRatio } from '@/lib/format/number';
import type { ChartMark } from '@/lib/present/charts/time-chart';
import {
  toColdShareChart,
  toConcurrencyChart,
  toLatencyChart,
  toUseChart,
} from '@/lib/present/latency/latency-charts';
import { ColdStarts } from './cold-starts';
import { RightNow } from './right-now';

interface WorkloadLatencyProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
}

const windows = [
  { value: '1d', label: 'last day' },
  { value: '7d', label: 'last 7 days' },
  { value: '30d', label: 'last 30 days' },
  { value: '90d', label: 'last 90 days' },
] as const;

/** What a workload's requests took, from its roll-ups: over time, cold and warm apart. */
export function WorkloadLatency({ workloadId, kind }: WorkloadLatencyProps) {
  const [window, setWindow] = useLatencyWindow();
  const marks = useWorkloadMarks(workloadId);
  const { data, error, refetch, isPlaceholderData } = useWorkloadLatency(workloadId, window);
  return (
    <Section
      title="Latency"
      anchor="latency"
      aside={
        <Select
          label="Window of latency"
          hideLabel
          look="quiet"
          options={windows}
          value={window}
          onChange={(value) => setWindow(value)}
        />
      }
    >
      {data ? (
        <div className="flex flex-col gap-4" aria-busy={isPlaceholderData}>
          <Charts latency={data} marks={marks} />
          {kind === 'function' ? <ColdStarts latency={data} /> : null}
          <p className="text-ink-3 text-xs">{sayWindow(data)}</p>
          <RightNow workloadId={workloadId} kind={kind} marks={marks} />
        </div>
      ) : error ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : (
        <div role="status" aria-label="Reading the latency" className="flex flex-col gap-2">
          <Skeleton className="w-40" />
          <Skeleton className="h-40 w-full rounded" />
        </div>
      )}
    </Section>
  );
}

function Charts({ latency, marks }: { readonly latency: Latency; readonly marks: readonly ChartMark[] }) {
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-6 @3xl:grid-cols-2">
      <TimeChart model={toLatencyChart(latency, marks)} format={formatDurationMs} />
      {latency.kind === 'function' ? (
        <>
          <TimeChart model={toColdShareChart(latency, marks)} format={(value) => formatRatio(value / 100)} />
          <TimeChart model={toConcurrencyChart(latency, marks)} format={formatNumber} />
        </>
      ) : (
        <TimeChart model={toUseChart(latency, marks)} format={(value) => `${formatCount(value)} %`} />
      )}
    </div>
  );
}

function sayWindow({ kind, windowStart, windowEnd, period, points }: Latency): string {
  const samples = points.reduce((sum, point) => sum + (point.samples ?? 0), 0);
  const includes =
    kind === 'function'
      ? 'A function’s duration leaves INIT and the way to the caller out.'
      : 'A response time runs from the load balancer to the task’s answer and back; the client’s network is not in it.';
  return `${formatUtc(windowStart)} to ${formatUtc(windowEnd)}, ${formatCount(Math.round(samples))} requests; percentiles as CloudWatch has them by the ${period}. ${includes}`;
}
