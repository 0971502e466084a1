'use client';

import { lazy, Suspense } from 'react';
import { formatDay, formatTimeOfDay } from '@/lib/format/date';
import type { TimeChartModel } from '@/lib/present/charts/time-chart';
import { Skeleton } from '../ui/skeleton';
import { useTimeZone } from '../ui/use-now';
import { ChartFrame } from './chart-frame';
import { TimeTable } from './time-table';

// The drawing library is large, and a page is read before its charts are looked at.
const TimePlot = lazy(() => import('./time-plot'));

export interface TimeChartProps {
  readonly model: TimeChartModel;
  /** A value in words, with its unit. */
  readonly format: (value: number) => string;
  readonly height?: number;
}

/** Values over time, with what happened meanwhile named under them. */
export function TimeChart({ model, format, height = 160 }: TimeChartProps) {
  const timeZone = useTimeZone();
  const isEmpty = model.series.every(({ points }) => points.every(({ value }) => value === null));
  return (
    <ChartFrame
      title={model.title}
      unit={model.unit}
      summary={model.summary}
      level={3}
      empty={isEmpty ? 'No datapoints in this window.' : null}
      table={<TimeTable model={model} format={format} timeZone={timeZone} height={height} />}
      notes={<Marks model={model} timeZone={timeZone} />}
    >
      <div role="img" aria-label={`${model.title}: ${model.summary}`} style={{ height }}>
        <Suspense fallback={<Skeleton className="h-full rounded" />}>
          <TimePlot model={model} format={format} timeZone={timeZone} height={height} />
        </Suspense>
      </div>
    </ChartFrame>
  );
}

function Marks({ model, timeZone }: { readonly model: TimeChartModel; readonly timeZone: string }) {
  if (model.marks.length === 0) return null;
  const shown = model.marks.slice(-3);
  return (
    <ul className="flex flex-wrap gap-x-4 text-ink-3 text-xs">
      {shown.map((mark) => (
        <li key={`${mark.at} ${mark.label}`}>
          <span aria-hidden>▾ </span>
          {`${formatDay(mark.at, timeZone)}, ${formatTimeOfDay(mark.at, timeZone)} ${mark.label}`}
        </li>
      ))}
      {model.marks.length > shown.length ? (
        <li>{`latest ${shown.length} of ${model.marks.length}`}</li>
      ) : null}
    </ul>
  );
}
