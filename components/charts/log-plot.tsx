'use client';

import { useState } from 'react';
import { spreadLabels } from '@/lib/present/charts/chart-scale';
import { type LogChartModel, logExtent, logShare, logTicks } from '@/lib/present/charts/log-chart';
import { LogDrawing, type Scale } from './log-drawing';
import { LineSample } from './log-legend';

interface LogPlotProps {
  readonly model: LogChartModel;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly formatTick: (value: number) => string;
  readonly width: number;
  readonly height: number;
  /** No room beside the drawing for the lines' names. */
  readonly isNarrow: boolean;
}

const labelHeight = 15;

/** The drawing with its cursor: the pointer or the arrow keys read every line at one place. */
export function LogPlot({ model, formatX, formatY, formatTick, width, height, isNarrow }: LogPlotProps) {
  const [cursor, setCursor] = useState<number | null>(null);
  const xs = model.series[0]?.points.map(({ x }) => x) ?? [];
  const scale = toScale(model, width, height, isNarrow);
  const last = xs.length - 1;
  const at = cursor === null ? null : Math.min(cursor, last);
  const home = nearest(xs, model.mark.x);
  const readAt = (index: number) => sayAt(model, xs[index] ?? model.mark.x, index, formatX, formatY);
  const move = (key: string) => {
    const from = at ?? home;
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: 10, PageDown: -10, ArrowUp: 1, ArrowDown: -1 }[key];
    if (step !== undefined) return setCursor(Math.max(0, Math.min(last, from + step)));
    if (key === 'Home') return setCursor(0);
    if (key === 'End') return setCursor(last);
    if (key === 'Escape') setCursor(null);
  };
  const keys = /^(Arrow|Page|Home|End)/;
  return (
    <div className="relative" style={{ height }}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={`${model.title}: ${model.xUnit}`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? home}
        aria-valuetext={readAt(at ?? home)}
        className="absolute inset-0 rounded-xs outline-offset-2"
        onKeyDown={(event) => {
          if (keys.test(event.key)) event.preventDefault();
          move(event.key);
        }}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setCursor(at ?? home);
        }}
        onBlur={() => setCursor(null)}
        onPointerMove={(event) => {
          const share =
            (event.clientX - event.currentTarget.getBoundingClientRect().left - scale.left) / scale.width;
          setCursor(Math.max(0, Math.min(last, Math.round(share * last))));
        }}
        onPointerLeave={() => setCursor(null)}
      >
        <LogDrawing
          model={model}
          scale={scale}
          formatX={formatX}
          formatTick={formatTick}
          cursor={at === null ? null : (xs[at] ?? null)}
        />
      </div>
      {isNarrow ? null : <EndNames model={model} scale={scale} />}
      {at === null ? null : (
        <Readout model={model} index={at} x={xs[at] ?? 0} scale={scale} formatX={formatX} formatY={formatY} />
      )}
    </div>
  );
}

function toScale(model: LogChartModel, width: number, height: number, isNarrow: boolean): Scale {
  const y = logExtent(model.series);
  const left = 56;
  const right = isNarrow ? 14 : 168;
  const [top, bottom] = [10, 38];
  const inner = { width: Math.max(40, width - left - right), height: height - top - bottom };
  return {
    left,
    top,
    ...inner,
    outer: { width, height },
    y,
    toX: (value) => left + logShare(value, model.x.from, model.x.to) * inner.width,
    toY: (value) => top + (1 - Math.max(-0.02, logShare(value, y.from, y.to))) * inner.height,
    xTicks: logTicks(model.x.from, model.x.to, isNarrow ? 4 : 8),
    yTicks: logTicks(y.from, y.to, 6),
  };
}

function EndNames({ model, scale }: { readonly model: LogChartModel; readonly scale: Scale }) {
  const ends = model.series.flatMap((series) => {
    const last = series.points.findLast(({ y }) => y !== null && y > 0);
    return last?.y ? [{ series, wanted: scale.toY(last.y) }] : [];
  });
  const places = spreadLabels(
    ends.map(({ wanted }) => wanted),
    labelHeight,
    scale.top + scale.height,
  );
  return ends.map(({ series }, index) => (
    <span
      key={series.id}
      className="pointer-events-none absolute right-0 flex items-center gap-1.5 text-2xs text-ink-2"
      style={{ top: (places[index] ?? 0) - 8, left: scale.left + scale.width + 8 }}
    >
      <LineSample series={series} />
      <span className="truncate">{series.label}</span>
    </span>
  ));
}

interface ReadoutProps {
  readonly model: LogChartModel;
  readonly index: number;
  readonly x: number;
  readonly scale: Scale;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

function Readout({ model, index, x, scale, formatX, formatY }: ReadoutProps) {
  const place = scale.toX(x);
  const isLeft = place > scale.left + scale.width / 2;
  const rows = sortedAt(model, index);
  return (
    <div
      className="pointer-events-none absolute z-10 rounded border border-line-strong bg-surface px-2 py-1 text-xs shadow-float"
      style={{
        top: scale.top + 4,
        ...(isLeft ? { right: scale.outer.width - place + 10 } : { left: place + 10 }),
      }}
    >
      <p className="text-ink-2">{`${formatX(x)} ${model.xUnit}`}</p>
      <table>
        <tbody>
          {rows.map(({ series, y }) => (
            <tr key={series.id}>
              <td className="pr-3">
                <span className="flex items-center gap-1.5">
                  <LineSample series={series} />
                  {series.label}
                </span>
              </td>
              <td className="text-right font-medium">{y === null ? 'price unknown' : formatY(y)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sortedAt(model: LogChartModel, index: number) {
  return model.series
    .map((series) => ({ series, y: series.points[index]?.y ?? null }))
    .sort((a, b) => (a.y ?? Number.POSITIVE_INFINITY) - (b.y ?? Number.POSITIVE_INFINITY));
}

function sayAt(
  model: LogChartModel,
  x: number,
  index: number,
  formatX: (value: number) => string,
  formatY: (value: number) => string,
): string {
  const values = sortedAt(model, index).map(
    ({ series, y }) => `${series.label} ${y === null ? 'unknown' : formatY(y)}`,
  );
  return `${formatX(x)} ${model.xUnit}: ${values.join(', ')}`;
}

function nearest(xs: readonly number[], wanted: number): number {
  const index = xs.findIndex((x) => x >= wanted);
  return index === -1 ? Math.max(0, xs.length - 1) : index;
}
