import type { ChartColour } from '@/lib/present/charts/time-chart';
import { toCss } from './colours';

interface SparklineProps {
  /** Null is a gap. */
  readonly values: readonly (number | null)[];
  /** What it shows, in one line. */
  readonly label: string;
  /** The colour its thing has on every chart; neutral when left out. */
  readonly colour?: ChartColour | undefined;
  readonly width?: number;
  readonly height?: number;
}

/** A line the size of a word. */
export function Sparkline({ values, label, colour, width = 72, height = 16 }: SparklineProps) {
  const present = values.filter((value) => value !== null);
  const most = Math.max(...present, 0) || 1;
  const step = values.length > 1 ? (width - 2) / (values.length - 1) : 0;
  const path = values
    .map((value, index) => {
      if (value === null) return '';
      const isStart = index === 0 || values[index - 1] === null;
      return `${isStart ? 'M' : 'L'}${(1 + index * step).toFixed(1)} ${(height - 1 - (value / most) * (height - 2)).toFixed(1)}`;
    })
    .join('');
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="shrink-0 text-ink-3">
      <path
        d={path}
        fill="none"
        stroke={colour ? toCss(colour) : 'currentColor'}
        strokeWidth="1.25"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
