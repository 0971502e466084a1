import { cx } from '../ui/cx';

interface ChartTableProps {
  /** The chart's title. */
  readonly title: string;
  readonly height: number;
  /** What the rows are along. */
  readonly axis: { readonly label: string; readonly end: boolean };
  readonly series: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly ChartTableRow[];
}

interface ChartTableRow {
  readonly key: number;
  readonly label: string;
  /** One for each series, in their order. */
  readonly cells: readonly React.ReactNode[];
}

/** A chart's numbers: a row for each place on its axis, a column for each series. */
export function ChartTable({ title, height, axis, series, rows }: ChartTableProps) {
  const side = axis.end ? 'text-right' : 'text-left';
  return (
    <section
      aria-label={`${title} as a table`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-auto border-line border-y"
      style={{ height }}
    >
      <table className="w-full text-xs">
        <thead className="sticky top-0 bg-sunken text-ink-2">
          <tr>
            <th scope="col" className={cx('px-2 py-1 font-normal', side)}>
              {axis.label}
            </th>
            {series.map(({ id, label }) => (
              <th key={id} scope="col" className="px-2 py-1 text-right font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, cells }) => (
            <tr key={key} className="border-line border-t">
              <th scope="row" className={cx('px-2 py-1 font-normal text-ink-2', side)}>
                {label}
              </th>
              {series.map(({ id }, index) => (
                <td key={id} className="px-2 py-1 text-right">
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
