import type { WorkloadMetrics } from '@/lib/contracts/inventory';
import type { WorkloadScaling } from '@/lib/contracts/scaling';
import type { ChartSeries, TimeChartModel } from '../charts/time-chart';
import { metricColours } from '../charts/time-chart';

type Bounds = WorkloadScaling['bounds'][number];

/** Minimum and maximum over time, drawn over what was used of them; each is known from when it was first seen. */
export function toBoundsChart(
  metrics: WorkloadMetrics,
  bounds: readonly Bounds[],
  unit: string,
): TimeChartModel {
  const [usage] = metrics.series;
  const times = usage?.points.map((point) => point.at) ?? [];
  const periodMs = metrics.periodSeconds * 1000;
  // What came into force within a period is shown in it.
  const at = (time: string) => {
    const end = new Date(Date.parse(time) + periodMs).toISOString();
    return bounds.findLast((one) => one.since < end) ?? null;
  };
  const line = (id: 'min' | 'max', label: string, colour: ChartSeries['colour']): ChartSeries => ({
    id,
    label,
    colour,
    points: times.map((time) => ({ at: time, value: at(time)?.[id] ?? null })),
  });
  const used = usage && usage.absence === null ? [toUsed(usage)] : [];
  return {
    title: 'Between its bounds',
    unit,
    summary: toSummary(bounds, usage?.absence ?? null),
    windowStart: metrics.windowStart,
    windowEnd: metrics.windowEnd,
    series: [...used, line('max', 'maximum', 'series-4'), line('min', 'minimum', 'series-3')],
    marks: [],
    lastIsProvisional: metrics.lastIsProvisional,
  };
}

function toUsed(usage: WorkloadMetrics['series'][number]): ChartSeries {
  const label = usage.metric === 'runningTasks' ? 'running' : 'used';
  return {
    id: usage.metric,
    label,
    colour: metricColours[usage.metric] ?? 'series-1',
    points: usage.points,
  };
}

function toSummary(bounds: readonly Bounds[], absence: string | null): string {
  const last = bounds.at(-1);
  const moves = Math.max(0, bounds.length - 1);
  const now =
    last?.min == null || last.max === null
      ? 'No bounds are in force.'
      : `Between ${last.min} and ${last.max} now; ${moves === 0 ? 'not seen to move' : `seen to move ${moves === 1 ? 'once' : `${moves} times`}`} since the first look.`;
  return absence === null ? now : `${now} What was used is not known: ${absence}.`;
}
