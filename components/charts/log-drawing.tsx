import type { LogChartModel, LogSeries } from '@/lib/present/charts/log-chart';
import { toCss } from './colours';

/** Where values lie on the drawing, in px. */
export interface Scale {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly outer: { readonly width: number; readonly height: number };
  readonly y: { readonly from: number; readonly to: number };
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
}

interface LogDrawingProps {
  readonly model: LogChartModel;
  readonly scale: Scale;
  readonly formatX: (value: number) => string;
  /** A y in as few characters as an axis has room for. */
  readonly formatTick: (value: number) => string;
  /** The x that is read, if any. */
  readonly cursor: number | null;
}

/** Axes, lines, the mark with its range, named points and the cursor. */
export function LogDrawing({ model, scale, formatX, formatTick, cursor }: LogDrawingProps) {
  const { outer, left, top, width, height } = scale;
  const bottom = top + height;
  return (
    <svg aria-hidden width={outer.width} height={outer.height} className="block text-2xs" data-chart="log">
      <clipPath id="log-plot">
        <rect x={left} y={top - 2} width={width} height={height + 2} />
      </clipPath>
      {scale.yTicks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={left + width} y1={scale.toY(tick)} y2={scale.toY(tick)} stroke="var(--line)" />
          <text x={left - 8} y={scale.toY(tick) + 4} textAnchor="end" fill="var(--ink-3)">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <line x1={left} x2={left + width} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
      {scale.xTicks.map((tick) => (
        <g key={tick}>
          <line
            x1={scale.toX(tick)}
            x2={scale.toX(tick)}
            y1={bottom}
            y2={bottom + 4}
            stroke="var(--line-strong)"
          />
          <text x={scale.toX(tick)} y={bottom + 16} textAnchor="middle" fill="var(--ink-3)">
            {formatX(tick)}
          </text>
        </g>
      ))}
      <text x={left + width} y={bottom + 32} textAnchor="end" fill="var(--ink-3)">
        {model.xUnit}
      </text>
      <Mark model={model} scale={scale} />
      <g clipPath="url(#log-plot)">
        {model.series.map((series) => (
          <path
            key={series.id}
            d={toPath(series, scale)}
            fill="none"
            stroke={toCss(series.colour)}
            strokeWidth="1.75"
            strokeLinejoin="round"
            {...(series.dash === null ? {} : { strokeDasharray: series.dash })}
          />
        ))}
      </g>
      <Points model={model} scale={scale} />
      {cursor === null ? null : (
        <g>
          <line
            x1={scale.toX(cursor)}
            x2={scale.toX(cursor)}
            y1={top}
            y2={bottom}
            stroke="var(--control)"
            strokeDasharray="2 2"
          />
        </g>
      )}
    </svg>
  );
}

function Mark({ model, scale }: Pick<LogDrawingProps, 'model' | 'scale'>) {
  const { x, label, range } = model.mark;
  if (x < model.x.from) return null;
  const place = scale.toX(x);
  const bottom = scale.top + scale.height;
  return (
    <g>
      {range && range.low > 0 ? (
        <rect
          x={scale.toX(Math.max(range.low, model.x.from))}
          y={scale.top}
          width={Math.max(2, scale.toX(range.high) - scale.toX(Math.max(range.low, model.x.from)))}
          height={scale.height}
          fill="var(--accent-soft)"
        />
      ) : null}
      <line x1={place} x2={place} y1={scale.top} y2={bottom} stroke="var(--accent)" strokeWidth="1" />
      <text x={place} y={bottom + 32} textAnchor="middle" fill="var(--accent-text)">
        {label}
      </text>
    </g>
  );
}

const charWidth = 6;

function Points({ model, scale }: Pick<LogDrawingProps, 'model' | 'scale'>) {
  let taken = Number.NEGATIVE_INFINITY;
  return model.points.map(({ x, y, label }) => {
    const [cx, cy] = [scale.toX(x), scale.toY(y)];
    const half = (label.length * charWidth) / 2;
    const isFree = cx - half > taken;
    if (isFree) taken = cx + half + 4;
    return (
      <g key={`${x} ${y}`}>
        <circle cx={cx} cy={cy} r="3.5" fill="var(--canvas)" stroke="var(--ink)" strokeWidth="1.5" />
        {isFree ? (
          <text
            x={cx}
            y={Math.max(scale.top + 10, cy - 8)}
            textAnchor="middle"
            fill="var(--ink)"
            stroke="var(--canvas)"
            strokeWidth="3"
            paintOrder="stroke"
            className="font-medium"
          >
            {label}
          </text>
        ) : null}
      </g>
    );
  });
}

function toPath({ points }: LogSeries, scale: Scale): string {
  let path = '';
  let isDrawing = false;
  for (const { x, y } of points) {
    if (y === null || y <= 0) {
      isDrawing = false;
      continue;
    }
    path += `${isDrawing ? 'L' : 'M'}${scale.toX(x).toFixed(1)} ${scale.toY(y).toFixed(1)}`;
    isDrawing = true;
  }
  return path;
}
