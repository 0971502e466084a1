'use client';

import { useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { ButtonLink } from '@/components/ui/link';
import { useExperiments } from '@/lib/client/latency/use-experiments';
import { useGo } from '@/lib/client/scope/use-scope';
import { summariseExperiments } from '@/lib/present/latency/experiment-words';
import { experimentColumns } from './experiment-columns';

/** Every experiment, newest first, with its answer so far. */
export function ExperimentsView() {
  const { data, error, refetch } = useExperiments({});
  const [sort, setSort] = useState<SortState | null>(null);
  const go = useGo();
  const rows = data?.data;
  return (
    <>
      <PageHeader
        title="Experiments"
        crumbs={[{ label: 'Latency', href: '/latency' }, { label: 'Experiments' }]}
        summary={rows ? summariseExperiments(rows) : 'Whether a change did what it was made for.'}
      />
      <div className="flex flex-col gap-3 px-4 pb-8 md:px-6">
        {rows?.length === 0 ? (
          <EmptyState
            title="No experiment has been started"
            act={<ButtonLink href="/changes">Choose a change</ButtonLink>}
          >
            An experiment freezes a week before a change and compares the same hours of the week after it:
            latency, cold starts, errors and cost, beside what the models predicted, until there is a verdict.
            A change’s page starts one, and so does a workload’s.
          </EmptyState>
        ) : rows ? (
          <DataTable
            label="Experiments"
            bleeds
            rows={rows}
            columns={experimentColumns}
            rowId={({ id }) => id}
            rowLabel={({ title }) => title}
            sort={sort}
            onSort={setSort}
            onOpen={({ id }) => go(`/latency/experiments/${id}`)}
          />
        ) : error ? (
          <ProblemState error={error} onRetry={refetch} />
        ) : (
          <TableSkeleton label="Reading the experiments" rows={4} edge="bleeds" />
        )}
      </div>
    </>
  );
}
