'use client';

import { useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { PageHeader } from '@/components/layout/page-header';
import { Banner } from '@/components/states/banner';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/link';
import { useScaling, useScalingActivities } from '@/lib/client/capacity/use-scaling';
import { useGo, useScope } from '@/lib/client/scope/use-scope';
import type { ScalingRow } from '@/lib/contracts/scaling';
import { formatCountOf } from '@/lib/format/number';
import { type ScalingLine, scalingColumns } from './scaling-columns';
import { SelectedTargets } from './selected-targets';

/** Every scalable target in the scope: bounds, what moves it, what runs next, and what AWS did last. */
export function ScalingView() {
  const { scope } = useScope();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useScaling(scope);
  const rows = data?.pages.flatMap((page) => page.data);
  return (
    <>
      <PageHeader
        title="Scaling"
        summary={rows ? toSummary(rows) : 'What AWS scales by itself, and between which bounds.'}
      />
      <div className="flex flex-col gap-3 px-4 pb-8 md:px-6">
        {rows ? (
          <Targets rows={rows} />
        ) : error ? (
          <ProblemState error={error} onRetry={refetch} />
        ) : (
          <TableSkeleton label="Reading the scalable targets" rows={6} edge="bleeds" />
        )}
        {hasNextPage ? (
          <Button className="self-start" isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
            Show more
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Targets({ rows }: { readonly rows: readonly ScalingRow[] }) {
  const [sort, setSort] = useState<SortState | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { scope } = useScope();
  const activities = useScalingActivities(scope);
  const go = useGo();
  if (rows.length === 0)
    return (
      <EmptyState
        title="Nothing is scaled"
        act={<ButtonLink href="/inventory?kind=service">Find a service</ButtonLink>}
      >
        A scalable target keeps a service’s tasks, or the provisioned concurrency of an alias, between a
        minimum and a maximum. It is set from the workload’s own page.
      </EmptyState>
    );
  const rowId = (row: ScalingRow) => `${row.workload.id} ${row.resourceId}`;
  const chosen = rows.filter((row) => selected.has(rowId(row))).map(({ workload }) => workload.id);
  const lines = rows.map((row): ScalingLine => ({ ...row, last: findLast(row, activities.data?.data) }));
  return (
    <>
      {activities.data?.failures.map((failing) => (
        <Banner
          key={`${failing.accountId} ${failing.region}`}
          tone="attention"
          title={`The activities in ${failing.region} of ${failing.accountId} could not be read.`}
        >
          {failing.failure.message} {failing.failure.action}
        </Banner>
      ))}
      <DataTable
        label="Scalable targets"
        bleeds
        rows={lines}
        columns={scalingColumns}
        rowId={rowId}
        rowLabel={(line) => `${line.workload.name} ${line.qualifier ?? ''}`.trim()}
        sort={sort}
        onSort={setSort}
        selection={{ ids: selected, onChange: setSelected }}
        onOpen={({ workload }) => go(`/${workload.kind}s/${workload.id}`)}
      />
      <SelectedTargets ids={[...new Set(chosen)]} onClear={() => setSelected(new Set())} />
    </>
  );
}

type Activities = NonNullable<ReturnType<typeof useScalingActivities>['data']>['data'];

function findLast(row: ScalingRow, activities: Activities | undefined): ScalingLine['last'] {
  if (activities === undefined) return undefined;
  const { accountId, region } = row.workload;
  return (
    activities.find(
      (one) => one.resourceId === row.resourceId && one.accountId === accountId && one.region === region,
    ) ?? null
  );
}

function toSummary(rows: readonly ScalingRow[]): string {
  const services = rows.filter((row) => row.workload.kind === 'service').length;
  const suspended = rows.filter(({ suspended: s }) => s.in || s.out || s.scheduled).length;
  const parts = [
    formatCountOf(services, 'service'),
    formatCountOf(rows.length - services, 'alias', 'aliases'),
  ];
  const still = suspended === 0 ? '' : ` ${formatCountOf(suspended, 'is', 'are')} suspended in part.`;
  return `${parts.join(' and ')} scaled by AWS.${still}`;
}
