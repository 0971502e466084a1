'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { Checkbox } from '../ui/checkbox';
import { cx } from '../ui/cx';
import { type DataColumn, type SortState, toMinWidth, toTracks } from './columns';

interface HeaderRowProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState | null) => void;
  readonly atEdge: boolean;
  /** Absent where rows can't be selected. */
  readonly all?: { readonly state: 'none' | 'some' | 'all'; readonly onChange: (all: boolean) => void };
}

/** The row of names; pressing one sorts by it: up, down, and back to how the rows came. */
export function HeaderRow<Row>({ columns, sort, onSort, atEdge, all }: HeaderRowProps<Row>) {
  const selectable = all !== undefined;
  return (
    <div role="rowgroup" className="sticky top-0 z-20">
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-8 border-line border-b bg-sunken text-ink-2 text-xs"
        style={{
          gridTemplateColumns: toTracks(columns, selectable),
          minWidth: toMinWidth(columns, selectable),
        }}
      >
        {all ? (
          <div role="columnheader" className="sticky left-0 z-10 flex items-center bg-sunken pl-4 md:pl-6">
            <Checkbox
              label="Select all rows"
              hideLabel
              isSelected={all.state === 'all'}
              isIndeterminate={all.state === 'some'}
              onChange={all.onChange}
            />
          </div>
        ) : null}
        {columns.map((column, index) => (
          <HeaderCell
            key={column.id}
            column={column}
            sort={sort?.id === column.id ? sort : null}
            onSort={onSort}
            className={
              index === 0 ? cx('sticky z-10 bg-sunken', selectable ? 'left-12' : 'left-0') : undefined
            }
            inset={index === 0 && atEdge && !selectable ? 'pl-4 md:pl-6' : ''}
          />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: DataColumn<Row>;
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState | null) => void;
  readonly className?: string | undefined;
  /** The page's padding, in a first column at its edge. */
  readonly inset: string;
}

function HeaderCell<Row>({ column, sort, onSort, className, inset }: HeaderCellProps<Row>) {
  const end = column.align === 'end';
  const box = cx(
    'flex h-full min-w-0 items-center gap-1 px-3',
    end && 'justify-end text-right',
    inset,
    className,
  );
  if (!column.sortValue) {
    return (
      <div role="columnheader" className={box}>
        <span className="truncate">{column.header}</span>
      </div>
    );
  }
  const Arrow = sort?.desc ? ArrowDown : ArrowUp;
  const state = sort ? (sort.desc ? 'descending' : 'ascending') : 'none';
  return (
    <div role="columnheader" aria-sort={state} className={cx('min-w-0', className)}>
      <button
        type="button"
        title={column.header}
        onClick={() => onSort(nextSort(column.id, sort))}
        className={cx(
          'group flex h-full w-full min-w-0 items-center px-3 -outline-offset-2! hover:text-ink',
          end && 'justify-end text-right',
          inset,
          // The arrow stands in the padding, so that sorting never cuts a name short.
          sort && (end ? 'pl-0 font-medium text-ink' : 'pr-0 font-medium text-ink'),
        )}
      >
        <span className={cx('truncate', end && 'order-2')}>{column.header}</span>
        {sort ? <Arrow aria-hidden size={12} className="shrink-0 text-accent-text" /> : null}
      </button>
    </div>
  );
}

/** Up, then down, then as the rows came. */
function nextSort(id: string, sort: SortState | null): SortState | null {
  if (!sort) return { id, desc: false };
  return sort.desc ? null : { id, desc: true };
}
