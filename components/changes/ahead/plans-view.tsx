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
import { Select } from '@/components/ui/select';
import { useNow } from '@/components/ui/use-now';
import { timelineParams, timelineWeeks } from '@/lib/client/changes/timeline-params';
import { usePlansAhead } from '@/lib/client/changes/use-plans-ahead';
import { usePolicies } from '@/lib/client/changes/use-policies';
import { useGo } from '@/lib/client/scope/use-scope';
import type { PlanAhead } from '@/lib/contracts/plans-ahead';
import { summarisePlans } from '@/lib/present/changes/ahead-words';
import { type TimelineWindow, toFreezeLanes, toTimelineWindow } from '@/lib/present/changes/plan-timeline';
import { planColumns } from './plan-columns';
import { PlanTimeline } from './plan-timeline';

/** Capacity that is planned for a time to come: a timeline, and a table of the same. `at` is when the page was made. */
export function PlansView({ at }: { readonly at: string }) {
  const [{ weeks, later }, setParams] = useQueryStates(timelineParams, { history: 'push' });
  const window = toTimelineWindow(useNow() ?? new Date(at), weeks, later);
  const { data, error, refetch } = usePlansAhead({
    from: window.from.toISOString(),
    until: window.until.toISOString(),
  });
  return (
    <>
      <PageHeader
        title="Plans ahead"
        crumbs={[{ label: 'Changes', href: '/changes' }, { label: 'Ahead' }]}
        acts={<ButtonLink href="/changes/ahead/new">Plan ahead…</ButtonLink>}
        summary={data ? summarisePlans(data.data, weeks) : 'Capacity for a launch, a sale, a payroll day.'}
      />
      <div className="flex flex-col gap-4 px-4 pb-8 md:px-6">
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label="Show"
            className="w-32"
            options={timelineWeeks.map((count) => ({ value: String(count), label: `${count} weeks` }))}
            value={String(weeks)}
            onChange={(chosen) => {
              setParams({ weeks: timelineWeeks.find((one) => String(one) === chosen) ?? null, later: null });
            }}
          />
          <Button onPress={() => setParams({ later: later - 1 })}>Earlier</Button>
          <Button onPress={() => setParams({ later: later + 1 })}>Later</Button>
          {later === 0 ? null : (
            <Button variant="ghost" onPress={() => setParams({ later: null })}>
              Today
            </Button>
          )}
        </div>
        {data ? (
          <Plans plans={data.data} window={window} isCut={data.meta.nextCursor !== null} />
        ) : error ? (
          <ProblemState error={error} onRetry={refetch} />
        ) : (
          <TableSkeleton label="Reading the plans" rows={4} />
        )}
      </div>
    </>
  );
}

interface PlansProps {
  readonly plans: readonly PlanAhead[];
  readonly window: TimelineWindow;
  readonly isCut: boolean;
}

function Plans({ plans, window, isCut }: PlansProps) {
  const [sort, setSort] = useState<SortState | null>(null);
  const policies = usePolicies().data?.data ?? [];
  const go = useGo();
  if (plans.length === 0)
    return (
      <EmptyState
        title="Nothing is planned here"
        act={<ButtonLink href="/inventory">Choose workloads in the inventory</ButtonLink>}
      >
        A plan keeps so many tasks or environments ready from one moment until another: for a launch, a sale,
        a payroll day. It begins and ends by itself. Mark the workloads in the inventory, then plan ahead.
      </EmptyState>
    );
  return (
    <>
      <PlanTimeline plans={plans} window={window} freezes={toFreezeLanes(policies, window)} />
      {isCut ? <p className="text-attention-text">{`Only the first ${plans.length} are shown.`}</p> : null}
      <DataTable
        label="Plans"
        bleeds
        rows={plans}
        columns={planColumns}
        rowId={({ id }) => id}
        rowLabel={({ number }) => `Plan ${number}`}
        sort={sort}
        onSort={setSort}
        onOpen={({ id }) => go(`/changes/ahead/${id}`)}
      />
    </>
  );
}
