import type { LogChartModel } from '@/lib/present/charts/log-chart';

interface LogTableProps {
  readonly model: LogChartModel;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly height: number;
}

const rowsMost = 25;

/** A chart's numbers, evenly chosen over its axis; a gap says so. */
export function LogTable({ model, formatX, formatY, height }: LogTableProps) {
  const points = model.series[0]?.points ?? [];
  const step = Math.max(1, Math.ceil(points.length / rowsMost));
  const rows = points.flatMap(({ x }, index) => (index % step === 0 ? [{ x, index }] : []));
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
            <th scope="col" className="px-2 py-1 text-right font-normal">
              {model.xUnit}
            </th>
            {model.series.map(({ id, label }) => (
              <th key={id} scope="col" className="px-2 py-1 text-right font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ x, index }) => (
            <tr key={x} className="border-line border-t">
              <th scope="row" className="px-2 py-1 text-right font-normal text-ink-2">
                {formatX(x)}
              </th>
              {model.series.map(({ id, points: own }) => {
                const y = own[index]?.y ?? null;
                return (
                  <td key={id} className="px-2 py-1 text-right">
                    {y === null ? <span className="text-ink-3">price unknown</span> : formatY(y)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
