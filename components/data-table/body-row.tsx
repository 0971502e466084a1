'use client';

import { memo } from 'react';
import { Checkbox } from '../ui/checkbox';
import { cx } from '../ui/cx';
import { type DataColumn, toMinWidth, toTracks } from './columns';

export interface BodyRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly DataColumn<Row>[];
  readonly isActive: boolean;
  /** Null where rows can't be selected. */
  readonly isSelected: boolean | null;
  readonly label: string;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onActive: (index: number) => void;
  readonly isDense: boolean;
  /** The table reaches to the page's edges, so its outer cells keep the page's padding. */
  readonly atEdge: boolean;
}

// The ring lies over the row: cells that stay in sight while the table scrolls sideways would cover an outline.
const rowLook =
  'group relative grid cursor-default border-line border-b outline-none! hover:bg-hover after:pointer-events-none after:absolute after:inset-0 after:z-20 focus-visible:after:ring-2 focus-visible:after:ring-accent focus-visible:after:ring-inset';

// Cut short with an ellipsis; only sideways, so that the ring around a link is whole.
const cellLook = '-mx-1 min-w-0 overflow-x-clip text-ellipsis px-1';

function BodyRow<Row>(props: BodyRowProps<Row>) {
  const { row, index, columns, isActive, isSelected, isDense, atEdge } = props;
  const selectable = isSelected !== null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row is handled by the grid around it
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? isSelected : undefined}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => props.onActive(index)}
      onClick={(event) => {
        if (!isInteractive(event)) props.onOpen(index);
      }}
      className={cx(rowLook, isSelected ? 'bg-accent-soft' : 'bg-canvas', isDense ? 'h-row-dense' : 'h-row')}
      style={{
        gridTemplateColumns: toTracks(columns, selectable),
        minWidth: toMinWidth(columns, selectable),
      }}
    >
      {selectable ? (
        <div role="gridcell" className="sticky left-0 z-10 flex items-center bg-inherit pl-4 md:pl-6">
          <Checkbox
            label={`Select ${props.label}`}
            hideLabel
            isSelected={isSelected}
            onChange={() => props.onSelect(index)}
            excludeFromTabOrder
          />
        </div>
      ) : null}
      {columns.map((column, position) => (
        <div
          key={column.id}
          role="gridcell"
          className={cx(
            'flex min-w-0 items-center overflow-hidden whitespace-nowrap px-3',
            column.align === 'end' && 'justify-end text-right',
            position === 0 && 'sticky z-10 bg-inherit',
            position === 0 && (selectable ? 'left-12' : 'left-0'),
            position === 0 && atEdge && !selectable && 'pl-4 md:pl-6',
          )}
        >
          <div className={cellLook} onPointerEnter={sayWhatIsCut}>
            {column.cell(row)}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Text that was cut short is told whole by the browser's own hint, unless something in the cell tells more. */
function sayWhatIsCut({ currentTarget: cell }: React.PointerEvent<HTMLElement>) {
  // What is for screen readers only is one pixel wide and no cut text.
  const isCut = [cell, ...cell.querySelectorAll('*')].some(
    (node) => node.clientWidth > 1 && node.scrollWidth > node.clientWidth + 1,
  );
  cell.title = isCut && !cell.querySelector('[title]') ? (cell.textContent ?? '') : '';
}

/** True for a press on something in the row that acts by itself, or at the end of selecting text. */
export function isInteractive(event: React.MouseEvent): boolean {
  const { target } = event;
  if (target instanceof Element && target.closest('a, button, input, label')) return true;
  return (window.getSelection()?.toString() ?? '') !== '';
}

/** One row; drawn again only when something of its own changes, so that scrolling stays smooth. */
export const MemoBodyRow = memo(BodyRow) as typeof BodyRow;
