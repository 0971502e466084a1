'use client';

import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/link';
import { decisionListParams, toDecisionFilter } from '@/lib/client/decisions/list-params';
import { useDecisions } from '@/lib/client/decisions/use-decisions';
import { useGo } from '@/lib/client/scope/use-scope';
import { formatCountOf } from '@/lib/format/number';
import { toDecisionTitle } from '@/lib/present/decisions/decision-words';
import { decisionColumns } from './decision-columns';
import { DecisionFilters } from './decision-filters';

/** Every decision: what was decided, whether it stands, what it governs and when it is due to be looked at. */
export function DecisionsView() {
  const [params] = useQueryStates(decisionListParams);
  const filter = toDecisionFilter(params);
  const isNarrowed = Object.keys(filter).length > 0;
  const { query, rows } = useDecisions(filter);
  const [sort, setSort] = useState<SortState | null>(null);
  const go = useGo();
  const isEmpty = query.isSuccess && rows.length === 0 && !isNarrowed;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title="Decisions"
        summary={
          <p aria-live="polite">
            {query.isSuccess && !isEmpty
              ? `${formatCountOf(rows.length, 'decision')}${query.hasNextPage ? ' read so far' : ''}${isNarrowed ? ' match' : ''}, the last changed first.`
              : 'What was decided, why, and whether it still holds.'}
          </p>
        }
        acts={
          <ButtonLink variant="primary" href="/decisions/new">
            Write a decision
          </ButtonLink>
        }
      />
      {isEmpty ? (
        <NoDecisions />
      ) : (
        <>
          <div className="flex shrink-0 flex-wrap items-center gap-x-1 gap-y-2 px-4 pb-2 md:px-6">
            <DecisionFilters rows={rows} />
          </div>
          {query.isError && rows.length === 0 ? (
            <ProblemState error={query.error} onRetry={query.refetch} />
          ) : query.isPending ? (
            <TableSkeleton label="Reading the decisions" rows={8} />
          ) : (
            <DataTable
              label="Decisions"
              rows={rows}
              columns={decisionColumns}
              rowId={({ id }) => id}
              rowLabel={toDecisionTitle}
              sort={sort}
              onSort={setSort}
              onOpen={({ slug }) => go(`/decisions/${slug}`)}
              height="fill"
              empty={
                <EmptyState title="No decision matches">
                  Take off a filter to see more. A status, date or owner that a record does not give is
                  unknown, and no filter but its own finds it.
                </EmptyState>
              }
            />
          )}
          {query.hasNextPage ? (
            <div className="shrink-0 border-line border-t px-4 py-2 md:px-6">
              <Button size="sm" isPending={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
                Read more
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

function NoDecisions() {
  return (
    <EmptyState
      title="No decision is kept here yet"
      act={
        <ButtonLink variant="primary" href="/decisions/new">
          Write the first
        </ButtonLink>
      }
    >
      A decision says what was chosen, what else was possible and what would make you choose again. Kept here,
      it stands beside the workloads it governs, and what it waits for is watched.
    </EmptyState>
  );
}
