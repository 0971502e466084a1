'use client';

import { useRef } from 'react';
import { spreadLabels } from '@/lib/present/charts/chart-scale';
import { logShare, logTicks } from '@/lib/present/charts/log-chart';
import type { ScatterModel } from '@/lib/present/charts/scatter';
import { ChartFrame } from './chart-frame';
import { ChartTable } from './chart-table';
import { toCss } from './colours';
import { useWidth } from './use-width';

interface ScatterChartProps {
  readonly model: ScatterModel;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

const height = 240;
const [left, top, bottom] = [56, 12, 38];

/** Named points, each with the range of its x, on a logarithmic x axis. */
export function ScatterChart({ model, formatX, formatY }: ScatterChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <ChartFrame
      title={model.title}
      unit={model.yUnit}
      summary={model.summary}
      level={2}
      empty={model.points.length === 0 ? model.summary : null}
      table={
        <ChartTable
          title={model.title}
          height={height}
          axis={{ label: 'Option', end: false }}
          series={[
            { id: 'x', label: 'p95' },
            { id: 'range', label: 'its range' },
            { id: 'y', label: model.yUnit },
          ]}
          rows={model.points.map(({ label, x, range, y }, index) => ({
            key: index,
            label,
            cells: [
              formatX(x),
              range ? `${formatX(range.low)} to ${formatX(range.high)}` : 'unknown',
              formatY(y),
            ],
          }))}
        />
      }
    >
      <div ref={box} style={{ minHeight: height }}>
        {width === null ? null : <Drawing model={model} width={width} formatX={formatX} formatY={formatY} />}
      </div>
    </ChartFrame>
  );
}

function Drawing({ model, width, formatX, formatY }: ScatterChartProps & { readonly width: number }) {
  const { points } = model;
  const lows = points.map(({ x, range }) => Math.max(1, Math.min(x, range?.low ?? x)));
  const highs = points.map(({ x, range }) => Math.max(x, range?.high ?? x));
  const [from, to] = [
    10 ** Math.floor(Math.log10(Math.min(...lows))),
    10 ** Math.ceil(Math.log10(Math.max(...highs)) + 1e-9),
  ];
  const most = Math.max(...points.map(({ y }) => y), 0.01) * 1.1;
  const right = width < 560 ? 14 : 168;
  const inner = { width: Math.max(40, width - left - right), height: height - top - bottom };
  const toX = (value: number) => left + logShare(Math.max(value, from), from, to) * inner.width;
  const toY = (value: number) => top + (1 - value / most) * inner.height;
  const ordered = points.toSorted((a, b) => b.y - a.y);
  const places = spreadLabels(
    ordered.map(({ y }) => toY(y)),
    14,
    top + inner.height,
  );
  return (
    <svg aria-hidden width={width} height={height} className="block text-2xs">
      {[0, most / 2.2, most / 1.1].map((tick) => (
        <g key={tick}>
          <line x1={left} x2={left + inner.width} y1={toY(tick)} y2={toY(tick)} stroke="var(--line)" />
          <text x={left - 8} y={toY(tick) + 4} textAnchor="end" fill="var(--ink-3)">
            {formatY(tick)}
          </text>
        </g>
      ))}
      {logTicks(from, to, 6).map((tick) => (
        <text key={tick} x={toX(tick)} y={height - 22} textAnchor="middle" fill="var(--ink-3)">
          {formatX(tick)}
        </text>
      ))}
      <text x={left + inner.width} y={height - 6} textAnchor="end" fill="var(--ink-3)">
        {model.xUnit}
      </text>
      {ordered.map(({ id, label, colour, x, range, y }, index) => {
        const place = places[index] ?? toY(y);
        const labelX = right > 100 ? left + inner.width + 8 : left + inner.width;
        return (
          <g key={id}>
            {range ? (
              <line
                x1={toX(range.low)}
                x2={toX(range.high)}
                y1={toY(y)}
                y2={toY(y)}
                stroke={toCss(colour)}
                strokeWidth="2"
                strokeOpacity="0.5"
              />
            ) : null}
            <line
              x1={toX(x) + 6}
              x2={labelX - 4}
              y1={toY(y)}
              y2={place}
              stroke="var(--line-strong)"
              strokeDasharray="1 3"
            />
            <circle cx={toX(x)} cy={toY(y)} r="4.5" fill={toCss(colour)} stroke="var(--canvas)" />
            <text
              x={labelX}
              y={place + 4}
              textAnchor={right > 100 ? 'start' : 'end'}
              fill="var(--ink-2)"
              stroke="var(--canvas)"
              strokeWidth="3"
              paintOrder="stroke"
            >
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
