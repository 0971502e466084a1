import type { LogChartModel } from '@/lib/present/charts/log-chart';
import { ChartTable } from './chart-table';

interface LogTableProps {
  readonly model: LogChartModel;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly height: number;
}

const rowsMost = 25;

/** The numbers of a logarithmic chart, evenly chosen over its axis; a gap says so. */
export function LogTable({ model, formatX, formatY, height }: LogTableProps) {
  const points = model.series[0]?.points ?? [];
  const step = Math.max(1, Math.ceil(points.length / rowsMost));
  const rows = points.flatMap(({ x }, index) => {
    if (index % step !== 0) return [];
    const cells = model.series.map(({ id, points: own }) => {
      const y = own[index]?.y ?? null;
      return y === null ? (
        <span key={id} className="text-ink-3">
          price unknown
        </span>
      ) : (
        formatY(y)
      );
    });
    return [{ key: x, label: formatX(x), cells }];
  });
  return (
    <ChartTable
      title={model.title}
      height={height}
      axis={{ label: model.xUnit, end: true }}
      series={model.series}
      rows={rows}
    />
  );
}
