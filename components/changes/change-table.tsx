'use client';

import { useState } from 'react';
import type { DataColumn, SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { type ChangeFilter, useChanges } from '@/lib/client/changes/use-changes';
import { useGo } from '@/lib/client/scope/use-scope';
import type { Change } from '@/lib/contracts/change-shapes';

interface ChangeTableProps {
  readonly label: string;
  readonly filter: ChangeFilter;
  readonly columns: readonly DataColumn<Change>[];
  readonly empty: React.ReactNode;
  /** It is a page's own table. */
  readonly bleeds?: boolean;
}

/** Changes that match, newest first; live while one of them moves. */
export function ChangeTable({ label, filter, columns, empty, bleeds = false }: ChangeTableProps) {
  const [sort, setSort] = useState<SortState | null>(null);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useChanges(filter);
  const go = useGo();
  if (error && !data) return <ProblemState error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton label="Reading the changes" rows={6} edge={bleeds ? 'bleeds' : 'none'} />;
  const rows = data.pages.flatMap((page) => page.data);
  if (rows.length === 0) return empty;
  return (
    <div className="flex flex-col gap-2">
      <DataTable
        label={label}
        bleeds={bleeds}
        rows={rows}
        columns={columns}
        rowId={(change) => change.id}
        rowLabel={(change) => `Change ${change.number}`}
        sort={sort}
        onSort={setSort}
        onOpen={(change) => go(`/changes/${change.id}`)}
      />
      {hasNextPage ? (
        <Button className="self-start" isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
          Show older
        </Button>
      ) : null}
    </div>
  );
}
