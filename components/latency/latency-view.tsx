'use client';

import { useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/link';
import { Tabs } from '@/components/ui/tabs';
import { useLatency } from '@/lib/client/latency/use-latency';
import { latencyViews, useLatencyPage } from '@/lib/client/latency/use-rankings';
import { useGo, useScope } from '@/lib/client/scope/use-scope';
import type { LatencyPage, LatencyRow } from '@/lib/contracts/latency';
import { formatUtc } from '@/lib/format/date';
import { formatDurationMs } from '@/lib/format/duration';
import { latencyColumns } from './latency-columns';
import { Rankings } from './rankings';

/** What requests took on the last whole day, functions beside services, with what each number includes. */
export function LatencyView() {
  const { scope } = useScope();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useLatency(scope);
  const rows = data?.pages.flatMap((page) => page.data);
  const window = data?.pages[0]?.meta;
  const [{ view }, setPage] = useLatencyPage();
  const day = (
    <div className="flex flex-col gap-3">
      {rows && window ? (
        <Rows rows={rows} window={window} />
      ) : error ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : (
        <TableSkeleton label="Reading what requests took" rows={8} edge="bleeds" />
      )}
      {hasNextPage ? (
        <Button className="self-start" isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
          Show more
        </Button>
      ) : null}
    </div>
  );
  return (
    <>
      <PageHeader
        title="Latency"
        summary={toSummary(rows)}
        acts={<ButtonLink href="/latency/experiments">Experiments</ButtonLink>}
      />
      <div className="px-4 pb-8 md:px-6">
        <Tabs
          label="Rankings"
          selected={view}
          onSelect={(id) => setPage({ view: latencyViews.find((one) => one === id) ?? null })}
          items={[
            { id: 'all', title: 'Everything, last day', content: day },
            { id: 'slow', title: 'Slowest', content: <Rankings view="slow" /> },
            { id: 'cold', title: 'Most affected by cold starts', content: <Rankings view="cold" /> },
            { id: 'groups', title: 'Against each other', content: <Rankings view="groups" /> },
          ]}
        />
      </div>
    </>
  );
}
interface RowsProps {
  readonly rows: readonly LatencyRow[];
  readonly window: LatencyPage['meta'];
}

function Rows({ rows, window }: RowsProps) {
  const [sort, setSort] = useState<SortState | null>({ id: 'p95', desc: true });
  const go = useGo();
  if (rows.length === 0)
    return (
      <EmptyState
        title="No percentile is known yet"
        act={<ButtonLink href="/settings/accounts">See how metrics are read</ButtonLink>}
      >
        A whole day is ranked once CloudWatch has been asked for all of its hours. Services without a load
        balancer have no response time.
      </EmptyState>
    );
  return (
    <>
      <p className="text-ink-3 text-xs">
        {`${formatUtc(window.windowStart)} to ${formatUtc(window.windowEnd)}; percentiles as CloudWatch has them over the whole day. A function’s duration leaves its cold start out; a service’s response time leaves the client’s network out.`}
      </p>
      <DataTable
        label="Latency of functions and services"
        bleeds
        rows={rows}
        columns={latencyColumns}
        rowId={({ workload }) => workload.id}
        rowLabel={({ workload }) => workload.name}
        sort={sort}
        onSort={setSort}
        onOpen={({ workload }) => go(`/${workload.kind}s/${workload.id}`)}
      />
    </>
  );
}

function toSummary(rows: readonly LatencyRow[] | undefined): string {
  const [slowest] = rows ?? [];
  if (!slowest) return 'What requests wait for, slowest first.';
  return `Slowest is ${slowest.workload.name}: p95 ${formatDurationMs(slowest.latencyMsP95)}.`;
}
