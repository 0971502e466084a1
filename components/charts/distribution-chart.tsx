'use client';

import { useRef } from 'react';
import { type DistributionModel, doneBy } from '@/lib/present/charts/distribution';
import { ChartFrame } from './chart-frame';
import { ChartTable } from './chart-table';
import { DistributionPlot } from './distribution-plot';
import { useWidth } from './use-width';

interface DistributionChartProps {
  readonly model: DistributionModel;
  /** A place on the axis in words. */
  readonly formatX: (value: number) => string;
  readonly formatShare: (share: number) => string;
  readonly height?: number;
}

/** Distributions over a logarithmic axis; the pointer or the arrow keys read what of each is done by then. */
export function DistributionChart({ model, formatX, formatShare, height = 180 }: DistributionChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const rows = model.edges.slice(1).map((edge, index) => ({
    key: index,
    label: formatX(edge),
    cells: model.series.map((series) => formatShare(doneBy(series, index))),
  }));
  return (
    <ChartFrame
      title={model.title}
      unit={model.unit}
      summary={model.summary}
      level={3}
      table={
        <ChartTable
          title={model.title}
          height={height}
          axis={{ label: 'done within', end: true }}
          series={model.series}
          rows={rows}
        />
      }
    >
      <div ref={box} style={{ minHeight: height }}>
        {width === null ? null : (
          <DistributionPlot
            model={model}
            formatX={formatX}
            formatShare={formatShare}
            width={width}
            height={height}
          />
        )}
      </div>
    </ChartFrame>
  );
}
