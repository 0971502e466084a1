import { Skeleton } from '../ui/skeleton';
import { TableSkeleton } from './table-skeleton';

/** The shape of a page: its title, the sentence under it and a table. */
export function PageSkeleton({ label }: { readonly label: string }) {
  return (
    <div className="flex flex-col gap-4 p-4 md:p-6">
      <Skeleton className="h-5 w-48" />
      <Skeleton className="w-96 max-w-full" />
      <TableSkeleton label={label} edge="bleeds" />
    </div>
  );
}
