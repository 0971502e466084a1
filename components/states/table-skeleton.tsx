import { cx } from '../ui/cx';
import { Skeleton } from '../ui/skeleton';

const widths = ['w-40', 'w-28', 'w-16', 'w-24', 'w-20', 'w-14'] as const;

interface TableSkeletonProps {
  readonly label: string;
  readonly rows?: number;
  /** As the table it stands for: at the page's edges, or reaching out to them from within its padding. */
  readonly edge?: 'none' | 'page' | 'bleeds';
}

/** The shape of a table that is on its way. */
export function TableSkeleton({ label, rows = 12, edge = 'none' }: TableSkeletonProps) {
  return (
    <div
      role="status"
      aria-label={label}
      className={cx('animate-fade-in border-line border-t', edge === 'bleeds' && '-mx-4 md:-mx-6')}
    >
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no other name
          key={row}
          className={cx(
            'flex h-row items-center gap-6 overflow-hidden border-line border-b',
            edge === 'none' ? 'px-3' : 'px-4 md:px-6',
          )}
        >
          {widths.map((width) => (
            <Skeleton key={width} className={`${width} shrink-0`} />
          ))}
        </div>
      ))}
    </div>
  );
}
