'use client';

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { type ChartRow, toChartRows, toLastValue, toLonePoints } from '@/lib/present/charts/chart-rows';
import { toNiceMax, toTimeTicks, toValueTicks } from '@/lib/present/charts/chart-scale';
import type { TimeChartModel } from '@/lib/present/charts/time-chart';
import { toCss } from './colours';
import { EndLabels } from './end-labels';
import { PlotTooltip } from './plot-tooltip';

interface TimePlotProps {
  readonly model: TimeChartModel;
  readonly format: (value: number) => string;
  readonly timeZone: string;
  readonly height: number;
}

const margin = { top: 8, right: 88, bottom: 0, left: 0 };
const axisHeight = 20;
const tick = { fontSize: 11, fill: 'var(--ink-3)' };

/** The drawing of a chart over time. The default export is what `lazy` loads. */
export default function TimePlot({ model, format, timeZone, height }: TimePlotProps) {
  const rows = toChartRows(model);
  const most = Math.max(...rows.flatMap(allValues), model.threshold?.value ?? 0);
  const top = toNiceMax(most);
  const ticks = toTimeTicks(model.windowStart, model.windowEnd, timeZone, 6);
  const names = new Map(ticks.map(({ at, label }) => [at, label]));
  const from = Date.parse(model.windowStart);
  const to = Date.parse(model.windowEnd);
  return (
    <div className="relative h-full">
      <ResponsiveContainer width="100%" height={height}>
        <LineChart data={[...rows]} margin={margin} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[from, to]}
            ticks={ticks.map(({ at }) => at)}
            tickFormatter={(at: number) => names.get(at) ?? ''}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            height={axisHeight}
          />
          <YAxis
            domain={[0, top]}
            ticks={[...toValueTicks(top, format)]}
            tickFormatter={format}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={60}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--line-strong)' }}
            content={({ active, payload }) => {
              const row: unknown = payload?.[0]?.payload;
              return active && isRow(row) ? (
                <PlotTooltip model={model} row={row} format={format} timeZone={timeZone} />
              ) : null;
            }}
          />
          {model.threshold ? (
            <ReferenceLine
              y={model.threshold.value}
              stroke="var(--control)"
              strokeDasharray="4 3"
              label={{ value: model.threshold.label, position: 'insideTopLeft', ...tick }}
            />
          ) : null}
          {model.marks.map((mark) => (
            <ReferenceLine
              key={`${mark.at} ${mark.label}`}
              x={Date.parse(mark.at)}
              stroke="var(--control)"
              strokeDasharray="1 2"
              label={{ value: '▾', position: 'insideTop', ...tick }}
            />
          ))}
          {model.series.flatMap(({ id, colour }) => {
            const lone = toLonePoints(rows, id);
            const common = {
              type: 'linear' as const,
              stroke: toCss(colour),
              strokeWidth: 1.5,
              isAnimationActive: false,
              activeDot: { r: 3, strokeWidth: 0, fill: toCss(colour) },
            };
            return [
              <Line
                key={id}
                {...common}
                dataKey={(row: ChartRow) => row.values[id] ?? null}
                dot={({ cx, cy, payload, index }) =>
                  isRow(payload) &&
                  lone.has(payload.at) &&
                  typeof cx === 'number' &&
                  typeof cy === 'number' ? (
                    <circle key={index} cx={cx} cy={cy} r={1.75} fill={toCss(colour)} />
                  ) : (
                    <g key={index} />
                  )
                }
              />,
              <Line
                key={`${id} provisional`}
                {...common}
                dataKey={(row: ChartRow) => row.provisional[id] ?? null}
                strokeDasharray="2 3"
                dot={false}
              />,
            ];
          })}
        </LineChart>
      </ResponsiveContainer>
      <EndLabels
        top={margin.top}
        height={height - margin.top - axisHeight}
        width={margin.right}
        labels={model.series.flatMap(({ id, label, colour }) => {
          const last = toLastValue(rows, id);
          return last === null ? [] : [{ id, label, colour, share: last / top }];
        })}
      />
    </div>
  );
}

function allValues({ values, provisional }: ChartRow): number[] {
  return [...Object.values(values), ...Object.values(provisional)].filter((value) => value !== null);
}

function isRow(value: unknown): value is ChartRow {
  return typeof value === 'object' && value !== null && 'at' in value && 'provisional' in value;
}
