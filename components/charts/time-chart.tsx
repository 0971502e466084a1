'use client';

import { ChartLine, Table2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { formatDay, formatTimeOfDay } from '@/lib/format/date';
import type { TimeChartModel } from '@/lib/present/charts/time-chart';
import { IconButton } from '../ui/icon-button';
import { Skeleton } from '../ui/skeleton';
import { useTimeZone } from '../ui/use-now';
import { ChartTable } from './chart-table';

// The drawing library is large, and a page is read before its charts are looked at.
const TimePlot = lazy(() => import('./time-plot'));

export interface TimeChartProps {
  readonly model: TimeChartModel;
  /** A value in words, with its unit. */
  readonly format: (value: number) => string;
  readonly height?: number;
}

/** Values over time: a title with its unit, one line that says what is seen, the drawing or its numbers. */
export function TimeChart({ model, format, height = 160 }: TimeChartProps) {
  const [asTable, setAsTable] = useState(false);
  const timeZone = useTimeZone();
  const isEmpty = model.series.every(({ points }) => points.every(({ value }) => value === null));
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <figcaption className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="font-medium text-sm">
            {model.title} <span className="font-normal text-ink-3 text-xs">{model.unit}</span>
          </h3>
          <p className="text-ink-2 text-xs">{model.summary}</p>
        </div>
        {isEmpty ? null : (
          <IconButton
            size="sm"
            label={asTable ? `Show ${model.title} as a chart` : `Show ${model.title} as a table`}
            onPress={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartLine aria-hidden size={14} /> : <Table2 aria-hidden size={14} />}
          </IconButton>
        )}
      </figcaption>
      {isEmpty ? (
        <p className="border-line border-y py-6 text-center text-ink-3 text-xs">
          No datapoints in this window.
        </p>
      ) : asTable ? (
        <ChartTable model={model} format={format} timeZone={timeZone} height={height} />
      ) : (
        <div role="img" aria-label={`${model.title}: ${model.summary}`} style={{ height }}>
          <Suspense fallback={<Skeleton className="h-full rounded" />}>
            <TimePlot model={model} format={format} timeZone={timeZone} height={height} />
          </Suspense>
        </div>
      )}
      <Marks model={model} timeZone={timeZone} />
    </figure>
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
