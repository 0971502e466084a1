'use client';

import { useRef } from 'react';
import type { LogChartModel } from '@/lib/present/charts/log-chart';
import { ChartFrame } from './chart-frame';
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

/** Values over a range of orders of magnitude. */
export function LogChart({ height = 340, ...props }: LogChartProps) {
  const { model, formatX, formatY } = props;
  return (
    <ChartFrame
      title={model.title}
      unit={model.yUnit}
      summary={model.summary}
      level={2}
      table={<LogTable model={model} formatX={formatX} formatY={formatY} height={height} />}
    >
      <FittedPlot {...props} height={height} />
    </ChartFrame>
  );
}

/** The drawing at the width there is; where its lines can't be named on it, a legend names them. */
function FittedPlot(props: Required<LogChartProps>) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isNarrow = width !== null && width < narrow;
  return (
    <>
      <div ref={box} style={{ minHeight: props.height }}>
        {width === null ? null : <LogPlot {...props} width={width} isNarrow={isNarrow} />}
      </div>
      {isNarrow ? <LogLegend series={props.model.series} /> : null}
    </>
  );
}
