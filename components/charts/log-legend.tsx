import type { LogSeries } from '@/lib/present/charts/log-chart';
import { toCss } from './colours';

/** A stroke as it is on the chart. */
export function LineSample({ series }: { readonly series: Pick<LogSeries, 'colour' | 'dash'> }) {
  return (
    <svg aria-hidden width="18" height="8" className="shrink-0">
      <line
        x1="1"
        x2="17"
        y1="4"
        y2="4"
        stroke={toCss(series.colour)}
        strokeWidth="2"
        {...(series.dash === null ? {} : { strokeDasharray: series.dash })}
      />
    </svg>
  );
}

/** The lines' names under a chart too narrow to write them beside it. */
export function LogLegend({ series }: { readonly series: readonly LogSeries[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-ink-2 text-xs">
      {series.map((one) => (
        <li key={one.id} className="flex items-center gap-1.5">
          <LineSample series={one} />
          {one.label}
        </li>
      ))}
    </ul>
  );
}
