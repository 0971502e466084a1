'use client';

import { useMemo, useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { ButtonLink } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { useLatencyPage, useRankings } from '@/lib/client/latency/use-rankings';
import { useGo, useScope } from '@/lib/client/scope/use-scope';
import type { LatencyRankings } from '@/lib/contracts/latency-rankings';
import { formatUtc } from '@/lib/format/date';
import { formatCount } from '@/lib/format/number';
import { functionColumns, groupColumns } from './ranking-columns';

const windows = [
  { value: '1d', label: 'last whole day' },
  { value: '7d', label: 'last 7 whole days' },
  { value: '28d', label: 'last 28 whole days' },
] as const;

const groupings = [
  { value: 'packageType', label: 'Image against ZIP' },
  { value: 'architecture', label: 'Architecture' },
  { value: 'runtime', label: 'Runtime' },
  { value: 'memoryMb', label: 'Memory' },
  { value: 'module', label: 'Module against module' },
] as const;

/** The slowest functions, those most affected by cold starts, or groups of functions against each other, from their logs. */
export function Rankings({ view }: { readonly view: 'slow' | 'cold' | 'groups' }) {
  const { scope } = useScope();
  const [{ window, by }, setPage] = useLatencyPage();
  const { data, error, refetch, isPlaceholderData } = useRankings(scope, window);
  return (
    <div className="flex flex-col gap-3" aria-busy={isPlaceholderData}>
      <div className="flex flex-wrap gap-2">
        <Select
          label="Window"
          hideLabel
          options={windows}
          value={window}
          onChange={(value) => setPage({ window: value })}
        />
        {view === 'groups' ? (
          <Select
            label="Functions alike in"
            hideLabel
            options={groupings}
            value={by}
            onChange={(value) => setPage({ by: value })}
          />
        ) : null}
      </div>
      {data ? (
        data.read === 0 ? (
          <EmptyState
            title="No logs have been read of these days"
            act={<ButtonLink href="/settings/accounts">See how logs are read</ButtonLink>}
          >
            Cold starts are read from logs once metrics are rolled up, a day further back each hour.
          </EmptyState>
        ) : (
          <>
            <p className="text-ink-3 text-xs">{sayWindow(data)}</p>
            {view === 'groups' ? (
              <Groups rankings={data} />
            ) : (
              <Functions key={view} view={view} rankings={data} />
            )}
          </>
        )
      ) : error ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : (
        <TableSkeleton label="Reading the rankings" rows={8} edge="bleeds" />
      )}
    </div>
  );
}

function sayWindow({ windowStart, windowEnd, functions, read }: LatencyRankings): string {
  return `${formatUtc(windowStart)} to ${formatUtc(windowEnd)}, from the logs of ${formatCount(read)} of ${formatCount(functions)} functions. p50 and p95 are of Duration, without INIT; what callers wait for has it. INIT each is all INIT over all requests.`;
}

const orders = {
  slow: { label: 'Slowest functions', rows: 'slowest', sort: { id: 'p95', desc: true } },
  cold: {
    label: 'Functions most affected by cold starts',
    rows: 'coldest',
    sort: { id: 'each', desc: true },
  },
} as const;

interface FunctionsProps {
  readonly view: keyof typeof orders;
  readonly rankings: LatencyRankings;
}

function Functions({ view, rankings }: FunctionsProps) {
  const order = orders[view];
  const [sort, setSort] = useState<SortState | null>(order.sort);
  const go = useGo();
  return (
    <DataTable
      label={order.label}
      bleeds
      rows={rankings[order.rows]}
      columns={functionColumns}
      rowId={({ id }) => id}
      rowLabel={({ name }) => name}
      sort={sort}
      onSort={setSort}
      onOpen={({ id }) => go(`/functions/${id}`)}
    />
  );
}

function Groups({ rankings }: { readonly rankings: LatencyRankings }) {
  const [sort, setSort] = useState<SortState | null>({ id: 'requests', desc: true });
  const [{ by }] = useLatencyPage();
  const group = rankings.groups.find(({ trait }) => trait === by);
  const header = groupings.find(({ value }) => value === by)?.label ?? by;
  const columns = useMemo(() => groupColumns(by, header), [by, header]);
  return (
    <DataTable
      label={header}
      bleeds
      rows={group?.rows ?? []}
      columns={columns}
      rowId={({ value }) => value ?? ''}
      rowLabel={({ value }) => value ?? 'none'}
      sort={sort}
      onSort={setSort}
    />
  );
}
