import { Skeleton } from '../ui/skeleton';

const widths = ['w-40', 'w-28', 'w-16', 'w-24', 'w-20', 'w-14'] as const;

interface TableSkeletonProps {
  readonly label: string;
  readonly rows?: number;
}

/** The shape of a table that is on its way. */
export function TableSkeleton({ label, rows = 12 }: TableSkeletonProps) {
  return (
    <div role="status" aria-label={label} className="animate-fade-in border-line border-t">
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no other name
          key={row}
          className="flex h-row items-center gap-6 overflow-hidden border-line border-b px-3"
        >
          {widths.map((width) => (
            <Skeleton key={width} className={`${width} shrink-0`} />
          ))}
        </div>
      ))}
    </div>
  );
}
