'use client';

import { Fragment } from 'react';
import { cx } from '../ui/cx';
import { type BodyRowProps, isInteractive } from './body-row';
import type { DataColumn } from './columns';

/** A row as a list's entry, for screens too narrow for columns: title, what stands beside it, facts below. */
export function ListRow<Row>(props: BodyRowProps<Row>) {
  const { row, index, columns, isActive, isSelected, atEdge } = props;
  const at = (place: DataColumn<Row>['narrow']) =>
    columns.filter(({ narrow, applies }) => narrow === place && (applies?.(row) ?? true));
  const toCell = (column: DataColumn<Row>) => <Fragment key={column.id}>{column.cell(row)}</Fragment>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row is handled by the grid around it
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? undefined}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => props.onActive(index)}
      onClick={(event) => {
        if (!isInteractive(event)) props.onOpen(index);
      }}
      className={cx(
        'border-line border-b py-2 -outline-offset-2!',
        atEdge && 'px-4',
        isSelected ? 'bg-accent-soft' : 'bg-canvas',
      )}
    >
      <div role="gridcell" className="flex min-w-0 flex-col gap-1">
        <div className="flex min-w-0 items-baseline justify-between gap-3">
          <div className="line-clamp-2 min-w-0 font-medium [overflow-wrap:anywhere]">
            {at('title').map(toCell)}
          </div>
          <div className="shrink-0">{at('aside').map(toCell)}</div>
        </div>
        <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
          {at('fact').map((column) => {
            const cell = column.cell(row);
            return cell === null ? null : (
              <div key={column.id} className="flex min-w-0 gap-1">
                <dt className="shrink-0 text-ink-3">{column.header}</dt>
                <dd className="min-w-0 truncate text-ink-2">{cell}</dd>
              </div>
            );
          })}
        </dl>
        <div className="flex gap-2 empty:hidden">{at('act').map(toCell)}</div>
      </div>
    </div>
  );
}
