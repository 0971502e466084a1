'use client';

import { debounce, useQueryStates } from 'nuqs';
import { useDeferredValue, useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { SelectedBar } from '@/components/data-table/selected-bar';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { TableSkeleton } from '@/components/states/table-skeleton';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/link';
import { SearchField } from '@/components/ui/search-field';
import { decisionListParams, toDecisionFilter } from '@/lib/client/decisions/list-params';
import { useDecisions } from '@/lib/client/decisions/use-decisions';
import { useGo } from '@/lib/client/scope/use-scope';
import { formatCountOf } from '@/lib/format/number';
import { listWords } from '@/lib/format/text';
import { toDecisionTitle } from '@/lib/present/decisions/decision-words';
import { decisionColumns, foundColumns } from './decision-columns';
import { DecisionFilters } from './decision-filters';
import { ExportMenu } from './export-menu';

const typingMs = 300;
/** As far as a search can be read. */
const searchedMost = 100;

/** Every decision: what was decided, whether it stands, what it governs and when it is due to be looked at. */
export function DecisionsView() {
  const [params, setParams] = useQueryStates(decisionListParams);
  const [text, setText] = useState(params.q);
  const q = useDeferredValue(text);
  const filter = toDecisionFilter({ ...params, q });
  const isNarrowed = Object.keys(filter).length > 0;
  const { query, rows, meta } = useDecisions(filter);
  const [sort, setSort] = useState<SortState | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  const go = useGo();
  const isEmpty = query.isSuccess && rows.length === 0 && !isNarrowed;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PageHeader
        title="Decisions"
        summary={
          <p aria-live="polite">
            {query.isSuccess && !isEmpty
              ? summarise(meta, rows.length, filter.q !== undefined, isNarrowed)
              : 'What was decided, why, and whether it still holds.'}
          </p>
        }
        acts={
          <>
            {isEmpty ? null : <ButtonLink href="/decisions/timeline">Over time</ButtonLink>}
            <ButtonLink href="/decisions/import">Import…</ButtonLink>
            {isEmpty ? null : <ExportMenu ids={null} label="Export all" />}
            <ButtonLink variant="primary" href="/decisions/new">
              Write a decision
            </ButtonLink>
          </>
        }
      />
      {isEmpty ? (
        <NoDecisions />
      ) : (
        <>
          <div className="flex shrink-0 flex-wrap items-center gap-x-1 gap-y-2 px-4 pb-2 md:px-6">
            <SearchField
              label="Search decisions"
              placeholder="Search titles, people and text…"
              value={text}
              onChange={(next) => {
                setText(next);
                setParams({ q: next || null }, { limitUrlUpdates: debounce(typingMs) });
              }}
              className="min-w-0 flex-1 md:max-w-72"
            />
            <DecisionFilters rows={rows} onClear={() => setText('')} />
          </div>
          <div className="flex shrink-0 flex-col gap-2 px-4 pb-2 empty:hidden md:px-6">
            {meta?.readAs.map(({ asked, as }) => (
              <p
                key={asked}
                className="text-ink-2"
              >{`No decision has “${asked}”; looked for ${listWords(as)} instead.`}</p>
            ))}
          </div>
          {query.isError && rows.length === 0 ? (
            <ProblemState error={query.error} onRetry={query.refetch} />
          ) : query.isPending ? (
            <TableSkeleton label="Reading the decisions" rows={8} edge="page" />
          ) : (
            <DataTable
              label="Decisions"
              rows={rows}
              columns={filter.q === undefined ? decisionColumns : foundColumns}
              rowId={({ id }) => id}
              rowLabel={toDecisionTitle}
              sort={sort}
              onSort={setSort}
              onOpen={({ slug }) => go(`/decisions/${slug}`)}
              selection={{ ids: selected, onChange: setSelected }}
              height="fill"
              empty={
                <EmptyState title="No decision matches">
                  Take off a filter to see more. A status, date or owner that a record does not give is
                  unknown, and no filter but its own finds it.
                </EmptyState>
              }
            />
          )}
          <SelectedBar count={chosen.length} onClear={() => setSelected(new Set())}>
            <ExportMenu ids={chosen} label="Export the selection" />
          </SelectedBar>
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
        <div className="flex flex-wrap gap-2">
          <ButtonLink variant="primary" href="/decisions/new">
            Write the first
          </ButtonLink>
          <ButtonLink href="/decisions/import">Import some</ButtonLink>
        </div>
      }
    >
      A decision says what was chosen, what else was possible and what would make you choose again. Kept here,
      it stands beside the workloads it governs, and what it waits for is watched.
    </EmptyState>
  );
}

function summarise(
  meta: { readonly total: number; readonly isMore: boolean } | null,
  read: number,
  isSearch: boolean,
  isNarrowed: boolean,
): string {
  const total = meta?.total ?? read;
  const count = `${meta?.isMore ? 'More than ' : ''}${formatCountOf(total, 'decision')}`;
  const verb = isNarrowed ? (total === 1 ? ' matches' : ' match') : '';
  if (!isSearch) return `${count}${verb}, the last changed first.`;
  if (total <= searchedMost) return `${count}${verb}, the best match first.`;
  return `${count}${verb}; the best ${searchedMost} can be read, another word finds fewer.`;
}
