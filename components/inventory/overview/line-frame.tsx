'use client';

import { isInteractive } from '../../data-table/body-row';
import { cx } from '../../ui/cx';
import type { LineRow } from './line-row';

interface LineFrameProps {
  readonly row: LineRow;
  /** 1 for a module, 2 for what stands under it. */
  readonly level: 1 | 2;
  readonly isExpanded?: boolean;
  /** Whether pressing it anywhere opens it. */
  readonly opens?: boolean;
  readonly className?: string;
  /** Its cells. */
  readonly children: React.ReactNode;
}

/** A row of the grid that the arrow keys reach, whatever it shows. */
export function LineFrame({ row, level, isExpanded, opens = true, className, children }: LineFrameProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row is handled by the grid around it
    <div
      role="row"
      aria-level={level}
      aria-expanded={isExpanded}
      aria-rowindex={row.index + 2}
      data-index={row.index}
      tabIndex={row.isActive ? 0 : -1}
      onFocus={row.onActive}
      onClick={(event) => {
        if (opens && !isInteractive(event)) row.onOpen();
      }}
      className={cx('border-line border-b -outline-offset-2!', level > 1 && 'bg-sunken', className)}
    >
      {children}
    </div>
  );
}

/** A place in one of the columns. */
export function Cell({
  children,
  end = false,
  className,
}: {
  readonly children?: React.ReactNode;
  readonly end?: boolean;
  readonly className?: string;
}) {
  return (
    <div
      role="gridcell"
      className={cx(
        'flex min-w-0 items-center overflow-hidden whitespace-nowrap px-2 first:pl-4 last:pr-4 md:last:pr-6 md:first:pl-5',
        end && 'justify-end',
        className,
      )}
    >
      {children}
    </div>
  );
}
