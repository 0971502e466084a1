'use client';

import { useState } from 'react';
import type { DataColumn, SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { ButtonLink, Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useGroups } from '@/lib/client/changes/use-groups';
import { useGo } from '@/lib/client/scope/use-scope';
import type { ChangeGroup } from '@/lib/contracts/change-groups';
import { describeGroup } from '@/lib/present/changes/group-words';
import { countColumn } from '../count-column';

/** What was changed together, newest first. */
export function GroupsView() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useGroups();
  const rows = data?.pages.flatMap((page) => page.data);
  return (
    <>
      <PageHeader
        title="Changed together"
        crumbs={[{ label: 'Changes', href: '/changes' }, { label: 'Together' }]}
        summary="One change over many workloads: planned, capped, applied and taken back as one."
      />
      <div className="flex flex-col gap-3 px-4 pb-8 md:px-6">
        {rows ? (
          <Groups rows={rows} />
        ) : error ? (
          <ProblemState error={error} onRetry={refetch} />
        ) : (
          <TableSkeleton label="Reading the groups" rows={4} edge="bleeds" />
        )}
        {hasNextPage ? (
          <Button className="self-start" isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
            Show older
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Groups({ rows }: { readonly rows: readonly ChangeGroup[] }) {
  const [sort, setSort] = useState<SortState | null>(null);
  const go = useGo();
  if (rows.length === 0)
    return (
      <EmptyState
        title="Nothing has been changed together yet"
        act={<ButtonLink href="/inventory">Choose workloads in the inventory</ButtonLink>}
      >
        Mark several workloads in the inventory or the list of scaling, and change them together: with one
        plan for each, a cap for all, and one way back.
      </EmptyState>
    );
  return (
    <DataTable
      label="Groups"
      bleeds
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      rowLabel={({ number }) => `Group ${number}`}
      sort={sort}
      onSort={setSort}
      onOpen={({ id }) => go(`/changes/together/${id}`)}
    />
  );
}

const columns: readonly DataColumn<ChangeGroup>[] = [
  {
    id: 'group',
    header: 'Group',
    width: 260,
    grow: true,
    isFixed: true,
    narrow: 'title',
    sortValue: ({ number }) => number,
    cell: ({ id, number, title }) => (
      <Link tone="plain" href={`/changes/together/${id}`}>{`${number}: ${title}`}</Link>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: 170,
    narrow: 'aside',
    sortValue: (group) => describeGroup(group).label,
    cell: (group) => <Status tone={describeGroup(group).tone}>{describeGroup(group).label}</Status>,
  },
  countColumn('size', 'Workloads', 90, ({ size }) => size),
  countColumn('inForce', 'In force', 80, ({ inForce }) => inForce),
  countColumn('failed', 'Failed', 80, ({ failed }) => failed),
  {
    id: 'who',
    header: 'Who',
    width: 170,
    narrow: 'fact',
    sortValue: ({ appliedBy, plannedBy }) => (appliedBy ?? plannedBy).label,
    cell: ({ appliedBy, plannedBy }) => (appliedBy ?? plannedBy).label,
  },
  {
    id: 'when',
    header: 'When',
    width: 120,
    narrow: 'fact',
    sortValue: ({ appliedAt, plannedAt }) => appliedAt ?? plannedAt,
    cell: ({ appliedAt, plannedAt }) => <Time iso={appliedAt ?? plannedAt} untabbable />,
  },
];
