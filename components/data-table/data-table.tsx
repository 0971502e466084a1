'use client';

import { cx } from '../ui/cx';
import { useShortcut } from '../ui/shortcuts';
import { useNarrow } from '../ui/use-media';
import { MemoBodyRow } from './body-row';
import { type DataColumn, type Selection, type SortState, toggled } from './columns';
import { HeaderRow } from './header-row';
import { ListRow } from './list-row';
import { NarrowSort } from './narrow-sort';
import { toAll } from './select-all';
import { useRows } from './use-rows';
import { useSortedRows } from './use-sorted-rows';

export interface DataTableProps<Row extends object> {
  /** What the rows are, for screen readers: "Workloads". */
  readonly label: string;
  readonly rows: readonly Row[];
  /** The columns shown, in order; keep the array stable between renders. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** What a row is called, for its checkbox. */
  readonly rowLabel: (row: Row) => string;
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState | null) => void;
  /** The rows come in the order that `sort` says; the table leaves them so. */
  readonly isSorted?: boolean;
  /** Enter or a press on the row. */
  readonly onOpen?: (row: Row) => void;
  readonly selection?: Selection;
  readonly isDense?: boolean;
  /** `fill` takes the height it is given and scrolls within; `grow` is as high as its rows, to a limit. */
  readonly height?: 'fill' | 'grow';
  /** It reaches from edge to edge of a page with the usual padding, as a page's own table does. */
  readonly bleeds?: boolean;
  /** Shown in place of rows when there are none. */
  readonly empty?: React.ReactNode;
}

/** A table for any number of rows: only those in sight are in the page. On a narrow screen it is a list. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  'use no memo';
  const { columns, rowId, rowLabel, selection, isDense = false, height = 'grow', bleeds = false } = props;
  const atEdge = bleeds || height === 'fill';
  const isNarrow = useNarrow();
  const rows = useSortedRows(props.rows, columns, props.isSorted ? null : props.sort);
  const view = useRows({
    name: props.label,
    count: rows.length,
    layout: isNarrow ? 'list' : isDense ? 'dense' : 'normal',
    onOpen: (index) => {
      const row = rows[index];
      if (row) props.onOpen?.(row);
    },
    onToggle: (index) => {
      const row = rows[index];
      if (row && selection) selection.onChange(toggled(selection.ids, rowId(row)));
    },
  });
  useShortcut({ keys: 'j', label: 'Next row (k: previous)', group: 'Table' }, view.keys.focusActive);
  const RowView = isNarrow ? ListRow : MemoBodyRow;

  return (
    <>
      {isNarrow ? (
        <NarrowSort columns={columns} sort={props.sort} onSort={props.onSort} atEdge={height === 'fill'} />
      ) : null}
      <div
        ref={view.container}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={selection ? true : undefined}
        onKeyDown={view.keys.onKeyDown}
        onScroll={view.onScroll}
        className={cx(
          'relative overflow-auto overscroll-contain border-line border-t',
          isNarrow && 'overflow-x-hidden',
          height === 'fill' ? 'min-h-0 flex-1' : 'max-h-[70vh]',
          bleeds && '-mx-4 md:-mx-6',
        )}
      >
        {isNarrow ? null : (
          <HeaderRow
            columns={columns}
            sort={props.sort}
            onSort={props.onSort}
            atEdge={atEdge}
            {...(selection ? { all: toAll(rows, rowId, selection) } : {})}
          />
        )}
        <div role="rowgroup" className="relative" style={{ height: view.totalSize }}>
          {view.items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={rowId(row)}
                role="presentation"
                className={cx('absolute top-0 left-0 w-full', !isNarrow && 'min-w-fit')}
                style={{ transform: `translateY(${item.start}px)` }}
                data-item={item.index}
                {...(isNarrow ? { ref: view.measure } : {})}
              >
                <RowView
                  row={row}
                  index={item.index}
                  columns={columns}
                  isActive={item.index === view.keys.active}
                  isSelected={selection ? selection.ids.has(rowId(row)) : null}
                  label={rowLabel(row)}
                  onSelect={view.handlers.onToggle}
                  onOpen={view.handlers.onOpen}
                  onActive={view.keys.setActive}
                  isDense={isDense}
                  atEdge={atEdge}
                />
              </div>
            );
          })}
        </div>
        {rows.length === 0 ? props.empty : null}
      </div>
    </>
  );
}
