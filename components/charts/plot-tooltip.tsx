import { formatDay, formatTimeOfDay } from '@/lib/format/date';
import type { ChartRow } from '@/lib/present/charts/chart-rows';
import type { TimeChartModel } from '@/lib/present/charts/time-chart';
import { toCss } from './colours';

interface PlotTooltipProps {
  readonly model: TimeChartModel;
  readonly row: ChartRow;
  readonly format: (value: number) => string;
  readonly timeZone: string;
}

/** The values at one moment of a chart. */
export function PlotTooltip({ model, row, format, timeZone }: PlotTooltipProps) {
  const iso = new Date(row.at).toISOString();
  return (
    <div className="rounded border border-line-strong bg-surface px-2 py-1 text-xs shadow-float">
      <p className="text-ink-2">{`${formatDay(iso, timeZone)}, ${formatTimeOfDay(iso, timeZone)}`}</p>
      <table>
        <tbody>
          {model.series.map(({ id, label, colour }) => {
            const value = row.values[id] ?? row.provisional[id] ?? null;
            return (
              <tr key={id}>
                <td className="pr-3">
                  <span
                    aria-hidden
                    className="mr-1.5 inline-block size-2 rounded-full forced-color-adjust-none"
                    style={{ background: toCss(colour) }}
                  />
                  {label}
                </td>
                <td className="text-right font-medium">{value === null ? 'no datapoint' : format(value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
