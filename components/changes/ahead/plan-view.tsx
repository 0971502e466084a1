'use client';

import { useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { PageHeader } from '@/components/layout/page-header';
import { Banner } from '@/components/states/banner';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { usePlanAhead } from '@/lib/client/changes/use-plans-ahead';
import type { PlanAheadDetail } from '@/lib/contracts/plans-ahead';
import { formatCountOf } from '@/lib/format/number';
import { describeStanding, sayCost, sayRunner, sayWindow } from '@/lib/present/changes/ahead-words';
import { ConflictList } from './conflict-list';
import { ExpectedCost } from './expected-cost';
import { PlanActs } from './plan-acts';
import { planItemColumns } from './plan-item-columns';
import { PlanPrices } from './plan-prices';

/** One plan ahead: when, what it keeps ready, what it costs and meets, and what became of it. */
export function PlanView({ planId }: { readonly planId: string }) {
  const { data, error, refetch } = usePlanAhead(planId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the plan" />
    );
  return <PlanReady plan={data} />;
}

function PlanReady({ plan }: { readonly plan: PlanAheadDetail }) {
  const [sort, setSort] = useState<SortState | null>(null);
  const { tone, label } = describeStanding(plan.standing);
  return (
    <>
      <PageHeader
        title={`Plan ${plan.number}: ${plan.name}`}
        crumbs={[
          { label: 'Changes', href: '/changes' },
          { label: 'Ahead', href: '/changes/ahead' },
          { label: `Plan ${plan.number}` },
        ]}
        summary={`${formatCountOf(plan.size, 'workload')}, ${sayWindow(plan)}, ${sayCost(plan.cost)}.`}
        acts={<PlanActs plan={plan} />}
      />
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 px-4 pb-8 md:px-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <div className="flex flex-wrap items-center gap-x-4">
            <Status tone={tone}>{label}</Status>
            <p className="text-ink-2 [overflow-wrap:anywhere]">
              {`Planned by ${plan.createdBy.label} `}
              <Time iso={plan.createdAt} />
              {`: “${plan.reason}”`}
            </p>
          </div>
          <PlanProblem plan={plan} />
          <DataTable
            label="Workloads"
            rows={plan.items}
            columns={planItemColumns}
            rowId={({ workload }) => workload.id}
            rowLabel={({ workload }) => workload.name}
            sort={sort}
            onSort={setSort}
          />
          <ItemProblems plan={plan} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ConflictList conflicts={plan.conflicts} />
          <PlanFacts plan={plan} />
          <Related plan={plan} />
        </div>
      </div>
    </>
  );
}

function PlanProblem({ plan: { problem, group } }: { readonly plan: PlanAheadDetail }) {
  if (problem === null) return null;
  const act = group ? <Link href={`/changes/together/${group.id}`}>{`Group ${group.number}`}</Link> : null;
  return (
    <Banner tone="bad" title={problem.title} act={act}>
      {problem.detail} <span className="text-ink">{problem.action}</span>
    </Banner>
  );
}

function ItemProblems({ plan }: { readonly plan: PlanAheadDetail }) {
  const failed = plan.items.filter(({ problem, outcome }) => problem !== null && outcome !== 'held');
  if (failed.length === 0) return null;
  return (
    <ul aria-label="What went wrong" className="flex flex-col gap-2">
      {failed.map(({ workload, problem }) => (
        <li key={workload.id}>
          <Banner tone="bad" title={`${workload.name}: ${problem?.title ?? ''}`}>
            {problem?.detail} <span className="text-ink">{problem?.action}</span>
          </Banner>
        </li>
      ))}
    </ul>
  );
}

function PlanFacts({ plan }: { readonly plan: PlanAheadDetail }) {
  return (
    <Section title="What it comes to">
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1">
        <dt className="text-ink-2">Begins</dt>
        <dd>
          <Time iso={plan.startsAt} />
        </dd>
        <dt className="text-ink-2">Ends</dt>
        <dd>
          <Time iso={plan.endsAt} />
        </dd>
        <dt className="text-ink-2">Carried out by</dt>
        <dd>{sayRunner(plan)}</dd>
        <dt className="text-ink-2">Expected to cost</dt>
        <dd>
          <ExpectedCost cost={plan.cost} />
          <span className="text-ink-3 text-xs">
            {' priced '}
            <Time iso={plan.pricedAt} />
          </span>
        </dd>
      </dl>
      <PlanPrices items={plan.items} cost={plan.cost} />
    </Section>
  );
}

function Related({ plan: { id, group, schedules } }: { readonly plan: PlanAheadDetail }) {
  return (
    <Section title="Related">
      <ul className="flex flex-col gap-1">
        {schedules ? (
          <li>
            Its schedules at AWS are{' '}
            <Link href={`/changes/together/${schedules.id}`}>{`group ${schedules.number}`}</Link>
          </li>
        ) : null}
        {group ? (
          <li>
            Its changes are <Link href={`/changes/together/${group.id}`}>{`group ${group.number}`}</Link>
          </li>
        ) : null}
        <li>
          <Link href={`/settings/audit?subject=${id}`}>Its entries in the audit log</Link>
        </li>
      </ul>
    </Section>
  );
}
