'use client';

import { ChartLine, Table2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { LogChartModel } from '@/lib/present/charts/log-chart';
import { IconButton } from '../ui/icon-button';
import { LogLegend } from './log-legend';
import { LogPlot } from './log-plot';
import { LogTable } from './log-table';
import { useWidth } from './use-width';

export interface LogChartProps {
  readonly model: LogChartModel;
  /** An x in words, for ticks and the cursor. */
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** A y in as few characters as an axis has room for. */
  readonly formatTick: (value: number) => string;
  readonly height?: number;
}

const narrow = 560;

/** Values over a range of orders of magnitude: title, one line that says what is seen, the drawing or its numbers. */
export function LogChart({ model, formatX, formatY, formatTick, height = 340 }: LogChartProps) {
  const [asTable, setAsTable] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isNarrow = width !== null && width < narrow;
  return (
    <figure className="flex min-w-0 flex-col gap-1">
      <figcaption className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="font-semibold text-base">
            {model.title} <span className="font-normal text-ink-3 text-xs">{model.yUnit}</span>
          </h2>
          <p className="text-ink-2 text-xs">{model.summary}</p>
        </div>
        <IconButton
          size="sm"
          label={asTable ? `Show ${model.title} as a chart` : `Show ${model.title} as a table`}
          onPress={() => setAsTable(!asTable)}
        >
          {asTable ? <ChartLine aria-hidden size={14} /> : <Table2 aria-hidden size={14} />}
        </IconButton>
      </figcaption>
      <div ref={box} style={{ minHeight: height }}>
        {asTable ? (
          <LogTable model={model} formatX={formatX} formatY={formatY} height={height} />
        ) : width === null ? null : (
          <LogPlot
            model={model}
            formatX={formatX}
            formatY={formatY}
            formatTick={formatTick}
            width={width}
            height={height}
            isNarrow={isNarrow}
          />
        )}
      </div>
      {isNarrow && !asTable ? <LogLegend series={model.series} /> : null}
    </figure>
  );
}
