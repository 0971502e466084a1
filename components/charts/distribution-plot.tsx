'use client';

import { useState } from 'react';
import { type DistributionModel, type DistributionSeries, doneBy } from '@/lib/present/charts/distribution';
import { logShare, logTicks } from '@/lib/present/charts/log-chart';
import { toCss } from './colours';

interface DistributionPlotProps {
  readonly model: DistributionModel;
  readonly formatX: (value: number) => string;
  readonly formatShare: (share: number) => string;
  readonly width: number;
  readonly height: number;
}

const [top, bottom, side] = [22, 22, 4];

/** The drawing with its cursor. */
export function DistributionPlot({ model, formatX, formatShare, width, height }: DistributionPlotProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const last = model.edges.length - 2;
  const [from = 1, to = 10] = [model.edges[0], model.edges.at(-1)];
  const most = Math.max(...model.series.flatMap(({ shares }) => shares));
  const inner = { width: width - 2 * side, height: height - top - bottom };
  const toX = (ms: number) => side + logShare(ms, from, to) * inner.width;
  const toY = (share: number) => top + (1 - share / most) * inner.height;
  const at = cursor === null ? null : Math.min(cursor, last);
  const read = (bin: number) =>
    `within ${formatX(model.edges[bin + 1] ?? to)}: ${model.series.map((series) => `${formatShare(doneBy(series, bin))} of ${series.label}`).join(', ')}`;
  const move = (key: string) => {
    const start = at ?? 0;
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[key];
    if (step !== undefined) return setCursor(Math.max(0, Math.min(last, start + step)));
    if (key === 'Home') return setCursor(0);
    if (key === 'End') return setCursor(last);
    if (key === 'Escape') setCursor(null);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={model.title}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? 0}
      aria-valuetext={read(at ?? 0)}
      className="relative rounded-xs outline-offset-2"
      style={{ height }}
      onKeyDown={(event) => {
        if (/^(Arrow|Page|Home|End)/.test(event.key)) event.preventDefault();
        move(event.key);
      }}
      onBlur={() => setCursor(null)}
      onPointerMove={(event) => {
        const share = (event.clientX - event.currentTarget.getBoundingClientRect().left - side) / inner.width;
        setCursor(Math.max(0, Math.min(last, Math.floor(share * (last + 1)))));
      }}
      onPointerLeave={() => setCursor(null)}
    >
      <svg aria-hidden width={width} height={height} className="block text-2xs" data-chart="distribution">
        <line
          x1={side}
          x2={width - side}
          y1={top + inner.height}
          y2={top + inner.height}
          stroke="var(--line-strong)"
        />
        {logTicks(from, to, 8).map((tick) => (
          <text key={tick} x={toX(tick)} y={height - 6} textAnchor="middle" fill="var(--ink-3)">
            {formatX(tick)}
          </text>
        ))}
        {model.series.map((series) => (
          <Area key={series.id} series={series} edges={model.edges} toX={toX} toY={toY} />
        ))}
        {at === null ? null : (
          <line
            x1={toX(model.edges[at + 1] ?? to)}
            x2={toX(model.edges[at + 1] ?? to)}
            y1={top}
            y2={top + inner.height}
            stroke="var(--control)"
            strokeDasharray="2 2"
          />
        )}
      </svg>
      {at === null ? null : (
        <p className="pointer-events-none absolute inset-x-0 top-0 text-center text-ink-2 text-xs">
          {read(at)}
        </p>
      )}
    </div>
  );
}

interface AreaProps {
  readonly series: DistributionSeries;
  readonly edges: readonly number[];
  readonly toX: (ms: number) => number;
  readonly toY: (share: number) => number;
}

function Area({ series, edges, toX, toY }: AreaProps) {
  const steps = series.shares
    .map((share, bin) => `L${toX(edges[bin] ?? 1)},${toY(share)}L${toX(edges[bin + 1] ?? 1)},${toY(share)}`)
    .join('');
  const peak = series.shares.indexOf(Math.max(...series.shares));
  const middle = toX(Math.sqrt((edges[peak] ?? 1) * (edges[peak + 1] ?? 1)));
  return (
    <g>
      <path
        d={`M${toX(edges[0] ?? 1)},${toY(0)}${steps}L${toX(edges.at(-1) ?? 1)},${toY(0)}Z`}
        fill={toCss(series.colour)}
        fillOpacity="0.18"
        stroke={toCss(series.colour)}
        strokeWidth="1.25"
      />
      <text x={middle} y={toY(series.shares[peak] ?? 0) - 5} textAnchor="middle" fill="var(--ink-2)">
        {series.label}
      </text>
    </g>
  );
}
