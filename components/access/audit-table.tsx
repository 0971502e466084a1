'use client';

import type { DataColumn } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { useAudit } from '@/lib/client/access/use-audit';
import type { AuditEntry } from '@/lib/contracts/access';

interface AuditTableProps {
  readonly query: ReturnType<typeof useAudit>;
  readonly entries: readonly AuditEntry[];
  readonly isFiltered: boolean;
  readonly onOpen: (sequence: string) => void;
}

const columns: readonly DataColumn<AuditEntry>[] = [
  {
    id: 'at',
    header: 'When',
    width: 120,
    narrow: 'aside',
    cell: (entry) => <Time iso={entry.at} untabbable />,
  },
  { id: 'who', header: 'Who', width: 200, narrow: 'fact', cell: (entry) => entry.actorLabel },
  {
    id: 'action',
    header: 'Action',
    width: 200,
    narrow: 'title',
    cell: (entry) => <span className="font-mono text-xs">{entry.action}</span>,
  },
  {
    id: 'subject',
    header: 'On',
    width: 200,
    grow: true,
    narrow: 'fact',
    cell: (entry) => entry.subjectLabel,
  },
  {
    id: 'reason',
    header: 'Reason',
    width: 200,
    grow: true,
    narrow: 'fact',
    applies: (entry) => entry.reason !== null,
    cell: (entry) => entry.reason,
  },
  { id: 'sequence', header: 'Entry', width: 64, align: 'end', cell: (entry) => entry.sequence },
];

const noSort = () => undefined;

/** The entries, newest first; a row opens to what changed. */
export function AuditTable({ query, entries, isFiltered, onOpen }: AuditTableProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  if (!data && error) return <ProblemState error={error} onRetry={refetch} />;
  if (!data) return <TableSkeleton label="Reading the audit log" edge="bleeds" />;
  if (entries.length === 0) return <Nothing isFiltered={isFiltered} />;
  return (
    <>
      <DataTable
        label="Audit entries"
        bleeds
        rows={entries}
        columns={columns}
        rowId={(entry) => entry.sequence}
        rowLabel={(entry) => `Entry ${entry.sequence}`}
        sort={null}
        onSort={noSort}
        isSorted
        onOpen={(entry) => onOpen(entry.sequence)}
      />
      {hasNextPage ? (
        <Button className="self-start" isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
          Show older
        </Button>
      ) : null}
    </>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) return <EmptyState title="Nothing matches">Take a filter away to see more.</EmptyState>;
  return (
    <EmptyState title="Nothing has been done yet">
      Every sign-in, change and setting is written here, and can’t be taken out again.
    </EmptyState>
  );
}
