import { formatDay, formatTimeOfDay } from '@/lib/format/date';
import { toChartRows } from '@/lib/present/charts/chart-rows';
import type { TimeChartModel } from '@/lib/present/charts/time-chart';
import { ChartTable } from './chart-table';

interface TimeTableProps {
  readonly model: TimeChartModel;
  readonly format: (value: number) => string;
  readonly timeZone: string;
  readonly height: number;
}

/** The numbers of a chart over time, newest first; a gap says so. */
export function TimeTable({ model, format, timeZone, height }: TimeTableProps) {
  const rows = toChartRows(model)
    .toReversed()
    .map(({ at, values, provisional }) => {
      const iso = new Date(at).toISOString();
      return {
        key: at,
        label: `${formatDay(iso, timeZone)}, ${formatTimeOfDay(iso, timeZone)}`,
        cells: model.series.map(({ id }) => (
          <TimeCell
            key={id}
            value={values[id] ?? provisional[id] ?? null}
            isProvisional={values[id] === undefined}
            format={format}
          />
        )),
      };
    });
  return (
    <ChartTable
      title={model.title}
      height={height}
      axis={{ label: `Time (${timeZone})`, end: false }}
      series={model.series}
      rows={rows}
    />
  );
}

interface TimeCellProps {
  readonly value: number | null;
  readonly isProvisional: boolean;
  readonly format: (value: number) => string;
}

function TimeCell({ value, isProvisional, format }: TimeCellProps) {
  if (value === null) return <span className="text-ink-3">no datapoint</span>;
  return (
    <>
      {format(value)}
      {isProvisional ? <span className="text-ink-3"> so far</span> : null}
    </>
  );
}
