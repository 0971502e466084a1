import { formatDay, formatTimeOfDay } from '@/lib/format/date';
import { toChartRows } from '@/lib/present/charts/chart-rows';
import type { TimeChartModel } from '@/lib/present/charts/time-chart';

interface ChartTableProps {
  readonly model: TimeChartModel;
  readonly format: (value: number) => string;
  readonly timeZone: string;
  readonly height: number;
}

/** A chart's numbers, newest first; a gap says so. */
export function ChartTable({ model, format, timeZone, height }: ChartTableProps) {
  const rows = toChartRows(model).toReversed();
  return (
    <section
      aria-label={`${model.title} as a table`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-auto border-line border-y"
      style={{ height }}
    >
      <table className="w-full text-xs">
        <thead className="sticky top-0 bg-sunken text-ink-2">
          <tr>
            <th scope="col" className="px-2 py-1 text-left font-normal">
              {`Time (${timeZone})`}
            </th>
            {model.series.map(({ id, label }) => (
              <th key={id} scope="col" className="px-2 py-1 text-right font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const iso = new Date(row.at).toISOString();
            return (
              <tr key={row.at} className="border-line border-t">
                <th scope="row" className="px-2 py-1 text-left font-normal text-ink-2">
                  {`${formatDay(iso, timeZone)}, ${formatTimeOfDay(iso, timeZone)}`}
                </th>
                {model.series.map(({ id }) => {
                  const provisional = row.values[id] === undefined;
                  const value = row.values[id] ?? row.provisional[id] ?? null;
                  return (
                    <td key={id} className="px-2 py-1 text-right">
                      {value === null ? <span className="text-ink-3">no datapoint</span> : format(value)}
                      {value !== null && provisional ? <span className="text-ink-3"> so far</span> : null}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
